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


@given(st.integers(0, 999_999), st.integers(1, 8), st.sampled_from([3, 5, 7, 9]))
def test_mixed_numbers_round_trip(whole: int, top: int, bottom: int) -> None:
    names = {3: "thirds", 5: "fifths", 7: "sevenths", 9: "ninths"}
    if 1 < top < bottom:
        assert parse(f"{english(whole)} and {english(top)} {names[bottom]}") == whole + Decimal(top) / bottom


@given(st.integers(0, 999_999), st.text("0123456789", min_size=1, max_size=5))
def test_decimals_round_trip(whole: int, digits: str) -> None:
    spoken = " ".join(english(int(one)) for one in digits)
    assert parse(f"minus {english(whole)} point {spoken}") == -Decimal(f"{whole}.{digits}")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a dozen", 12),
        ("two dozen", 24),
        ("two hundred dozens", 2400),
        ("two and a half dozen", 30),
        ("five and three quarters million", 5750000),
        ("three and three-quarter million", 3750000),
        ("half a million", 500000),
        ("half", "0.5"),
        ("half a", "0.5"),
        ("quarter million", 250000),
        ("three quarters million", 750000),
        ("one billion and three quarters million", 1000750000),
        ("a hundred and one", 101),
        ("Zero", 0),
        ("two and a half", "2.5"),
        ("3 million and a half", 3500000),
        ("two hundred and fifty-four hundredths", "200.54"),
        ("three halves", "1.5"),
        ("a trillionth", "1E-12"),
        ("two point five million", 2500000),
        ("negative one", -1),
        ("3 hundred and 21", 321),
        ("three lakh crore", 3 * 10**12),
        ("six crore and two hundred", 60000200),
    ],
)
def test_phrases(text: str, value: int | str) -> None:
    assert parse(text) == Decimal(value)


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
        "quarter",
        "two third",
        "two halves",
        "five point ten",
        "point",
        "minus",
        "cow",
    ],
)
def test_no_numeral(text: str) -> None:
    assert parse(text) is None
