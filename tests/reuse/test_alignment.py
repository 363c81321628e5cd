"""Alignment: every token is equal or in one difference, and figures stand alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reuse.alignment import PIECE, align
from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import Tokens, tokenise


def differences(new: str, old: str) -> list[tuple[str, str]]:
    here, there = tokenise(new), tokenise(old)
    found = align(Box(0, len(here), 0, len(there)), here, there)
    return [
        (words(there, old, one.there, one.there_end), words(here, new, one.here, one.here_end))
        for one in found.differences
    ]


def words(tokens: Tokens, text: str, first: int, last: int) -> str:
    return tokens.span(first, last).of(text) if first < last else ""


@pytest.mark.parametrize(
    ("new", "old", "found"),
    [
        ("one two three", "one two three", []),
        ("one big three", "one two three", [("two", "big")]),
        ("one three", "one two three", [("two", "")]),
        ("one two three", "one three", [("", "two")]),
        ("held 26 days", "held 24 days", [("24", "26")]),
        ("held 26 weeks", "held 24 days", [("24", "26"), ("days", "weeks")]),
        ("培训四十人", "培训三十五人", [("三十五", "四十")]),
        # One equal word between two changes: told as one.
        ("a large and airy hall", "a small and dark hall", [("small and dark", "large and airy")]),
        ("", "one", [("one", "")]),
    ],
)
def test_what_was_changed(new: str, old: str, found: list[tuple[str, str]]) -> None:
    assert differences(new, old) == found


texts = st.text(st.sampled_from("ab三12 "), max_size=40)


@given(texts, texts)
def test_every_token_is_equal_or_changed(new: str, old: str) -> None:
    here, there = tokenise(new), tokenise(old)
    found = align(Box(0, len(here), 0, len(there)), here, there)
    mine = sum(one.length for one in found.differences)
    theirs = sum(one.there_end - one.there for one in found.differences)
    # A bridge over one equal token counts on both sides and stays equal.
    assert found.equal + mine >= len(here)
    assert found.equal + theirs >= len(there)
    assert found.equal <= min(len(here), len(there))
    assert list(found.differences) == sorted(found.differences)
    assert all(a.here_end <= b.here for a, b in zip(found.differences, found.differences[1:], strict=False))


@pytest.mark.parametrize("length", [PIECE - 10, 3 * PIECE])
def test_long_texts_are_aligned_in_pieces(length: int) -> None:
    digits = str.maketrans("0123456789", "abcdefghij")
    old = [str(at * 7919 % 10007).translate(digits) for at in range(length)]
    new = list(old)
    new[100], new[-100] = "first", "last"
    assert differences(" ".join(new), " ".join(old)) == [(old[100], "first"), (old[-100], "last")]


def test_a_long_text_without_a_landmark_is_aligned_whole() -> None:
    assert differences("again and again. " * PIECE, "again and again. " * PIECE) == []
