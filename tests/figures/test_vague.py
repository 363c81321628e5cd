"""Amounts told by their magnitude alone, or by two neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .reading import figures, surfaces
from .spell import DIGITS

SIZES = {"tens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9}


@given(st.sampled_from(sorted(SIZES)))
def test_up_to_ten_times_the_magnitude(size: str) -> None:
    (one,) = figures(f"There were {size} of visitors.", "en")
    assert (one.kind, one.value, one.upper) == ("range", 10 ** SIZES[size], 10 ** (SIZES[size] + 1))
    assert one.modifier == "approx"


@pytest.mark.parametrize(
    ("text", "surface", "unit"),
    [
        ("We spent millions of dollars.", "millions of dollars", "USD"),
        ("It runs for hundreds of kilometres.", "hundreds of kilometres", "kilometre"),
        ("Tens of millions of trees", "Tens of millions", None),
    ],
)
def test_units(text: str, surface: str, unit: str | None) -> None:
    (one,) = figures(text, "en")
    assert (surfaces(text, [one]), one.unit) == ([surface], unit)


@pytest.mark.parametrize("text", ["They came in hundreds.", "hundreds of a kind"])
def test_nothing_is_counted(text: str) -> None:
    assert figures(text, "en") == ()


@given(
    st.integers(2, 8),
    st.sampled_from(["", "十", "百", "千", "万", "十万"]),
    st.sampled_from(["", "一百", "三千"]),
)
def test_neighbours_are_the_ends_of_a_range(low: int, size: str, lead: str) -> None:
    """三千五六百 and 五六 with any magnitude, as far as the lead is larger than that."""
    sizes = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5}
    more = {"": 0, "一百": 100, "三千": 3000}[lead]
    if lead and (size not in {"", "十"} or (size == "" and more)):
        return
    written = f"{lead}{DIGITS[low]}{DIGITS[low + 1]}{size}人"
    (one,) = figures(f"每场有{written}听课", "zh")
    ends = (more + low * sizes[size], more + (low + 1) * sizes[size])
    assert (surfaces(f"每场有{written}听课", [one]), one.kind) == ([written], "range")
    assert (one.value, one.upper, one.unit) == (*ends, "人")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("十七八岁", 17, 18, "year"),
        ("一百二三十户", 120, 130, "户"),
        ("两三万元", 20000, 30000, "CNY"),
        ("三五个", 3, 5, "个"),
        ("七八成", 70, 80, "percent"),
        ("一二百斤", 100, 200, "jin"),
    ],
)
def test_neighbours_with_a_unit(text: str, low: int, high: int, unit: str) -> None:
    (one,) = figures(f"约有{text}。", "zh")
    assert (one.value, one.upper, one.unit, one.modifier) == (low, high, unit, "approx")


@pytest.mark.parametrize("text", ["二三产业", "五六年级学生", "一二期", "三八节", "第三四届"])
def test_neighbours_that_are_no_range(text: str) -> None:
    assert figures(text, "zh") == ()
