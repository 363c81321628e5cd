"""Units around a number."""

from __future__ import annotations

import pytest

from summarykit.figures.units import unit_reader
from summarykit.lang import get_pack
from summarykit.records import Span


@pytest.mark.parametrize(
    ("lang", "text", "kind", "name", "span"),
    [
        ("en", "US$7", "money", "USD", (0, 4)),
        ("en", "7 m", "measure", "metre", (0, 3)),
        ("en", "7 Kilometres", "measure", "kilometre", (0, 12)),
        ("en", "¥7 yuan", "money", "CNY", (0, 7)),
        ("en", "7‰", "percent", "percent", (0, 2)),
        ("zh", "7人次", "count", "人次", (0, 3)),
        ("zh", "7个百分点", "percent", "pp", (0, 5)),
        ("zh", "7平方米", "measure", "square metre", (0, 4)),
        ("zh", "百分之7", "percent", "percent", (0, 4)),
    ],
)
def test_units(lang: str, text: str, kind: str, name: str, span: tuple[int, int]) -> None:
    at = text.index("7")
    unit = unit_reader(get_pack(lang)).around(text, Span(at, at + 1))
    assert unit is not None
    assert (unit.kind, unit.name, unit.span) == (kind, name, Span(*span))


@pytest.mark.parametrize(("lang", "text"), [("en", "7 men"), ("en", "7 M"), ("en", "7 mules"), ("zh", "7。")])
def test_no_unit(lang: str, text: str) -> None:
    assert unit_reader(get_pack(lang)).around(text, Span(0, 1)) is None
