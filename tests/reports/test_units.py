"""Every unit that a language pack knows can be said in both languages."""

from __future__ import annotations

import pytest

from summarykit.lang import get_pack, languages
from summarykit.lang.facets.figures import FigureUnits
from summarykit.messages import speaking
from summarykit.reports.terminal.units import SIGNED, UNITS, measured


@pytest.mark.parametrize("lang", languages())
def test_every_unit_of_the_packs_has_a_name(lang: str) -> None:
    named = {unit.name for unit in get_pack(lang).facet(FigureUnits).units if unit.name.isascii()}
    assert named <= UNITS | SIGNED.keys()


@pytest.mark.parametrize(
    ("unit", "english", "chinese"),
    [
        ("CNY", "1,260 CNY", "1,260 元"),
        ("square metre", "1,260 square metre", "1,260 平方米"),
        ("percent", "1,260 %", "1,260%"),
        ("pp", "1,260 pp", "1,260 个百分点"),
        ("人", "1,260 人", "1,260 人"),
        ("{n}", "1,260 {n}", "1,260 {n}"),
        (None, "1,260", "1,260"),
    ],
)
def test_a_value_with_its_unit(unit: str | None, english: str, chinese: str) -> None:
    assert measured("1,260", unit) == english
    with speaking("zh"):
        assert measured("1,260", unit) == chinese
