"""A unit written alone, and rules told by name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarykit.figures.quantities import read_quantity
from summarykit.lang import get_pack

from .reading import figures


@pytest.mark.parametrize(
    ("lang", "unit", "value", "name"),
    [
        ("zh", "万元", 10000, "CNY"),
        ("zh", "人", 1, "人"),
        ("en", "million yuan", 10**6, "CNY"),
        ("en", "km", 1, "kilometre"),
    ],
)
def test_a_unit_alone(lang: str, unit: str, value: int, name: str) -> None:
    one = read_quantity(unit, get_pack(lang))
    assert one is not None
    assert (one.value, one.unit) == (Decimal(value), name)


@pytest.mark.parametrize("unit", ["", "thing", "2019", "万元 per head"])
def test_no_unit(unit: str) -> None:
    assert read_quantity(unit, get_pack("zh")) is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("40 trees", "count.digits"),
        ("forty trees", "count.spelled"),
        ("4-5 trees", "range.count"),
        ("two-thirds", "ratio.fraction"),
    ],
)
def test_rules(text: str, rule: str) -> None:
    assert [one.rule for one in figures(text, "en")] == [rule]
