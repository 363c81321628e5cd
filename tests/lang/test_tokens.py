"""The Doc says exactly what the document says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.lang import get_pack
from summarykit.lang.tokens import blank, make_doc, phrase_matcher, sentences
from summarykit.records import Document, Source


def doc_of(text, lang="en"):
    return make_doc(Document("d", text, lang, Source("d.txt", "", "text")), get_pack(lang))


TEXTS = [
    "", " ", "\n\n", "One two.", "  One  two.\r\n\tThree ", "don't well-known 3.5 %", "\ufeff\u200bx",
    "e\u0301 ＡＢ 𠀀",
    "一、工作 回顾\n　　全年发展党员39人。", "（一）A类 B类", "。", "各位代表：\u3000现在",
]  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("text", TEXTS)
def test_the_text_is_kept(lang, text):
    doc = doc_of(text, lang)
    assert doc.text == text
    assert all(text[word.idx : word.idx + len(word)] == word.text for word in doc)


@pytest.mark.parametrize("lang", ["en", "zh"])
@given(text=st.text(max_size=60) | st.text(alphabet="aB 一二，。.!\n\t\r\u3000”）", max_size=60))
def test_any_text_is_kept_and_sentences_cover_it(lang, text):
    doc = doc_of(text, lang)
    assert doc.text == text
    places = list(sentences(doc))
    covered = "".join(span.of(text) for span in places)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(places))


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "We sail. We swim!", ["We sail.", "We swim!"]),
        ("en", "It costs 3.5 euros in v1.2 today.", ["It costs 3.5 euros in v1.2 today."]),
        ("en", "(We sail.) We swim.", ["(We sail.)", "We swim."]),
        ("en", "Title\nWe sail.", ["Title", "We sail."]),
        ("en", "Title\r\n\r\nWe sail.", ["Title", "We sail."]),
        ("en", "Why?! We sail", ["Why?!", "We sail"]),
        ("en", "", []),
        ("zh", "我们出海。我们游泳！好", ["我们出海。", "我们游泳！", "好"]),
        ("zh", "他说：“出海。”大家同意。", ["他说：“出海。”", "大家同意。"]),
        ("zh", "一、概述\n出海。", ["一、概述", "出海。"]),
    ],
)
def test_sentences(lang, text, expected):
    found = [span.of(text).strip() for span in sentences(doc_of(text, lang))]
    assert found == expected


@pytest.mark.parametrize(("lang", "text", "tagged"), [("en", "We sail.", False), ("zh", "党员大会", True)])
def test_parts_of_speech_where_there_is_a_tagger(lang, text, tagged):
    assert all(bool(word.tag_) is tagged for word in doc_of(text, lang))


@pytest.mark.parametrize(
    ("lang", "phrase", "text", "found"),
    [
        ("en", "dear friends", "Dear friends, we sail with dear friends.", ["Dear friends", "dear friends"]),
        ("en", "dear friends", "Dear old friends", []),
        ("zh", "各位代表", "各位代表！出海", ["各位代表"]),
    ],
)
def test_phrases_are_found_whatever_their_case(lang, phrase, text, found):
    doc = doc_of(text, lang)
    matches = phrase_matcher(get_pack(lang), {"greeting": phrase})(doc)
    assert [doc[start:end].text for _, start, end in matches] == found
    assert {doc.vocab.strings[key] for key, _, _ in matches} <= {"greeting"}


def test_the_vocabulary_is_made_once():
    assert blank("en") is blank("en")
    assert doc_of("One").vocab is doc_of("Two").vocab


def test_no_length_is_too_long():
    text = "One two. " * 130_000
    assert len(text) > blank("en").max_length
    assert len(doc_of(text)) == 390_000
