"""Fingerprints: where they begin, how long they are, and where there are none."""

from __future__ import annotations

import pytest
from hypothesis import given

from summarykit.records import Span
from summarykit.reuse.fingerprints import CHARACTERS, WORDS, fingerprint, sizes
from summarykit.reuse.tokens import tokenise
from tests.reuse.copying import words


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", []),
        ("one two three four", []),
        ("one two three four five", [0]),
        ("one two three four five six", [0, 1]),
        ("全年完成整理档案", [0]),
        ("全年完成整理档", []),
        ("整理档案 with five words of English", [0, 1, 4]),
        ("1 2 3 4 5 6 7 8", []),
        ("1 two 3 four five", [0]),
    ],
)
def test_where_fingerprints_begin(text: str, places: list[int]) -> None:
    assert sorted(fingerprint(tokenise(text)).at.tolist()) == places


def test_none_reaches_over_what_is_skipped() -> None:
    text = "one two three four five six seven"
    assert fingerprint(tokenise(text, [Span(8, 9)])).at.tolist() == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("we held 24 training days", "We held 1,310 training days", True),
        ("we held 24 training days", "we held 24 training weeks", False),
        ("今年培训教师三十五人次", "今年培训教师四十二人次", True),
        ("今年培训教师三十五人次", "去年培训教师三十五人次", False),
    ],
)
def test_masked_figures_are_equal(one: str, other: str, alike: bool) -> None:
    first, second = fingerprint(tokenise(one)), fingerprint(tokenise(other))
    assert (first.hashes.tolist() == second.hashes.tolist()) == alike


def test_length_by_the_script_of_the_tokens() -> None:
    assert sizes(tokenise("one two three")).tolist() == [WORDS] * 3
    assert sizes(tokenise("全年完成")).tolist() == [CHARACTERS] * 4


@given(words)
def test_hashes_ascend_and_cover_tokens_of_the_text(text: str) -> None:
    tokens = tokenise(text)
    found = fingerprint(tokens)
    assert found.hashes.tolist() == sorted(found.hashes.tolist())
    assert all(at + sizes(tokens)[at] <= len(tokens) for at in found.at.tolist())
    assert len(set(found.at.tolist())) == len(found.at)
