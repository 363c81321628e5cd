"""The folded view: what is equal in it, and that it always finds the way back."""

from __future__ import annotations

import time
import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.text.folding import fold, from_codes, to_codes

TEXTS = st.text(st.characters(), max_size=60)
AWKWARD = st.text(
    st.sampled_from(list("aÉé\u0301ßﬁ…Ａ１。，“‘—\u200b\u00ad\ufeff \t\n\u3000二İ\u1100\u1161\ud800"))
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("Ａ１，Ｂ", "a1,b"),
        ("“Quoted” ‘so’", "\"quoted\" 'so'"),
        ("《报告》「引」", '"报告""引"'),
        ("1990–2000 — and", "1990-2000 - and"),
        ("句号。顿号、", "句号.顿号,"),
        ("sum\u00admary\u200b", "summary"),
        ("one \t\n\u3000two", "one two"),
        ("Café", "cafe"),
        ("Cafe\u0301", "cafe"),
        ("Straße ﬁn …", "strasse fin ..."),
        ("각", "각"),
    ],
)
def test_what_is_folded(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "part", "original"),
    [
        ("Ein Ｓtraßenfest.", "strassenfest", "Ｓtraßenfest"),
        ("a sum\u00admary here", "summary", "sum\u00admary"),
        ("one \n\n two", "e t", "e \n\n t"),
        ("Cafe\u0301 bar", "cafe", "Cafe\u0301"),
        ("全年——完成３５项", "完成35项", "完成３５项"),
    ],
)
def test_the_way_back(text: str, part: str, original: str) -> None:
    folded = fold(text)
    at = folded.text.index(part)
    assert folded.span(at, at + len(part)).of(text) == original


@given(TEXTS | AWKWARD)
def test_offsets_ascend_and_stay_inside(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(folded.starts) == len(folded.ends)
    assert (folded.starts < folded.ends).all()
    assert (np.diff(folded.starts) >= 0).all()
    assert (np.diff(folded.ends) >= 0).all()
    assert not len(folded) or folded.ends[-1] <= len(text)


@given(TEXTS | AWKWARD, st.data())
def test_every_place_folds_to_what_is_there(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded)))
    end = data.draw(st.integers(start, len(folded)))
    span = folded.span(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert folded.text[start:end] in fold(span.of(text)).text


UNICODE = st.lists(
    st.one_of(
        st.characters(),
        st.characters(categories=["Nd", "No", "Nl"]),
        st.characters(categories=["Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cn"]),
        st.characters(categories=["Mn", "Mc", "Me"]),
        st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF),
        st.characters(min_codepoint=0xAC00, max_codepoint=0xFFEF, exclude_categories=["Cs"]),
        st.characters(min_codepoint=0x10000),
        st.sampled_from(
            ["\r\n", "\r", "1 9 9 3 年", "１０．９", "sum\u00ad\nmary", "\u3000\u3000", "ﷺ", "㎏"]
        ),
    ),
    max_size=40,
).map("".join)


@given(UNICODE)
def test_every_folded_character_comes_from_its_own_place(text: str) -> None:
    folded = fold(text)
    for at, (start, end) in enumerate(zip(folded.starts, folded.ends, strict=True)):
        assert folded.text[at] in fold(text[start:end]).text
        # A place is one character and what is folded into it: accents, or the blanks of one run.
        assert len(fold(text[start:end]).text) <= max(1, len(fold(text[start]).text))


@given(UNICODE)
def test_what_no_folded_character_stands_for_folds_to_nothing(text: str) -> None:
    folded = fold(text)
    covered = np.zeros(len(text), dtype=bool)
    for start, end in zip(folded.starts, folded.ends, strict=True):
        covered[start:end] = True
    assert all(fold(text[at]).text in {"", " "} for at in np.flatnonzero(~covered))


@given(UNICODE, UNICODE)
def test_what_stands_before_does_not_change_what_is_found(before: str, text: str) -> None:
    alone, behind = fold(text), fold(before + "|" + text)
    at = len(fold(before + "|"))
    assert behind.text[at:] == alone.text
    assert (behind.starts[at:] - len(before) - 1 == alone.starts).all()
    assert (behind.ends[at:] - len(before) - 1 == alone.ends).all()


@pytest.mark.parametrize(
    "piece", ["全年培训教师，", "We trained 52. ", "１ ２\u3000", "a\u200b\u00ad", " ", "\r\n", "é\u0301"]
)
def test_one_long_line_takes_no_time(piece: str) -> None:
    text = piece * (5_000_000 // len(piece.encode()))
    begun = time.process_time()
    assert fold(text).ends[-1] <= len(text)
    assert time.process_time() - begun < 5


@given(TEXTS | AWKWARD)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS)
def test_composed_and_decomposed_letters_are_equal(text: str) -> None:
    letters = "".join(char for char in text if unicodedata.category(char) in {"Lu", "Ll", "Zs"})
    latin = "".join(char for char in letters if ord(char) < 0x250)
    assert fold(unicodedata.normalize("NFD", latin)).text == fold(unicodedata.normalize("NFC", latin)).text


@given(TEXTS)
def test_codes_and_text_are_one_thing(text: str) -> None:
    codes = to_codes(text)
    assert len(codes) == len(text)
    assert from_codes(codes).encode("utf-8", "surrogatepass") == text.encode("utf-8", "surrogatepass")


def test_no_run_of_blanks_is_left() -> None:
    assert "  " not in fold("a \u200b \u00a0\n b").text


def test_an_empty_range_is_a_place() -> None:
    folded = fold("ab")
    assert [folded.span(at, at).start for at in range(3)] == [0, 1, 2]
    assert fold("").span(0, 0).end == 0
