"""Amounts told by their magnitude alone ("hundreds of visitors") or by two neighbours (二三十人)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from functools import cache

from summarykit.figures.lexer import Number, lexer
from summarykit.figures.sentences import compiled, filled
from summarykit.figures.units import Unit, plain, unit_reader
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureNumbers
from summarykit.records import Figure, Span

_NEXT = 10
"""How many times its magnitude an amount is at most: hundreds are fewer than a thousand."""


def find_vague(text: str, possible: Collection[str], pack: LanguagePack) -> Iterator[Figure]:
    """Ranges from the magnitude that is named to ten times as much, with the unit behind it."""
    words, pattern = pack.facet(FigureNumbers), vague_pattern(pack)
    if pattern not in possible:
        return
    for found in compiled(pattern).finditer(text):
        low = Decimal(words.vague[found["size"].lower()] * words.vague.get((found["by"] or "").lower(), 1))
        told = Span(found.start("told"), found.end("told"))
        unit = unit_reader(pack).around(text, Span(told.start, found.end()))
        yield _range(unit or Unit(told, "count", None), low, low * _NEXT)


def find_neighbours(text: str, numbers: Iterable[Number], pack: LanguagePack) -> Iterator[Figure]:
    """Ranges whose two ends are told by one digit each, where a unit says that they count something."""
    pattern = compiled(f"(?x){pack.facet(FigureNumbers).neighbours}")
    for number in numbers:
        found = pattern.match(text, number.span.start) if number.spelled else None
        if found is not None:
            yield from _between(found, text, pack)


def _between(found: re.Match[str], text: str, pack: LanguagePack) -> Iterator[Figure]:
    """The range from one neighbour to the other, if a unit follows."""
    unit = unit_reader(pack).around(text, Span(*found.span()))
    digits = (found["low"] or found["low2"], found["high"] or found["high2"])
    low, high = (lexer(pack).read(f"{found['lead']}{one}{found['size']}") for one in digits)
    if unit is not None and unit.span.end > found.end() and low is not None and high is not None:
        yield _range(unit, low, high)


def _range(unit: Unit, low: Decimal, high: Decimal) -> Figure:
    value, upper = plain(unit.amount(low)), plain(unit.amount(high))
    rule = f"range.{unit.kind}"
    return Figure(unit.span, "range", value, rule, upper=upper, unit=unit.name, modifier="approx")


@cache
def vague_pattern(pack: LanguagePack) -> str:
    """The pattern of such an amount, with the magnitudes in it."""
    words = pack.facet(FigureNumbers)
    return filled(words.vaguely, {"size": "|".join(words.vague) or "(?!)"})
