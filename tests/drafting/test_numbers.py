"""Numbers in words of the language, and percentages rounded as at school."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.drafting.numbers import percent, shown
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords


@pytest.mark.parametrize(
    ("number", "english", "chinese"),
    [
        ("1260", "1,260", "1260"),
        ("12.50", "12.50", "12.50"),
        ("0", "0", "0"),
        ("-4", "-4", "-4"),
        ("1E+3", "1,000", "1000"),
        ("1234567.891", "1,234,567.891", "1234567.891"),
    ],
)
def test_shown(number: str, english: str, chinese: str) -> None:
    for lang, expected in (("en", english), ("zh", chinese)):
        assert shown(Decimal(number), get_pack(lang).facet(DraftWords).outline) == expected


@pytest.mark.parametrize(
    ("part", "whole", "digits", "expected"),
    [
        ("4", "39", 1, "10.3"),
        ("1", "8", 1, "12.5"),
        ("1", "8", 0, "13"),
        ("-1", "8", 0, "-13"),
        ("1", "3", 3, "33.333"),
        ("0", "7", 2, "0.00"),
        ("999999999999999", "0.000000000001", 6, "99999999999999900000000000000.000000"),
    ],
)
def test_percent(part: str, whole: str, digits: int, expected: str) -> None:
    assert f"{percent(Decimal(part), Decimal(whole), digits):f}" == expected


@settings(deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 10**9), st.integers(0, 6))
def test_rounding_is_never_off_by_more_than_half_a_digit(part: int, whole: int, digits: int) -> None:
    exact = Decimal(part) * 100 / Decimal(whole)
    assert abs(percent(Decimal(part), Decimal(whole), digits) - exact) <= Decimal("0.5001").scaleb(-digits)
