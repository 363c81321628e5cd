"""The table of keys and the records hold the same things."""

from __future__ import annotations

from dataclasses import fields

import pytest

from summarykit.drafting.shape import FIGURE, INPUTS, LIMITS, PLAN, QUESTION, SECTION, UNIT, Shape
from summarykit.records import InputFigure, Inputs, InputSection, PlanAnswer, Question, Unit

RENAMED = {"from": "origin", "rounding": "percent_digits"}


@pytest.mark.parametrize(
    ("shape", "record"),
    [
        (INPUTS, Inputs),
        (SECTION, InputSection),
        (FIGURE, InputFigure),
        (PLAN, PlanAnswer),
        (QUESTION, Question),
        (UNIT, Unit),
    ],
    ids=lambda one: getattr(one, "name", ""),
)
def test_every_key_has_its_field(shape: Shape, record: type) -> None:
    keys = {RENAMED.get(key, key) for key in shape.entries}
    assert keys == {field.name for field in fields(record)} - {"at", "parts_at"}


def test_whole_numbers_have_limits() -> None:
    whole = {
        key for shape in (INPUTS, SECTION) for key, entry in shape.entries.items() if entry.kind == "whole"
    }
    assert whole | {"percent"} == set(LIMITS)
    assert all(low <= high for low, high in LIMITS.values())
