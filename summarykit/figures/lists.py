"""Parts as list items below the line that gives their total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarykit.figures.amounts import Candidate
from summarykit.figures.sentences import compiled
from summarykit.figures.tables import cell_figures
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureBreakdowns
from summarykit.records import Figure, Span

_LINE = re.compile(r"[^\n\r]+")


@dataclass(frozen=True, slots=True)
class _Line:
    item: bool
    figures: list[int]
    opens: bool


def find_lists(
    text: str, blocks: Sequence[Span], figures: Sequence[Figure], pack: LanguagePack
) -> Iterator[Candidate]:
    """Two or more items with one figure each of the kind and unit of a figure in the line above them."""
    lines = list(_lines(text, blocks, figures, pack.facet(FigureBreakdowns)))
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and lines[stop].item:
            stop += 1
        if stop - at > 2:
            found = _candidate(lines[at], lines[at + 1 : stop], figures)
            if found is not None:
                yield found
        at = stop


def _lines(
    text: str, blocks: Sequence[Span], figures: Sequence[Figure], words: FigureBreakdowns
) -> Iterator[_Line]:
    starts = [one.span.start for one in figures]
    item = compiled(words.item)
    for block in blocks:
        for found in _LINE.finditer(text, block.start, block.end):
            line = found.group().strip()
            if line:
                span = Span(found.start(), found.end())
                yield _Line(bool(item.match(line)), cell_figures(span, starts), line[-1] in ":：")


def _candidate(head: _Line, items: Sequence[_Line], figures: Sequence[Figure]) -> Candidate | None:
    """The last figure of the head that every item has one like; without a colon, items hold no other."""
    if not head.opens and any(len(one.figures) != 1 for one in items):
        return None
    for total in reversed(head.figures):
        like = [_like(one, figures, total) for one in items]
        if all(len(one) == 1 for one in like):
            return Candidate(total, tuple(one[0] for one in like), claim="all", rule="list")
    return None


def _like(item: _Line, figures: Sequence[Figure], total: int) -> list[int]:
    """The figures of an item that can be parts of this total."""
    if figures[total].kind not in {"count", "money", "measure"}:
        return []
    return [at for at in item.figures if _alike(figures[at], figures[total])]


def _alike(one: Figure, other: Figure) -> bool:
    change = one.change
    return one.kind == other.kind and one.unit == other.unit and (change is None or change.amount is None)
