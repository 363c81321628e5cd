"""Amounts told by their magnitude alone: "hundreds of visitors", "tens of millions of dollars"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from summarykit.figures.sentences import compiled, filled
from summarykit.figures.units import Unit, plain, unit_reader
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureNumbers
from summarykit.records import Figure, Span

_NEXT = 10
"""How many times its magnitude an amount is at most: hundreds are fewer than a thousand."""


def find_vague(text: str, pack: LanguagePack) -> Iterator[Figure]:
    """Ranges from the magnitude that is named to ten times as much, with the unit behind it."""
    words = pack.facet(FigureNumbers)
    for found in _pattern(pack).finditer(text):
        low = Decimal(words.vague[found["size"].lower()] * words.vague.get((found["by"] or "").lower(), 1))
        unit = unit_reader(pack).around(text, Span(found.start("size"), found.end()))
        unit = unit or Unit(Span(found.start("size"), found.end("told")), "count", None)
        yield Figure(
            unit.span,
            "range",
            plain(unit.amount(low)),
            f"range.{unit.kind}",
            upper=plain(unit.amount(low * _NEXT)),
            unit=unit.name,
            modifier="approx",
        )


@cache
def _pattern(pack: LanguagePack) -> re.Pattern[str]:
    words = pack.facet(FigureNumbers)
    return compiled(filled(words.vaguely, {"size": "|".join(words.vague) or "(?!)"}))
