"""Figures in table cells: what the heads add."""

from __future__ import annotations

import pytest

from .reading import figures, surfaces

TABLE = "序号\t项目\t计划投资（万元）\t实际\n1\t排水\t1,200\t3\n2\t道路\t860\t4\n"


def test_units_names_plans_and_serial_numbers() -> None:
    found = figures(TABLE, "zh")
    assert surfaces(TABLE, found) == ["1,200", "3", "860", "4"]
    assert [(one.value, one.unit, one.kind) for one in found[:2]] == [
        (12_000_000, "CNY", "money"),
        (3, None, "count"),
    ]
    assert [one.concept for one in found] == ["排水计划投资", "排水实际", "道路计划投资", "道路实际"]
    assert [one.target for one in found] == [True, False, True, False]


def test_the_unit_of_a_row() -> None:
    text = "Item | Plan\nRoads (km) | 120\nBridges | 8"
    roads, bridges = figures(text, "en")
    assert (roads.value, roads.unit, roads.concept) == (120, "kilometre", "Roads Plan")
    assert (bridges.unit, bridges.kind) == (None, "count")


@pytest.mark.parametrize(
    "text",
    [
        "Cost head | 2019 (£000) | 2020 (£000)\nFuel | 612 | 548\nPaper | 18 | 24",
        "2019 (£000)  2020 (£000)\nFuel  612  548\nPaper  18  24",
    ],
)
def test_the_date_of_a_column_is_its_period(text: str) -> None:
    found = [one for one in figures(text, "en") if one.kind != "date"]
    assert [(one.concept, one.period) for one in found] == [
        ("Fuel", "2019"),
        ("Fuel", "2020"),
        ("Paper", "2019"),
        ("Paper", "2020"),
    ]
    assert [(one.value, one.unit) for one in found[:2]] == [(612_000, "GBP"), (548_000, "GBP")]
