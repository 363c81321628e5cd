"""Fingerprints of findings rest on code and words alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.checks.fingerprint import DIGITS, fingerprint, fold

Key = tuple[str, str] | tuple[str, str, int]


@pytest.mark.parametrize(
    ("text", "folded"),
    [("A b, C!", "abc"), ("Ａ１，", "a1"), ("“第一”\n 中学", "第一中学"), ("", ""), ("—…", "")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (("C101", "One two."), ("C101", "one  two"), True),
        (("C101", "One two"), ("C102", "One two"), False),
        (("C101", "One two"), ("C101", "One three"), False),
        (("C101", "One two", 0), ("C101", "One two", 1), False),
    ],
)
def test_what_a_fingerprint_rests_on(one: Key, other: Key, alike: bool) -> None:
    assert (fingerprint(*one) == fingerprint(*other)) == alike


@given(st.text(max_size=30), st.integers(0, 5))
def test_a_fingerprint_is_short_hex(words: str, nth: int) -> None:
    assert len(fingerprint("C101", words, nth)) == DIGITS
    assert int(fingerprint("C101", words, nth), 16) >= 0


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    assert fingerprint("C101", "One two") == "20b0d5a21e246d2a"
