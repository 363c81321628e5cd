"""Units around a number."""

from __future__ import annotations

import pytest

from summarykit.figures.units import unit_reader
from summarykit.lang import get_pack, languages
from summarykit.lang.facets.figures import FigureUnits
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


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("zh", "气温降到7度", "degree celsius"),
        ("zh", "华氏7度", "degree fahrenheit"),
        ("zh", "转动7度", "degree"),
        ("zh", "气温低。用电7度", "kilowatt hour"),
        ("zh", "7块钱", "CNY"),
        ("zh", "7块，", "CNY"),
        ("zh", "7块地", "块"),
        ("zh", "2小时7分", "minute"),
        ("zh", "7分", "分"),
        ("en", "The ticket cost them 7 pounds", "GBP"),
        ("en", "It cost little. It weighs 7 pounds", "pound-mass"),
    ],
)
def test_one_form_of_two_units(lang: str, text: str, name: str) -> None:
    at = text.index("7")
    unit = unit_reader(get_pack(lang)).around(text, Span(at, at + 1))
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize("lang", sorted(languages()))
def test_homonyms_are_forms_of_units(lang: str) -> None:
    forms = unit_reader(get_pack(lang)).after.forms
    for one in get_pack(lang).facet(FigureUnits).homonyms:
        assert one.meant in forms
        assert set(one.forms) <= set(forms)
        assert one.lead or one.behind


@pytest.mark.parametrize(("lang", "text"), [("en", "7 men"), ("en", "7 M"), ("en", "7 mules"), ("zh", "7。")])
def test_no_unit(lang: str, text: str) -> None:
    assert unit_reader(get_pack(lang)).around(text, Span(0, 1)) is None
