"""Two dates that are one period: "12 January 2016 – 3 February 2017", 2015年至2018年."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from summarykit.figures.sentences import compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureDates
from summarykit.records import Figure, Span

_UNKNOWN_YEAR = "X" * 4
_LEAD = 12  # characters in front of a date that may open a period: "between the "


def join_periods(dates: Iterable[Figure], text: str, pack: LanguagePack) -> list[Figure]:
    """The dates of `text` (a view; in its order), those that open and close a period joined."""
    joined: list[Figure] = []
    for one in dates:
        label = _label(joined[-1], one, text, pack.facet(FigureDates)) if joined else None
        if label is None:
            joined.append(one)
        else:
            first = joined[-1].span.start
            joined[-1] = replace(one, span=Span(first, one.span.end), label=label, rule="date.period")
    return joined


def _label(first: Figure, last: Figure, text: str, words: FigureDates) -> str | None:
    """The period from the one to the other, None where they are no ends of one or do not rise."""
    lead = text[max(0, first.span.start - _LEAD) : first.span.start]
    link = words.between if compiled(words.between_lead).search(lead) else words.until
    if not compiled(link).fullmatch(text, first.span.end, last.span.start):
        return None
    start, end = first.label or "", last.label or ""
    if "/" in start + end:
        return None
    if start.startswith(_UNKNOWN_YEAR) and not end.startswith(_UNKNOWN_YEAR):
        start = start.replace(_UNKNOWN_YEAR, end[:4])
    return f"{start}/{end}" if start < end else None
