"""How much of a document stands elsewhere: shares of its own ink, each character counted once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarykit.records import Origin, SourceShare, Span
from summarykit.records.findings import COPIED_ORIGINS, SET_ASIDE_ORIGINS
from summarykit.records.spans import ink, merge, subtract
from summarykit.reuse import Match

ORDER: tuple[Origin, ...] = (*SET_ASIDE_ORIGINS, *COPIED_ORIGINS)
"""Who is asked first for a character that stands in several sources."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Percent of the document's ink by origin, and what each source gave, the largest first."""

    copied: dict[Origin, float]
    set_aside: dict[Origin, float]
    sources: tuple[SourceShare, ...]


def find_shares(text: str, content: Sequence[Span], matches: Sequence[Match]) -> Shares:
    """The shares of what was copied in what of `text` is content (spans that do not overlap)."""
    by_source: dict[tuple[Origin, str], list[Match]] = defaultdict(list)
    for match in matches:
        by_source[match.passage.origin, match.passage.source.document].append(match)
    total = ink(text, content)
    counted: list[Span] = []
    percents: dict[Origin, float] = {}
    rows: list[SourceShare] = []
    for origin, source in sorted(
        by_source, key=lambda key: (ORDER.index(key[0]), -sum(map(len, _copied(by_source[key]))), key[1])
    ):
        given = by_source[origin, source]
        fresh = [rest for span in _inside(_copied(given), content) for rest in subtract(span, counted)]
        counted = merge([*counted, *fresh])
        percent = 100 * ink(text, fresh) / total if total else 0.0
        percents[origin] = percents.get(origin, 0.0) + percent
        rows.append(
            SourceShare(
                source, origin, round(percent, 1), len(given), max(len(one.passage.at.span) for one in given)
            )
        )
    return Shares(
        copied=_told(percents, COPIED_ORIGINS),
        set_aside=_told(percents, SET_ASIDE_ORIGINS),
        sources=tuple(
            sorted(rows, key=lambda row: (ORDER.index(row.origin) < 4, -row.percent, row.document))
        ),
    )


def _told(percents: dict[Origin, float], origins: Iterable[Origin]) -> dict[Origin, float]:
    return {origin: round(percents[origin], 1) for origin in origins if origin in percents}


def _copied(matches: Iterable[Match]) -> list[Span]:
    return merge(span for match in matches for span in match.copied)


def _inside(spans: Iterable[Span], content: Sequence[Span]) -> Iterator[Span]:
    """The parts of the spans that lie in the content."""
    for span in spans:
        for block in content:
            if block.overlaps(span):
                yield Span(max(span.start, block.start), min(span.end, block.end))
