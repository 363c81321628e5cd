"""Amounts in more than one unit: "5 feet 2 inches", "3 minutes and 40 seconds", 五元三毛, 三年半."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from summarykit.figures.sentences import compiled
from summarykit.figures.units import plain, unit_reader
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureUnits
from summarykit.records import Figure, Span

_NONE = Decimal(0)
_CENTS = frozenset(map(Decimal, range(10, 100)))
_LETTER, _JOINT = re.compile(r"[A-Za-z]$"), re.compile(r"\w")
_HUNDREDTH = "hundredth"
"""The dimension of small coins: they are added to the money in front of them, in its unit."""


def join_amounts(found: Sequence[Figure], text: str, pack: LanguagePack) -> list[Figure]:
    """The figures of `text` (a view) with neighbours joined that tell one amount: in its smaller unit."""
    between = compiled(pack.facet(FigureUnits).compound)
    joined: list[Figure] = []
    for one in found:
        before = joined[-1] if joined else None
        near = before is not None and between.fullmatch(text, before.span.end, one.span.start)
        whole = _sum(before, one, text, pack) if before is not None and near else None
        if whole is None:
            joined.append(one)
        else:
            joined[-1] = whole
    return joined


def _sum(large: Figure, small: Figure, text: str, pack: LanguagePack) -> Figure | None:
    """The two as one amount, None where they are not parts of one."""
    if large.value is None or small.value is None or large.upper is not None:
        return None
    span = Span(large.span.start, small.span.end)
    if large.kind == small.kind == "money":
        coin = _coin(large, small, small.value, pack)
        return None if coin is None else replace(large, span=span, value=plain(large.value + coin))
    if large.kind == "money" and _is_hundredths(large, small, text, pack):
        return replace(large, span=span, value=plain(large.value + small.value / 100))
    times = _times(large.unit, small.unit, pack)
    return (
        None if times is None else replace(small, span=span, value=plain(large.value * times + small.value))
    )


def _times(large: str | None, small: str | None, pack: LanguagePack) -> Decimal | None:
    """How many of the small unit make a large one, None where they do not."""
    sized = unit_reader(pack).sized
    many, few = sized.get(large or ""), sized.get(small or "")
    if many is None or few is None or many.dimension != few.dimension:
        return None
    times = Decimal(many.size) / Decimal(few.size)
    return times if times > 1 else None


def _is_hundredths(large: Figure, small: Figure, text: str, pack: LanguagePack) -> bool:
    """Two bare digits behind a sum in whole units that nothing else follows: "17 dollars 25"."""
    whole = large.value == plain(large.value or _NONE).to_integral_value()
    bare = small.kind == "count" and small.unit is None and small.value in _CENTS
    told = _LETTER.search(large.span.of(text)) or _JOINT.search(text, large.span.end, small.span.start)
    end = compiled(pack.facet(FigureUnits).coins_end)
    return bool(whole and bare and told and end.match(text, small.span.end))


def _coin(large: Figure, small: Figure, value: Decimal, pack: LanguagePack) -> Decimal | None:
    """What an amount in coins is in the unit of the large one: cents, or jiao that are told in yuan."""
    if large.unit == small.unit:
        return value if value < 1 else None
    form = unit_reader(pack).sized.get(small.unit or "")
    return value / 100 if form is not None and form.dimension == _HUNDREDTH and value < 100 else None
