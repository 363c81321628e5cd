"""Signs add up, and shape alone says little."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.sign import RULES, SHAPE_ALONE, SHAPES, Sign, total_of


@pytest.mark.parametrize(
    ("signs", "total"),
    [
        ([], 0),
        ([Sign("tool-bar", 1.0)], 1.0),
        ([Sign("menu", 1.0), Sign("breadcrumb", 1.2)], SHAPE_ALONE),
        ([Sign("menu", 1.0), Sign("tool-bar", 1.0)], 2.0),
        ([Sign("menu", 1.0), Sign("tool-bar", 0.4)], SHAPE_ALONE),
        ([Sign("count", 1.5), Sign("sentence", -1.0)], 0.5),
        ([Sign("date", 0.5), Sign("sentence", -1.0)], -0.5),
    ],
)
def test_total(signs, total):
    assert total_of(signs) == pytest.approx(total)


@pytest.mark.parametrize(("name", "rule"), [("clock", "made-by"), ("menu", "tool-bar"), ("widget", "widget")])
def test_what_people_are_told(name, rule):
    assert Sign(name, 1.0).rule == rule


def test_shapes_that_are_no_rule_of_their_own_have_one():
    assert SHAPES - RULES.keys() == {"breadcrumb"}
