"""English number words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures.words import parse_words
from summarykit.lang import get_pack
from summarykit.lang.facets.figures import FigureNumbers

from .spell import english

NUMBERS = get_pack("en").facet(FigureNumbers)


def parse(text: str) -> Decimal | None:
    return parse_words(text, NUMBERS)


@given(st.integers(0, 999_999_999))
def test_round_trip(value: int) -> None:
    assert parse(english(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("a dozen", 12), ("two dozen", 24), ("half a million", 500000), ("a hundred and one", 101), ("Zero", 0)],
)
def test_phrases(text: str, value: int) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "and",
        "five and",
        "two three",
        "a five",
        "a",
        "twenty eleven",
        "million",
        "half a million and two",
        "cow",
    ],
)
def test_no_numeral(text: str) -> None:
    assert parse(text) is None
