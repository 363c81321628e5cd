"""Tokens: words, characters and figures with exact places."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.records import Span
from summarykit.reuse.tokens import tokenise


def cut(text: str) -> list[str]:
    tokens = tokenise(text)
    return [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", []),
        (" \n—，。", []),
        ("We held 1,260.5 days.", ["We", "held", "1,260.5", "days"]),
        ("the 17th (2024)", ["the", "17", "th", "2024"]),
        ("培训三十五人", ["培", "训", "三十五", "人"]),
        ("第一，二", ["第", "一", "二"]),
        ("完成３５％", ["完", "成", "３５"]),
        ("sum\u00admary x", ["sum\u00admary", "x"]),
        ("Cafe\u0301 bar", ["Cafe\u0301", "bar"]),
        ("カタカナ", ["カ", "タ", "カ", "ナ"]),
        ("1, 2", ["1", "2"]),
    ],
)
def test_what_a_token_is(text: str, tokens: list[str]) -> None:
    assert cut(text) == tokens


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Report", "ＲＥＰＯＲＴ", True),
        ("24", "1,310", False),
        ("三十五", "四十", False),
        ("三", "四", False),
    ],
)
def test_exact_hashes(one: str, other: str, alike: bool) -> None:
    assert (tokenise(one).exact[0] == tokenise(other).exact[0]) == alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("24", "1,310", True),
        ("三十五", "40", True),
        ("2024", "1998", True),
        ("2024", "24", False),
        ("2124", "24", True),
        ("三", "四", False),
        ("report", "review", False),
    ],
)
def test_figures_and_years_are_masked(one: str, other: str, alike: bool) -> None:
    assert (tokenise(one).masked[0] == tokenise(other).masked[0]) == alike


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One two. Three", [0, 0, 1]),
        ("one\ntwo", [0, 1]),
        ("好。坏！", [0, 1]),
        ("3.5 cm", [0, 0]),
        ("a;b", [0, 1]),
    ],
)
def test_sentences_and_lines_are_numbered(text: str, sentences: list[int]) -> None:
    assert tokenise(text).sentences.tolist() == sentences


@pytest.mark.parametrize(
    ("skip", "skipped", "segments"),
    [
        ([], [False] * 4, [0, 0, 0, 0]),
        ([Span(4, 7)], [False, True, False, False], [0, 1, 1, 1]),
        ([Span(5, 6), Span(14, 15)], [False, True, False, True], [0, 1, 1, 2]),
        ([Span(3, 4)], [False] * 4, [0, 0, 0, 0]),
    ],
)
def test_what_is_skipped(skip: list[Span], skipped: list[bool], segments: list[int]) -> None:
    tokens = tokenise("one two three four", skip)
    assert tokens.skipped.tolist() == skipped
    assert tokens.segments.tolist() == segments


@given(st.text(max_size=80))
def test_tokens_stand_in_order_and_hold_no_blank(text: str) -> None:
    tokens = tokenise(text)
    assert (tokens.starts < tokens.ends).all()
    # Two tokens may share a character that folds to several ("¼").
    assert (np.diff(tokens.starts) >= 0).all()
    assert (np.diff(tokens.ends) >= 0).all()
    assert not any(char.isspace() for start in tokens.starts for char in text[start])
    assert (np.diff(tokens.sentences) >= 0).all()
    assert len(tokens) == len(tokens.masked) == len(tokens.exact) == len(tokens.sentences)


@given(st.text(st.sampled_from("ab 三12.,。\n"), max_size=60))
def test_blanks_around_do_not_change_tokens(text: str) -> None:
    assert tokenise(f"\n {text} ").exact.tolist() == tokenise(text).exact.tolist()


def test_a_second_look_with_other_spans_changes_nothing_of_the_first() -> None:
    text = "one two three"
    first, second, third = tokenise(text), tokenise(text, [Span(0, 3)]), tokenise(text, [Span(4, 7)])
    assert [one.skipped.tolist() for one in (first, second, third)] == [
        [False, False, False],
        [True, False, False],
        [False, True, False],
    ]
