"""Numbers that count nothing: section numbers, named ordinals, slogans, phones, models, laws."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from summarykit.figures.lexer import lexer
from summarykit.figures.sentences import compiled, filled
from summarykit.figures.spots import Spot
from summarykit.figures.units import unit_reader
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureDates, FigureTraps
from summarykit.records import Figure, Heading, Span

_DECIMAL = re.compile(r"\d+\.\d+")
_WORD = re.compile(r"\w")
_HUNDREDTH = 100  # an ordinal of a magnitude multiplies what stands before it: two hundredth
_UNIT = 8  # characters of the longest magnitude and unit behind a number that a heading could seem to have


def find_traps(text: str, spots: Sequence[Spot], pack: LanguagePack) -> list[Span]:
    """The traps of `text` (a view) around the spots, in no order."""
    return [
        Span(*found.span())
        for spot in spots
        for pattern, needs in _patterns(pack)
        if pattern in spot.possible and (needs is None or needs.search(text, spot.start, spot.end))
        for found in compiled(pattern).finditer(text, spot.start, spot.end)
    ]


def heading_numbers(headings: Sequence[Heading], text: str, pack: LanguagePack) -> list[Span]:
    """Where the numbers of the headings of `text` (a view) stand: from a heading's start up to its title.

    A line like "9.06万立方米" has no number of its own: what looks like one is an amount with its unit.
    """
    spans = [Span(one.span.start, one.span.start + len(one.number)) for one in headings if one.number]
    return [span for span in spans if not _is_amount(span, text, pack)]


def _is_amount(span: Span, text: str, pack: LanguagePack) -> bool:
    if not _DECIMAL.fullmatch(span.of(text)):
        return False
    line = text[span.start : span.end + _UNIT]
    number = next(lexer(pack).numbers(line), None)
    unit = unit_reader(pack).around(line, number.span) if number else None
    if number is None or number.scaled or unit is None:
        return number is not None and number.scaled
    return unit.kind in {"percent", "money"} or not _WORD.match(line, unit.span.end)


def find_ranks(text: str, spots: Sequence[Spot], pack: LanguagePack) -> list[Figure]:
    """Ordinals that are figures: a rank reached ("third in the city"), a year in a row."""
    words = pack.facet(FigureTraps)
    found = []
    for spot in spots:
        if words.alone in spot.possible:
            found += _alone(text, words.alone, pack)
        if words.ranks in spot.possible:
            found += _ranks(text, spot, words.ranks, pack)
    return found


def _ranks(text: str, spot: Spot, pattern: str, pack: LanguagePack) -> Iterator[Figure]:
    for one in compiled(pattern).finditer(text, spot.start, spot.end):
        name = next(name for name, written in one.groupdict().items() if written)
        value = _ordinal(one[name], pack)
        if value is not None:
            yield Figure(Span(*one.span(name)), "ordinal", value, "ordinal.rank")


def _alone(text: str, pattern: str, pack: LanguagePack) -> list[Figure]:
    """The ordinal that is all the text there is."""
    if not (one := compiled(pattern).fullmatch(text)):
        return []
    value = _ordinal(one["rank"], pack)
    return [] if value is None else [Figure(Span(*one.span("rank")), "ordinal", value, "ordinal.alone")]


def _ordinal(written: str, pack: LanguagePack) -> Decimal | None:
    """The number of "third", "3rd", "3" or 三."""
    *before, last = re.split("[ -]", written.lower())
    named = pack.facet(FigureTraps).ordinals.get(last)
    if named is not None:
        first = lexer(pack).read(" ".join(before)) if before else None
        if before and first is None:
            return None
        return first * named if first and named >= _HUNDREDTH else (first or 0) + Decimal(named)
    digits = re.match(r"\d+", written)
    return Decimal(digits.group()) if digits else lexer(pack).read(written)


def trap_patterns(pack: LanguagePack) -> list[str]:
    """The patterns of traps."""
    return [pattern for pattern, _ in _patterns(pack)]


@cache
def _patterns(pack: LanguagePack) -> tuple[tuple[str, re.Pattern[str] | None], ...]:
    """The patterns of traps, some with what must be near by before one is tried that is dear."""
    words = pack.facet(FigureTraps)
    letters = "|".join(re.escape(form) for form in sorted(unit_reader(pack).letters(), key=len, reverse=True))
    money = "|".join(re.escape(form) for form in unit_reader(pack).codes())
    months = "|".join(pack.facet(FigureDates).months) or "(?!)"
    named = {"line_start": words.line_start, **words.names}
    return tuple(
        (
            filled(pattern, {"unit": letters, "money": money, "month": months}),
            compiled(words.needs[name]) if name in words.needs else None,
        )
        for name, pattern in named.items()
    )
