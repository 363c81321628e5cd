"""Rows and columns of sums in tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarykit.figures.amounts import Candidate
from summarykit.figures.sentences import compiled
from summarykit.figures.tables import Table, cell_figures, find_tables
from summarykit.figures.totals import NEAR
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureBreakdowns
from summarykit.records import Figure, Span

Grid = list[list[int | None]]
"""For each row and column the index of the one amount in the cell."""

MOST_ROWS = 12
"""Rows below one that are looked at for its parts."""

LOOSE = Decimal("0.25")
"""A column under a total that it misses by more is of another kind: prices, yearly averages."""

_BARS, _GAPS = re.compile(r"[^|\s](?:[^|]*[^|\s])?"), re.compile(r"\S+(?:[ ]\S+)*")


def find_sum_rows(
    text: str, blocks: Sequence[Span], figures: Sequence[Figure], pack: LanguagePack
) -> Iterator[Candidate]:
    """Rows and columns labelled as totals, a breakdown each; and totals inside a row of labelled cells."""
    starts = [one.span.start for one in figures]
    label = compiled(pack.facet(FigureBreakdowns).total_row)
    for table in find_tables(text, blocks, figures):
        grid = _grid(table, figures, starts)
        totals = [at for at, row in enumerate(table.body) if _is_total(text, row[:2], label)]
        yield from _total_rows(grid, totals, figures)
        if not totals:
            yield from _main_rows(grid, figures)
        yield from _total_columns(grid, _columns_of_totals(text, table, label), figures)
    for line in _lines_of_cells(text, blocks):
        yield from _in_row(text, line, figures, starts, pack)


def _is_total(text: str, cells: Sequence[Span], label: re.Pattern[str]) -> bool:
    return any(label.fullmatch(cell.of(text).strip(" *:：")) for cell in cells)


def _columns_of_totals(text: str, table: Table, label: re.Pattern[str]) -> list[int]:
    head = table.rows[0] if table.head else ()
    return [at for at, cell in enumerate(head) if at and _is_total(text, (cell,), label)]


def _grid(table: Table, figures: Sequence[Figure], starts: Sequence[int]) -> Grid:
    """The index of the one amount in each cell of the body."""
    return [[_amount(cell, figures, starts) for cell in row] for row in table.body]


def _amount(cell: Span, figures: Sequence[Figure], starts: Sequence[int]) -> int | None:
    inside = [at for at in cell_figures(cell, starts) if figures[at].kind in {"count", "money", "measure"}]
    return inside[0] if len(inside) == 1 else None


def _total_rows(grid: Grid, totals: Sequence[int], figures: Sequence[Figure]) -> Iterator[Candidate]:
    """The rows above each total row, up to the last one; where the total stands first, those below it."""
    last = 0
    for at in totals:
        rows = grid[last:at] if at > last else grid[at + 1 :] if totals == [0] else []
        yield from _of_one_row(grid[at], rows, figures)
        last = at + 1


def _of_one_row(totals: Sequence[int | None], rows: Grid, figures: Sequence[Figure]) -> Iterator[Candidate]:
    """The columns that are told in full; one far off its total only beside one that makes it."""
    full = dict(_in_full(totals, rows))
    off = {total: _off(figures, total, parts) for total, parts in full.items()}
    proven = 0 in off.values()
    for total, parts in full.items():
        if proven or off[total] <= LOOSE * _value(figures, total):
            yield Candidate(total, parts, "all", "table")


def _in_full(totals: Sequence[int | None], rows: Grid) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each total and the parts of its column, where every row has one."""
    for column, total in enumerate(totals):
        parts = _column(rows, column)
        if total is not None and len(parts) == len(rows) > 1:
            yield total, parts


def _column(rows: Grid, column: int) -> tuple[int, ...]:
    return tuple(one for row in rows if (one := row[column]) is not None)


