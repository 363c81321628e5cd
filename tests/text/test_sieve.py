"""Which patterns may match where in a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.text.sieve import EVERYTHING, Sieve, unsifted

PATTERNS = ["boats?", r"(?i)\b(?:rose|fell) by$", r"\d+", "第[一二三]届", "(?!)", r"20\d\d"]
SIEVE = Sieve(PATTERNS)


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("", set()),
        ("We sail", set()),
        ("BOATS", {"boats?"}),
        ("rose by 5", {PATTERNS[1]}),
        ("rose to 5", set()),
        ("第二届", {"第[一二三]届"}),
        ("第四届", set()),
        ("in 2019", {r"20\d\d"}),
    ],
)
def test_what_may_match(text, possible):
    assert SIEVE.sift(text).within(0, len(text)) == {*possible, r"\d+"}


def test_places():
    sifted = SIEVE.sift("a boat, 第一届")
    found = [sifted.within(*place) - {r"\d+"} for place in [(0, 6), (0, 5), (7, 11), (3, 3)]]
    assert found == [{"boats?"}, set(), {"第[一二三]届"}, set()]


@given(st.lists(st.sampled_from(["boat", "s", "rose", " by", "第", "一", "届", "20", "19", "(", "\n"])))
def test_what_matches_was_possible(pieces):
    text = "".join(pieces)
    sifted = SIEVE.sift(text)
    for pattern in PATTERNS:
        for found in re.finditer(pattern, text):
            assert pattern in sifted.within(*found.span())


def test_in_what_was_not_sifted_anything_is_possible():
    assert "any pattern" in EVERYTHING
    assert "any pattern" in EVERYTHING | frozenset({"boats?"})
    assert "any pattern" in unsifted("text").within(1, 2)
