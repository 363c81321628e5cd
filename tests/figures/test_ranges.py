"""Two numbers that are one figure, and units that a list shares."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .reading import figures


@given(st.integers(1, 999), st.integers(1, 999))
def test_rising_ends_make_a_range(low: int, more: int) -> None:
    found = figures(f"We need {low}-{low + more} chairs", "en")
    assert [(one.value, one.upper) for one in found] == [(low, low + more)]


@pytest.mark.parametrize(
    ("lang", "text", "low", "high", "unit"),
    [
        ("en", "2.5 to 3 million yuan", "2500000", "3000000", "CNY"),
        ("en", "from $10 to $15 billion", "10000000000", "15000000000", "USD"),
        ("en", "between 8 and 10 rooms", "8", "10", None),
        ("en", "three or four years", "3", "4", "year"),
        ("en", "8- to 16-meter", "8", "16", "metre"),
        ("en", "above 20 and below 30 rooms", "20", "30", None),
        ("en", "20 through 100 rooms", "20", "100", None),
        ("zh", "2-3万元", "20000", "30000", "CNY"),
        ("zh", "大于10小于20个", "10", "20", "个"),
        ("zh", "3至6个月", "3", "6", "month"),
    ],
)
def test_ranges(lang: str, text: str, low: str, high: str, unit: str | None) -> None:
    (one,) = figures(text, lang)
    assert (one.kind, one.value, one.upper, one.unit) == ("range", Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    "text",
    ["The rate rose from 3% to 5%.", "Sales went from 30 to 50.", "We have 5 or 9 rooms.", "10 to 8 rooms"],
)
def test_two_figures(text: str) -> None:
    assert [one.kind for one in figures(text, "en")] != ["range"]


def test_a_list_shares_the_unit_of_its_last() -> None:
    assert [one.unit for one in figures("It took 12, 9 and 15 days", "en")] == ["day"] * 3
