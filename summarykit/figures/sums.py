"""Rows and columns of sums in tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarykit.figures.parts import Candidate
from summarykit.figures.sentences import compiled
from summarykit.figures.tables import Table, cell_figures, find_tables
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureBreakdowns
from summarykit.records import Figure, Span


def find_sum_rows(
    text: str, blocks: Sequence[Span], figures: Sequence[Figure], pack: LanguagePack
) -> Iterator[Candidate]:
    """For each row labelled as a total, one breakdown a column; and totals inside a row of labelled cells."""
    starts = [one.span.start for one in figures]
    label = compiled(pack.facet(FigureBreakdowns).total_row)
    for table in find_tables(text, blocks, figures):
        grid = _grid(table, figures, starts)
        last = 0
        for at, row in enumerate(table.body):
            if any(label.fullmatch(cell.of(text).strip(" *:：")) for cell in row[:2]):
                yield from _columns(grid, last, at)
                last = at + 1
    for line in _labelled_rows(text, blocks):
        yield from _in_row(text, line, figures, starts, pack)


def _grid(table: Table, figures: Sequence[Figure], starts: Sequence[int]) -> list[list[int | None]]:
    """The index of the one amount in each cell of the body."""
    return [[_amount(cell, figures, starts) for cell in row] for row in table.body]


def _amount(cell: Span, figures: Sequence[Figure], starts: Sequence[int]) -> int | None:
    inside = [at for at in cell_figures(cell, starts) if figures[at].kind in {"count", "money", "measure"}]
    return inside[0] if len(inside) == 1 else None


def _columns(grid: list[list[int | None]], first: int, total_row: int) -> Iterator[Candidate]:
    for column, total in enumerate(grid[total_row]):
        parts = [row[column] for row in grid[first:total_row]]
        known = tuple(one for one in parts if one is not None)
        if total is not None and len(known) == len(parts) > 1:
            yield Candidate(total, known, complete=True)


def _labelled_rows(text: str, blocks: Sequence[Span]) -> Iterator[list[Span]]:
    """Lines of at least four cells parted by bars."""
    for block in blocks:
        at = block.start
        for line in block.of(text).split("\n"):
            if line.count("|") > 2:
                yield _bars(line, at)
            at += len(line) + 1


def _bars(line: str, at: int) -> list[Span]:
    cells = []
    for cell in line.split("|"):
        cells.append(Span(at, at + len(cell)))
        at += len(cell) + 1
    return cells


def _in_row(
    text: str, row: Sequence[Span], figures: Sequence[Figure], starts: Sequence[int], pack: LanguagePack
) -> Iterator[Candidate]:
    """Cells before the one labelled as a total are its parts: "Lambs 410 | Calves 186 | Total 596"."""
    label = compiled(pack.facet(FigureBreakdowns).total_row)
    parts: list[int] = []
    for cell in row:
        at = _amount(cell, figures, starts)
        if at is None:
            continue
        name = text[cell.start : figures[at].span.start].strip(" *:：")
        if label.fullmatch(name) and len(parts) > 1:
            yield Candidate(at, tuple(parts), complete=True)
            return
        if name:
            parts.append(at)
