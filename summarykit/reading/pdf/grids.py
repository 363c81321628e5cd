"""Ruled tables: the cells between ruled lines, and what stands in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from summarykit.reading.pdf.columns import Column
from summarykit.reading.pdf.hyphens import joined
from summarykit.reading.pdf.paragraphs import lines_of, paragraphs_of
from summarykit.reading.pdf.shapes import Piece, Rule

NEAR = 2.5
"""Points: lines this close are one, or meet."""
SHORT = 5.0
"""Points: what is shorter is no side of a cell, but an underline of one letter or part of a drawing."""
MOST_LINES = 400
"""Lines of a page beyond which they are a drawing."""
LAID_OUT = 5
"""A cell with more lines holds paragraphs."""


@dataclass(slots=True)
class _Grid:
    """Ruled lines that meet: where they stand from left to right and from top to bottom."""

    rules: list[Rule]

    @property
    def columns(self) -> list[float]:
        """The edges of its columns."""
        return _places(rule.left for rule in self.rules if not _is_flat(rule))

    @property
    def rows(self) -> list[float]:
        """The edges of its rows."""
        return _places(rule.top for rule in self.rules if _is_flat(rule))


def with_tables(rows: list[list[Piece]], rules: list[Rule]) -> list[list[Piece]]:
    """The rows of a page, those inside ruled tables replaced by the rows of the table."""
    for grid in _grids(rules):
        rows = _with_table(rows, grid)
    return rows


def _with_table(rows: list[list[Piece]], grid: _Grid) -> list[list[Piece]]:
    columns, lines = grid.columns, grid.rows
    kept: list[list[Piece]] = []
    cells: dict[tuple[int, int], list[Piece]] = {}
    for row in rows:
        outside = []
        for piece in row:
            at = bisect_right(lines, piece.middle) - 1
            across = bisect_right(columns, (piece.left + min(piece.right, piece.left + piece.size)) / 2) - 1
            if 0 <= at < len(lines) - 1 and 0 <= across < len(columns) - 1:
                cells.setdefault((at, across), []).append(piece)
            else:
                outside.append(piece)
        if outside:
            kept.append(outside)
    if len(cells) < 2:
        return rows
    table = [_row(cells, at, columns) for at in sorted({at for at, _ in cells})]
    return sorted(kept + [[piece] for piece in table], key=lambda row: row[0].base)


def _row(cells: dict[tuple[int, int], list[Piece]], at: int, columns: list[float]) -> Piece:
    """A row of a table as one piece."""
    own = [cells.get((at, across), []) for across in range(len(columns) - 1)]
    every = [piece for pieces in own for piece in pieces]
    laid_out = max(map(_height, own)) > LAID_OUT
    return replace(
        every[0],
        text=_laid_out(own, columns) if laid_out else "\t".join(map(joined, own)).rstrip("\t"),
        left=min(piece.left for piece in every),
        right=max(piece.right for piece in every),
        base=min(piece.base for piece in every),
        table=not laid_out,
        laid_out=laid_out,
    )


def _laid_out(cells: list[list[Piece]], columns: list[float]) -> str:
    """The paragraphs of cells below each other."""
    edges = pairwise(columns)
    return "\n".join(
        line
        for pieces, edge in zip(cells, edges, strict=True)
        if pieces
        for line in _paragraphs(pieces, *edge)
    )


def _paragraphs(pieces: list[Piece], left: float, right: float) -> Iterator[str]:
    """The paragraphs of a cell between two ruled lines, which its text keeps the same distance from."""
    rows = [list(row) for _, row in groupby(pieces, key=lambda piece: piece.base)]
    edge = min(row[0].left for row in rows)
    column = Column(edge, right - (edge - left), rows)
    for paragraph in paragraphs_of(lines_of([column]), pieces[0].size):
        yield joined(piece for line in paragraph.lines for piece in line.pieces)


def _height(pieces: list[Piece]) -> int:
    return len({piece.base for piece in pieces})


def _grids(rules: list[Rule]) -> list[_Grid]:
    """Lines that meet, where they make more than one cell."""
    lines = _merged(rules)
    if len(lines) > MOST_LINES:
        return []
    groups: list[list[Rule]] = []
    for line in lines:
        groups = _with_line(groups, line)
    grids = [_Grid(group) for group in groups]
    return [grid for grid in grids if min(len(grid.columns), len(grid.rows)) >= 2 and _cells(grid) >= 2]


def _with_line(groups: list[list[Rule]], line: Rule) -> list[list[Rule]]:
    """Groups of lines that meet, those that a further one meets joined by it."""
    met = [any(_meet(line, other) for other in group) for group in groups]
    joint = [other for group, meets in zip(groups, met, strict=True) if meets for other in group]
    return [*(group for group, meets in zip(groups, met, strict=True) if not meets), [line, *joint]]


def _cells(grid: _Grid) -> int:
    return (len(grid.columns) - 1) * (len(grid.rows) - 1)


def _is_flat(rule: Rule) -> bool:
    return rule.right - rule.left >= rule.bottom - rule.top


def _merged(rules: list[Rule]) -> list[Rule]:
    """Lines that lie on each other or go on in each other, as one."""
    lines: list[Rule] = []
    long = [rule for rule in rules if max(rule.right - rule.left, rule.bottom - rule.top) >= SHORT]
    for rule in sorted(long, key=_order):
        last = lines[-1] if lines else None
        if last and _is_flat(last) == _is_flat(rule) and _meet(last, rule) and _is_in_line(last, rule):
            lines[-1] = Rule(last.left, last.top, max(last.right, rule.right), max(last.bottom, rule.bottom))
        else:
            lines.append(rule)
    return lines


def _order(rule: Rule) -> tuple[bool, int, float]:
    flat = _is_flat(rule)
    across = rule.top if flat else rule.left
    return flat, round(across / NEAR), rule.left if flat else rule.top


def _is_in_line(rule: Rule, other: Rule) -> bool:
    if _is_flat(rule):
        return abs(rule.top - other.top) <= NEAR
    return abs(rule.left - other.left) <= NEAR


def _meet(rule: Rule, other: Rule) -> bool:
    return (
        rule.left - NEAR <= other.right
        and other.left - NEAR <= rule.right
        and rule.top - NEAR <= other.bottom
        and other.top - NEAR <= rule.bottom
    )


def _places(edges: Iterable[float]) -> list[float]:
    """Edges from the first to the last, those that are close together as one."""
    places: list[float] = []
    for edge in sorted(edges):
        if not places or edge - places[-1] > 2 * NEAR:
            places.append(edge)
    return places
