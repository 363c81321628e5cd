"""The stage: passages told once, with their exact places, kind and score."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.records import Span
from summarykit.reuse import compare, find_passages, prepare
from summarykit.text.folding import fold
from tests.reuse.copying import LEAST, SENTENCES, document, passages, text_of, words

LANGUAGES = sorted(SENTENCES)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("new", "old", "kinds"),
    [
        ((0, 1, 2), (0, 1, 2), ["verbatim"]),
        ((0,), (3, 0, 4), ["verbatim"]),
        ((2, 0, 1), (0, 1, 2), ["edited"]),
        ((0, 1), (2, 3), []),
        ((0, 5, 1), (0, 1), ["edited"]),
        ((0, 1), (0, 5, 1), ["edited"]),
    ],
)
def test_one_passage_is_told_once(
    lang: str, new: tuple[int, ...], old: tuple[int, ...], kinds: list[str]
) -> None:
    found = passages(text_of(lang, new), text_of(lang, old), lang)
    assert [one.kind for one in found] == kinds


@pytest.mark.parametrize("lang", LANGUAGES)
def test_places_are_exact(lang: str) -> None:
    before, copied, after = (SENTENCES[lang][index] for index in (3, 0, 4))
    new, old = f"{before}\n\n“{copied}”\n\n{after}", f"“{copied}”\n\n{SENTENCES[lang][5]}"
    (found,) = passages(new, old, lang)
    assert found.at.span.of(new) == found.source.span.of(old) == f"“{copied}”"
    assert (found.at.document, found.source.document) == ("new", "old")
    assert found.score == 1.0


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (str.upper, "verbatim"),
        (lambda text: text.replace(" ", "\n\n"), "verbatim"),
        (lambda text: text.replace("e", "é"), "verbatim"),
        (lambda text: text.replace("a", "a\u200b"), "verbatim"),
        (lambda text: text.replace(" the ", ", the "), "verbatim"),
        (lambda text: text.replace("open", "closed"), "edited"),
    ],
)
def test_what_folding_hides_is_verbatim(change: object, kind: str) -> None:
    old = text_of("en", (0, 1, 2))
    assert callable(change)
    assert [one.kind for one in passages(change(old), old)] == [kind]


def test_min_chars_counts_matched_characters() -> None:
    new, old = document(SENTENCES["en"][0]), document(SENTENCES["en"][0], name="old")
    length = len(SENTENCES["en"][0])
    told = [find_passages(new, [(old, "unit")], min_chars=least) for least in (length - 1, length + 1)]
    assert [len(one) for one in told] == [1, 0]
    assert told[0][0].origin == "unit"


def test_what_is_skipped_on_either_side_is_not_matched() -> None:
    text = text_of("en", (0, 1))
    whole = Span(0, len(text))
    assert passages(text, text, skip=[whole]) == ()
    source = document(text, name="old")
    assert find_passages(document(text), [(source, "self")], source_skips={"old": [whole]}) == ()


def test_a_passage_ends_where_something_is_skipped() -> None:
    notice = "This sample is for reference only."
    text = f"{SENTENCES['en'][0]} {notice} {SENTENCES['en'][1]}"
    at = text.index(notice)
    found = passages(text, text, skip=[Span(at, at + len(notice))])
    assert [one.at.span.of(text) for one in found] == [SENTENCES["en"][0], SENTENCES["en"][1]]


def test_each_source_tells_and_the_order_is_that_of_the_text() -> None:
    new = document(text_of("en", (0, 1)))
    sources = [document(text_of("en", order), name=name) for name, order in (("b", (1,)), ("a", (0, 1)))]
    found = find_passages(new, [(source, "self") for source in sources])
    assert [one.source.document for one in found] == ["a", "b"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_moved_sentences_are_equal_too(lang: str) -> None:
    (found,) = passages(text_of(lang, (2, 0, 1)), text_of(lang, (0, 1, 2)), lang)
    assert 0.8 < found.score < 1


def test_text_put_in_between_is_not_copied() -> None:
    new, old = text_of("en", (0, 5, 1)), text_of("en", (0, 1))
    (match,) = compare(prepare(document(new)), prepare(document(old, name="old")), "self", 40)
    copied = " ".join(span.of(new) for span in match.copied)
    assert "harbour library" in copied
    assert "damaged map" in copied
    assert "island schools" not in copied


@pytest.mark.parametrize("lang", LANGUAGES)
def test_moved_text_is_copied(lang: str) -> None:
    new, old = text_of(lang, (3, 4, 5, 0, 1, 2)), text_of(lang, range(6))
    (match,) = compare(prepare(document(new, lang)), prepare(document(old, lang, "old")), "self", LEAST[lang])
    assert sum(map(len, match.copied)) == len(match.passage.at.span)


def test_a_document_is_its_own_copy_whole() -> None:
    text = "\n\n".join(SENTENCES["en"])
    (found,) = passages(text, text)
    assert found.at.span == Span(0, len(text))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("new", "old"), [("", ""), ("x", ""), ("", "x"), ("。。。", "。。。"), ("\n \n", "a")]
)
def test_nothing_in_nothing(lang: str, new: str, old: str) -> None:
    assert passages(new, old, lang) == ()


@pytest.mark.parametrize("piece", ["we go on. ", "the of ", "提高质量", "1 2 3 4 ", "a", "\u200b", "提 "])
def test_a_text_of_one_piece_does_not_blow_up(piece: str) -> None:
    assert len(passages(piece * 3000, piece * 3000)) <= 1


@given(st.sampled_from(LANGUAGES), st.lists(st.integers(0, 5), max_size=5), words, st.integers(0, 400))
def test_places_lie_in_their_texts(lang: str, order: list[int], noise: str, at: int) -> None:
    old = text_of(lang, range(6))
    new = text_of(lang, order)
    new = new[:at] + noise + new[at:]
    for one in passages(new, old, lang):
        assert 0 <= one.at.span.start < one.at.span.end <= len(new)
        assert 0 <= one.source.span.start < one.source.span.end <= len(old)
        assert 0 < one.score <= 1
        assert len(one.at.span.of(new)) >= LEAST[lang]
        if one.kind == "verbatim":
            here, there = fold(one.at.span.of(new)).text, fold(one.source.span.of(old)).text
            assert [one for one in here if one.isalnum()] == [one for one in there if one.isalnum()]
            assert one.score == 1.0
