"""The figures data of each language pack: complete, and every pattern a sound one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest

from summarykit.lang import get_pack, languages
from summarykit.lang.facets import figures as facets

KINDS = [
    facets.FigureNumbers,
    facets.FigureUnits,
    facets.FigureTraps,
    facets.FigureDates,
    facets.FigureContext,
    facets.FigureConcepts,
    facets.FigureChanges,
    facets.FigureBreakdowns,
    facets.FigureLinks,
]
NO_PATTERNS = {
    "reader",
    "joint",
    "after_kinds",
    "heirs",
    "classifiers",
    "fraction_units",
    "currencies",
    "negative",
}


def patterns(facet: Any) -> Iterator[str]:
    for field in fields(facet):
        value = getattr(facet, field.name)
        if field.name in NO_PATTERNS:
            continue
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from (one for one in value.values() if isinstance(one, str))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", sorted(languages()))
def test_patterns_compile(lang: str, kind: Any) -> None:
    facet = get_pack(lang).facet(kind)
    found = list(patterns(facet))
    assert found
    for pattern in found:
        filled = re.sub(r"\{(?:word|magnitude|part|month|quarter|half|year|n|unit|money)\}", "(?:x)", pattern)
        assert re.compile(filled).groups >= 0


@pytest.mark.parametrize("lang", sorted(languages()))
def test_each_written_unit_means_one_thing(lang: str) -> None:
    units = get_pack(lang).facet(facets.FigureUnits).units
    after = [form for one in units for form in {*one.after, *one.symbols}]
    assert len(after) == len(set(after))
