"""Amounts in more than one unit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .reading import figures


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("en", "2 yards 7 ft 10 inches", 166, "inch"),
        ("en", "9 hours and 20 minutes", 560, "minute"),
        ("en", "20 dollars and 43 cents", "20.43", "USD"),
        ("en", "3 pounds sterling 1 penny", "3.01", "GBP"),
        ("zh", "五元三毛", "5.3", "CNY"),
        ("zh", "两小时零十分钟", 130, "minute"),
        ("zh", "两年半", "2.5", "year"),
        ("en", "17 dollars 25", "17.25", "USD"),
        ("en", "17 USD 25", "17.25", "USD"),
        ("en", "$100 and fifty", "100.5", "USD"),
        ("zh", "50元6角三分", "50.63", "CNY"),
        ("zh", "一小时五十分", 110, "minute"),
    ],
)
def test_one_amount(lang: str, text: str, value: int | str, unit: str) -> None:
    (one,) = figures(text, lang)
    assert (one.span.of(text), one.value, one.unit) == (text, Decimal(value), unit)


@given(st.integers(1, 23), st.integers(1, 59))
def test_hours_and_minutes(hours: int, minutes: int) -> None:
    (one,) = figures(f"It took {hours} hours and {minutes} minutes", "en")
    assert (one.value, one.unit) == (60 * hours + minutes, "minute")


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("en", "3 miles and 2 hours", 2),
        ("en", "2 inches 5 feet", 2),
        ("en", "5 dollars and 6 dollars", 2),
        ("zh", "5公里、3小时", 2),
        ("en", "17 dollars and 25 books", 2),
        ("en", "17.5 dollars and 25", 2),
        ("en", "$17 25", 2),
        ("en", "17 dollars and 5", 2),
    ],
)
def test_two_amounts(lang: str, text: str, count: int) -> None:
    assert len(figures(text, lang)) == count
