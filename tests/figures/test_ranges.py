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
        ("en", "$20-$25 a ton", "20", "25", "USD"),
        ("en", "€ 1,200–€ 1,500", "1200", "1500", "EUR"),
        ("en", "three or four years", "3", "4", "year"),
        ("en", "from 20 to 30 people came", "20", "30", None),
        ("en", "Volunteers aged from 18 to 25 joined as numbers grew", "18", "25", "year"),
        ("en", "Prices rose 5 to 8 percent", "5", "8", "percent"),
        ("en", "Fees rose by 10 to 15", "10", "15", None),
        ("zh", "从20到30人的小组", "20", "30", "人"),
        ("en", "8- to 16-meter", "8", "16", "metre"),
        ("en", "above 20 and below 30 rooms", "20", "30", None),
        ("en", "20 through 100 rooms", "20", "100", None),
        ("zh", "2-3万元", "20000", "30000", "CNY"),
        ("zh", "大于10小于20个", "10", "20", "个"),
        ("en", "more than 20, fewer than 30 rooms", "20", "30", None),
        ("en", "no more than 30 and no fewer than 20 rooms", "20", "30", None),
        ("zh", "最多100最少20个", "20", "100", "个"),
        ("zh", "3至6个月", "3", "6", "month"),
    ],
)
def test_ranges(lang: str, text: str, low: str, high: str, unit: str | None) -> None:
    (one,) = figures(text, lang)
    assert (one.kind, one.value, one.upper, one.unit) == ("range", Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "The rate rose from 3% to 5%.", [3, 5]),
        ("en", "Output grew 9.4% a year on average, from 1,200 t to 1,700 t.", ["9.4", 1200, 1700]),
        ("en", "Sites were halved from 14 to 7.", [14, 7]),
        ("en", "The fleet doubled, from 20 vans to 40.", [20, 40]),
        ("en", "Income rose by £40,000 to £310,000 from £280,000.", [40000, 310000, 280000]),
        ("en", "Staff rose by 12 to 48.", [12, 48]),
        ("en", "Staff rose by 12 to 20 from 8.", [12, 20, 8]),
        ("en", "Sales went from 30 to 50.", [30, 50]),
        ("en", "We have 5 or 9 rooms.", [5, 9]),
        ("en", "It has an 8- or 9-inch edge.", [8, 9]),
        ("en", "It has 30 and no fewer than 20 rooms.", [30, 20]),
        ("en", "10 to 8 rooms", [10, 8]),
        ("zh", "学生从20人增加到30人", [20, 30]),
        ("zh", "由120人到150人", [120, 150]),
    ],
)
def test_values_of_a_change_stay_apart(lang: str, text: str, values: list[str]) -> None:
    found = figures(text, lang)
    assert [one.value for one in found] == [Decimal(one) for one in values]
    assert "range" not in {one.kind for one in found}


def test_what_follows_a_value_lends_no_unit() -> None:
    found = figures("The list went from 90 names to 72, 25% less.", "en")
    assert [(one.value, one.unit) for one in found] == [(90, None), (72, None), (25, "percent")]


def test_a_list_shares_the_unit_of_its_last() -> None:
    assert [one.unit for one in figures("It took 12, 9 and 15 days", "en")] == ["day"] * 3
