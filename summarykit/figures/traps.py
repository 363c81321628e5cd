"""Numbers that count nothing: section numbers, named ordinals, slogans, phones, models, laws."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from summarykit.figures.lexer import lexer
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureTraps
from summarykit.records import Figure, Heading, Span
from summarykit.records.spans import merge


@dataclass(frozen=True, slots=True)
class Holes:
    """Places where no figure may start or reach into: merged spans, in order."""

    spans: tuple[Span, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Holes:
        """The holes that the spans make together."""
        merged = tuple(merge(spans))
        return cls(merged, tuple(span.start for span in merged))

    def touch(self, span: Span) -> bool:
        """Some hole shares a character with the span."""
        before = bisect_right(self.starts, span.start) - 1
        near = self.spans[max(0, before) : bisect_right(self.starts, span.end)]
        return any(hole.overlaps(span) for hole in near)

    def cover(self, span: Span) -> bool:
        """One hole holds the whole span."""
        at = bisect_right(self.starts, span.start) - 1
        return at >= 0 and self.spans[at].contains(span)


def find_traps(text: str, offset: int, pack: LanguagePack) -> list[Span]:
    """The traps of `text` (a view), in no order; `offset` is added to their spans."""
    return [
        Span(found.start(), found.end()).shift(offset)
        for pattern in _patterns(pack)
        for found in pattern.finditer(text)
    ]


def heading_numbers(headings: Sequence[Heading]) -> list[Span]:
    """Where the numbers of the headings stand: from a heading's start up to its title."""
    return [
        Span(one.span.start, min(one.span.end, one.span.start + len(one.number)))
        for one in headings
        if one.number
    ]


def find_ranks(text: str, offset: int, pack: LanguagePack) -> list[Figure]:
    """Ordinals that are figures: a rank reached ("third in the city"), a year in a row."""
    words = pack.facet(FigureTraps)
    found = []
    for one in _compiled(words.ranks).finditer(text):
        name = "rank" if one["rank"] else "rank2"
        value = _ordinal(one[name], pack)
        if value is not None:
            span = Span(*one.span(name)).shift(offset)
            found.append(Figure(span=span, kind="ordinal", value=value, rule="ordinal.rank"))
    return found


def _ordinal(written: str, pack: LanguagePack) -> Decimal | None:
    """The number of "third", "3rd", "3" or 三."""
    named = pack.facet(FigureTraps).ordinals.get(written.lower())
    if named is not None:
        return Decimal(named)
    digits = re.match(r"\d+", written)
    return Decimal(digits.group()) if digits else lexer(pack).read(written)


@cache
def _patterns(pack: LanguagePack) -> tuple[re.Pattern[str], ...]:
    words = pack.facet(FigureTraps)
    return tuple(_compiled(pattern) for pattern in (words.line_start, *words.names.values()))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