def _main_rows(grid: Grid, figures: Sequence[Figure]) -> Iterator[Candidate]:
    """A row that two or more right below it make, in every one of two or more columns."""
    at = 0
    while at < len(grid):
        columns = [column for column, cell in enumerate(grid[at]) if cell is not None]
        found = next((rows for rows in _rows_below(grid, at) if _make(grid, at, rows, columns, figures)), [])
        for column in columns if len(columns) > 1 and found else []:
            total = grid[at][column]
            if total is not None:
                yield Candidate(total, _column(found, column), "all", "table")
        at += len(found) + 1


def _rows_below(grid: Grid, at: int) -> Iterator[Grid]:
    return (grid[at + 1 : end] for end in range(at + 3, min(len(grid), at + MOST_ROWS) + 1))


def _make(grid: Grid, at: int, rows: Grid, columns: Sequence[int], figures: Sequence[Figure]) -> bool:
    """The rows add up to the row at `at` in all these columns, and none of them is empty."""
    return all(
        _value(figures, grid[at][column]) == sum(_value(figures, row[column]) for row in rows) != 0
        and all(row[column] is not None for row in rows)
        for column in columns
    )


def _total_columns(grid: Grid, columns: Sequence[int], figures: Sequence[Figure]) -> Iterator[Candidate]:
    """The cells left of a column of totals: so many of them as add up in most of its rows."""
    for column in columns:
        rows = [row for row in grid if row[column] is not None]
        first = max(range(column), key=lambda start: (_fits(rows, start, column, figures), -start))
        if _fits(rows, first, column, figures) * 2 <= len(rows):
            continue
        for row in rows:
            parts = tuple(one for one in row[first:column] if one is not None)
            total = row[column]
            if total is not None and len(parts) > 1:
                yield Candidate(total, parts, "all", "table")


def _fits(rows: Grid, first: int, column: int, figures: Sequence[Figure]) -> int:
    """In how many rows two or more cells from `first` on add up to the one in the column."""
    return sum(
        sum(cell is not None for cell in row[first:column]) > 1
        and _value(figures, row[column]) == sum(_value(figures, cell) for cell in row[first:column])
        for row in rows
    )


def _value(figures: Sequence[Figure], at: int | None) -> Decimal:
    return Decimal(0) if at is None else figures[at].value or Decimal(0)


def _lines_of_cells(text: str, blocks: Sequence[Span]) -> Iterator[list[Span]]:
    """Lines of four and more cells parted by bars, or by gaps that no sentence has."""
    for block in blocks:
        at = block.start
        for line in block.of(text).split("\n"):
            border = _BARS if line.count("|") > 2 else _GAPS
            cells = [Span(at + one.start(), at + one.end()) for one in border.finditer(line)]
            if len(cells) > 3:
                yield cells
            at += len(line) + 1


def _in_row(
    text: str, row: Sequence[Span], figures: Sequence[Figure], starts: Sequence[int], pack: LanguagePack
) -> Iterator[Candidate]:
    """Cells before the one labelled as a total are its parts: "Lambs 410 | Calves 186 | Total 596".

    A name may stand in the cell before its number. A total is a part of the next one. Without bars the
    line may be several tables run together: its parts must then come near the total.
    """
    label = compiled(pack.facet(FigureBreakdowns).total_cell)
    parts: list[int] = []
    name, bars = "", "|" in text[row[0].start : row[-1].end]
    for cell in row:
        at = _amount(cell, figures, starts)
        if at is None or figures[at].span.end != cell.end:
            name = cell.of(text)
            continue
        name = text[cell.start : figures[at].span.start].strip(" *:：") or name
        if label.fullmatch(name.strip(" *:：")) and len(parts) > 1:
            if bars or _is_near(figures, at, parts):
                yield Candidate(at, tuple(parts), "all", "table")
            parts = []
        if name:
            parts.append(at)
        name = ""


def _is_near(figures: Sequence[Figure], total: int, parts: Sequence[int]) -> bool:
    return _off(figures, total, parts) <= NEAR * _value(figures, total)


def _off(figures: Sequence[Figure], total: int, parts: Sequence[int]) -> Decimal:
    return abs(_value(figures, total) - sum(_value(figures, part) for part in parts))
