"""Dates and periods with a number in them, as ISO-like labels."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from summarykit.figures.holes import Holes
from summarykit.figures.lexer import Lexer, lexer
from summarykit.figures.periods import join_periods
from summarykit.figures.sentences import compiled, filled
from summarykit.figures.spots import Spot
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureDates, FigureTraps
from summarykit.records import Figure, Span

# A year in digits or in characters read one by one (二〇一九).
_YEAR = r"(?<!\d)(?:1[6-9]|20)\d\d|(?<![零〇○一二三四五六七八九])[一二][零〇○0一二三四五六七八九]{3}"
_SMALL = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_CENTURY_TURNS = 50  # 49 is 2049, 50 is 1950
_LAST_CENTURY = 20  # 上世纪90年代, in all texts of ours
_UNKNOWN_YEAR = "X" * 4


@dataclass(frozen=True, slots=True)
class _Parts:
    """The named groups of a match; a group may have twins whose names end in b."""

    groups: dict[str, str]
    numeral: Lexer
    words: FigureDates
    ordinals: dict[str, int]

    def number(self, name: str) -> int | None:
        """The number in the group, a month by its name."""
        written = (
            self.groups.get(name) or self.groups.get(f"{name}b") or self.groups.get(name[0] + "b" + name[1:])
        )
        if written is None:
            return None
        if (named := self.words.months.get(written.lower())) is not None:
            return named
        first, _, last = written.lower().replace("-", " ").rpartition(" ")
        if last in self.ordinals:  # twenty second
            return self.ordinals[last] + int(self.numeral.read(first) or 0)
        value = self.numeral.read(written)
        return None if value is None else int(value)

    def year(self) -> int | None:
        """The year; one of two digits is near to ours, one in words is its century (cw) and the rest (cy)."""
        short = self.groups.get("ys")
        if century := self.number("cw"):
            return century * 100 + (self.number("cy") or 0)
        if short is None:
            return self.number("y")
        return int(short) + (2000 if int(short) < _CENTURY_TURNS else 1900)

    def named(self, name: str, table: dict[str, int]) -> int | None:
        """The number of a quarter or half in digits (group `q`) or by its word (`qw`)."""
        word = self.groups.get(f"{name}w")
        return table.get(word.lower()) if word else self.number(name)


def find_dates(text: str, spots: Sequence[Spot], pack: LanguagePack) -> list[Figure]:
    """The dates of `text` (a view) around the spots in its order, those of one period joined."""
    dates = [one for spot in spots for one in _of_spot(text, spot, pack)]
    return join_periods(sorted(dates, key=lambda one: one.span.start), text, pack)


def _of_spot(text: str, spot: Spot, pack: LanguagePack) -> Iterator[Figure]:
    """The dates of one spot, none overlapping another; the earlier pattern is the longer date."""
    words, ordinals = pack.facet(FigureDates), pack.facet(FigureTraps).ordinals
    taken = Holes()
    for rule, found in _matches(text, spot, pack):
        span = _ink(found)
        if taken.touch(span):
            continue
        parts = {name: value for name, value in found.groupdict().items() if value}
        label = _label(_Parts(parts, lexer(pack), words, ordinals))
        if label is not None:
            taken.add(span)
            yield Figure(span, "date", None, f"date.{rule}", label=label)


def _matches(text: str, spot: Spot, pack: LanguagePack) -> Iterator[tuple[str, re.Match[str]]]:
    """The matches of all patterns that are possible, one after the other, with their rules."""
    for rule, pattern in _patterns(pack):
        if pattern in spot.possible:
            for found in compiled(pattern).finditer(text, spot.start, spot.end):
                yield rule, found


def _ink(found: re.Match[str]) -> Span:
    text = found.group()
    return Span(found.end() - len(text.lstrip()), found.end())


def date_patterns(pack: LanguagePack) -> list[str]:
    """The patterns of dates."""
    return [pattern for _, pattern in _patterns(pack)]


@cache
def _patterns(pack: LanguagePack) -> tuple[tuple[str, str], ...]:
    """The patterns of dates, each with its rule."""
    words = pack.facet(FigureDates)
    fill = {"year": _YEAR, "n": _SMALL}
    fill |= {
        "month": "|".join(words.months),
        "quarter": "|".join(words.quarters),
        "half": "|".join(words.halves),
        "ordinal": "|".join(pack.facet(FigureTraps).ordinals) or "(?!)",
    }
    return tuple((rule, filled(pattern, fill)) for rule, pattern in words.patterns.items())


def _label(parts: _Parts) -> str | None:
    """The label of what was matched, None where it is no date (month 13)."""
    year = parts.year()
    for build in (_of_many_years, _of_parts_of_a_year, _of_ranges):
        label = build(parts, year)
        if label is not None:
            return label
    return _of_one_day(parts, year)


def _of_many_years(parts: _Parts, _: int | None) -> str | None:
    """A decade or a century."""
    if decade := parts.groups.get("decade"):
        return f"{decade}0/{decade}9"
    century, tens, ten = parts.number("century"), parts.number("tens"), parts.number("first")
    if century is None and tens is None:
        return None
    begin = ((century or _LAST_CENTURY) - 1) * 100
    if tens is None:
        return f"{begin}/{begin + 99}"
    return f"{begin + (tens if ten is None else ten * 10)}/{begin + tens + 9}"


def _of_one_day(parts: _Parts, year: int | None) -> str | None:
    """A year, month or day; of a year's or month's end the last day."""
    written, month, day = _UNKNOWN_YEAR if year is None else f"{year}", parts.number("m"), parts.number("d")
    ends = "end" in parts.groups
    if month is None:
        return f"{written}-12-31" if ends else written
    if not 1 <= month <= 12:
        return None
    if ends and year is not None:
        day = monthrange(year, month)[1]
    if day is None:
        return f"{written}-{month:02}"
    return f"{written}-{month:02}-{day:02}" if 1 <= day <= 31 else None


def _of_parts_of_a_year(parts: _Parts, year: int | None) -> str | None:
    quarter = parts.named("q", parts.words.quarters)
    if quarter is not None:
        return f"{year}-Q{quarter}"
    week = parts.named("w", parts.words.quarters)
    if week is not None:
        return f"{year}-W{week:02}" if 1 <= week <= 53 else None
    half = parts.named("h", parts.words.halves)
    return None if half is None else (f"{year}-01/{year}-06" if half == 1 else f"{year}-07/{year}-12")


def _of_ranges(parts: _Parts, year: int | None) -> str | None:
    """A period with two ends: school years, years, months or days."""
    short = parts.groups.get("yy2")
    if short is not None and year is not None:
        later = year // 100 * 100 + int(short)
        return f"{year}/{later}" if later == year + 1 else _month_of(year, int(short))
    if not any(parts.number(name) for name in ("y2", "m2", "d2")):
        return None
    last, month = parts.number("y2") or year, parts.number("m")
    if month is None:
        return _of_years(year, last)
    later = parts.number("m2") or month
    first, last = _over_new_year(year, parts.number("y2"), over=month > later)
    return _of_days(parts, _month_of(first, month), _month_of(last, later))


def _over_new_year(first: int | None, last: int | None, *, over: bool) -> tuple[int | None, int | None]:
    """The years of both ends where one is told; `over`: the later month has the smaller number."""
    if first is None:
        return (None if last is None else last - over), last
    return first, first + over if last is None else last


def _of_years(first: int | None, last: int | None) -> str | None:
    return f"{first}/{last}" if first and last and last > first else None


def _of_days(parts: _Parts, first: str | None, last: str | None) -> str | None:
    """From month to month, or from a day of the first to a day of the last."""
    if first is None or last is None:
        return None
    day, later = parts.number("d"), parts.number("d2")
    if day is None or later is None:
        return f"{first}/{last}"
    rising = f"{first}{day:02}" < f"{last}{later:02}" and max(day, later) <= 31
    return f"{first}-{day:02}/{last}-{later:02}" if rising or first > last else None


def _month_of(year: int | None, month: int) -> str | None:
    return f"{_UNKNOWN_YEAR if year is None else year}-{month:02}" if 1 <= month <= 12 else None
