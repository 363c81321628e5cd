"""Tables in the text: lines of one shape below each other, cut into cells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarykit.records import Figure, Span

# Cells are parted by bars, tabs or a gap that no sentence has.
_BORDER = re.compile(r"[ \t]*[|\t][ \t|]*|[ ]{2,}|[ ]*　+[ 　]*")
_SIGN = re.compile(r"[|\t　]|  ")  # of a border
_RULE = re.compile(r"[\s|:+=–-]*")
_LINE = re.compile(r"[^\n\r]+")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equally many cells. `head` tells whether the first row names the columns."""

    rows: tuple[tuple[Span, ...], ...]
    head: bool

    @property
    def body(self) -> tuple[tuple[Span, ...], ...]:
        """The rows below the head."""
        return self.rows[1:] if self.head else self.rows


def find_tables(text: str, blocks: Sequence[Span], figures: Sequence[Figure]) -> Iterator[Table]:
    """The tables among the lines of the blocks: two or more rows of two or more cells, some with figures."""
    starts = [one.span.start for one in figures]
    run: list[tuple[Span, ...]] = []
    for row in _rows(text, blocks):
        if run and len(row) != len(run[-1]):
            yield from _table(run, figures, starts)
            run = _head(run[-1], row, figures, starts)
        if len(row) > 1:
            run.append(row)
    yield from _table(run, figures, starts)


def cell_figures(cell: Span, starts: Sequence[int]) -> list[int]:
    """Indices of the figures that stand in the cell; `starts` are the figures' starts, in order."""
    first, last = bisect_left(starts, cell.start), bisect_left(starts, cell.end)
    return list(range(first, last))


def _table(run: list[tuple[Span, ...]], figures: Sequence[Figure], starts: Sequence[int]) -> Iterator[Table]:
    if len(run) < 2:
        return
    amounts = [any(_amounts(cell, figures, starts) for cell in row) for row in run]
    if any(amounts[1:]) or amounts[0]:
        yield Table(tuple(run), head=not amounts[0])


def _head(
    above: tuple[Span, ...], row: tuple[Span, ...], figures: Sequence[Figure], starts: Sequence[int]
) -> list[tuple[Span, ...]]:
    """The row above one that is a cell longer, where it holds the dates of all columns but the first."""
    kinds = [[figures[at].kind for at in cell_figures(cell, starts)] for cell in above]
    if len(row) != len(above) + 1 or any(kind != ["date"] for kind in kinds):
        return []
    return [(Span(above[0].start, above[0].start), *above)]


def _amounts(cell: Span, figures: Sequence[Figure], starts: Sequence[int]) -> bool:
    return any(figures[at].kind != "date" for at in cell_figures(cell, starts))


def _rows(text: str, blocks: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """The lines of the blocks as cells; a line that only draws a rule is passed over."""
    for block in blocks:
        for line in _LINE.finditer(text, block.start, block.end):
            if _RULE.fullmatch(text, *line.span()):
                continue
            parted = _SIGN.search(text, *line.span())
            yield tuple(_cells(text, *line.span())) if parted else (Span(*line.span()),)


def _cells(text: str, start: int, end: int) -> Iterator[Span]:
    """The cells of a line, without the blanks around them. A leading tab is an empty first cell."""
    while end > start and text[end - 1] in " |\t　":
        end -= 1
    while start < end and text[start] in " |　":
        start += 1
    for border in _BORDER.finditer(text, start, end):
        yield Span(start, border.start())
        start = border.end()
    yield Span(start, end)
