"""Parts as list items below the line that gives their total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarykit.figures.amounts import Candidate
from summarykit.figures.sentences import compiled
from summarykit.figures.tables import cell_figures
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureBreakdowns
from summarykit.records import Figure, Span

_LINE = re.compile(r"[^\n\r]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line and its figures: an item of a list, one that ends in a colon, one named as a total."""

    item: bool
    figures: list[int]
    opens: bool
    total: bool


def find_lists(
    text: str, blocks: Sequence[Span], figures: Sequence[Figure], pack: LanguagePack
) -> Iterator[Candidate]:
    """Two or more items with one figure each of the kind and unit of one in a line above or below them."""
    lines = list(_lines(text, blocks, figures, pack.facet(FigureBreakdowns)))
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and lines[stop].item:
            stop += 1
        found = _below(lines, at, stop, figures) or _above(lines[at:stop], figures)
        if found is not None:
            yield found
        at = stop


def _below(lines: Sequence[_Line], at: int, stop: int, figures: Sequence[Figure]) -> Candidate | None:
    """The last item, or the line behind the items, is named as their total."""
    items = [one for one in lines[at:stop] if one.item]
    if items and items[-1].total:
        return _candidate(items[-1], items[:-1], figures)
    closed = stop < len(lines) and lines[stop].total
    return _candidate(lines[stop], items, figures) if closed else None


def _above(lines: Sequence[_Line], figures: Sequence[Figure]) -> Candidate | None:
    """The first line has the total; where it is an item itself only if the others make it."""
    head, *items = lines
    found = _candidate(head, items, figures)
    if found is None or found.total is None or not head.item:
        return found
    parts = sum((figures[one].value or Decimal(0) for one in found.parts), Decimal(0))
    return found if parts == figures[found.total].value else None


def _lines(
    text: str, blocks: Sequence[Span], figures: Sequence[Figure], words: FigureBreakdowns
) -> Iterator[_Line]:
    starts = [one.span.start for one in figures]
    item, label = compiled(words.item), compiled(words.total_cell)
    for block in blocks:
        for found in _LINE.finditer(text, block.start, block.end):
            line = found.group().strip()
            if line:
                inside = cell_figures(Span(found.start(), found.end()), starts)
                mark = item.match(line)
                name = text[found.start() : figures[inside[0]].span.start].strip() if len(inside) == 1 else ""
                total = label.fullmatch(name[mark.end() if mark else 0 :].strip(" *:："))
                yield _Line(mark is not None, inside, line[-1] in ":：", total is not None)


def _candidate(head: _Line, items: Sequence[_Line], figures: Sequence[Figure]) -> Candidate | None:
    """The last figure of the head that every item has one like; without a colon, items hold no other."""
    if len(items) < 2 or (not head.opens and any(len(one.figures) != 1 for one in items)):
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
