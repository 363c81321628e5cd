"""Reading order: which rows of a page are columns of text beside each other, and which are not.

A gutter is a place where many pieces begin and that no piece crosses for some rows. Cells of a table
begin below each other too, but do not fill their column; only what does is read column by column.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from summarykit.reading.pdf.rows import is_wide
from summarykit.reading.pdf.shapes import Piece

Row = list[Piece]
Rows = list[Row]

LEAST_ROWS = 4
"""So many rows on each side make columns."""
UNEVEN = 0.15
"""Share of the page that its two margins may differ by."""
MOST_ROWS = 400
"""A page with more rows is no page of text; it is read from top to bottom."""
MANY = 12
"""So many lines show where a column ends."""
FILLED = 0.55
"""Least share of its column that a middling line of text fills."""
LEAST_SIGNS = 16
"""Signs in a middling line of a column, those of full width twice; cells of a table are shorter."""
SPREAD = 3.0
"""Letter heights: words of a line are spread no wider."""
NEAR = 3.0
"""Points: edges this close are one edge."""
PITCHES = 1.8
"""So many line heights below the last row, what stands on one side only is no part of the columns."""


@dataclass(frozen=True, slots=True)
class Column:
    """Rows that are read one after the other, with the edges of the text they stand in."""

    left: float
    right: float
    rows: list[Row]


def columns_of(rows: list[Row], trusted: Collection[float] = ()) -> list[Column]:
    """The columns of a page in reading order; a page without any is one column.

    `trusted` are gutters of the pages around (see `gutters_of`): they need no proof that text fills them.
    """
    found = _split(rows, trusted)
    if found is None:
        return [_column(rows)] if rows else []
    return [column for part in found[1:] for column in columns_of(part, trusted)]


def gutters_of(rows: list[Row]) -> list[float]:
    """Where the columns of a page begin that are beside others."""
    found = _split(rows, ())
    return [] if found is None else [found[0], *(edge for part in found[1:] for edge in gutters_of(part))]


def _split(rows: list[Row], trusted: Collection[float]) -> tuple[float, Rows, Rows, Rows, Rows] | None:
    """A gutter, the rows above it, on its left, on its right, and below it."""
    if not 1 < len(rows) <= MOST_ROWS:
        return None
    for gutter in (*trusted, *_gutters(rows)):
        sure = gutter in trusted
        band = _band(rows, gutter, 1 if sure else LEAST_ROWS)
        if band is None:
            continue
        left, right = _sides(rows[slice(*band)], gutter)
        if sure or (_is_text(left) and _is_text(right)):
            return gutter, rows[: band[0]], left, right, rows[band[1] :]
    return None


def _sides(rows: list[Row], gutter: float) -> tuple[Rows, Rows]:
    """What stands on the left of a gutter, and on its right."""
    left = [[piece for piece in row if piece.left < gutter - NEAR] for row in rows]
    right = [[piece for piece in row if piece.left >= gutter - NEAR] for row in rows]
    return list(filter(None, left)), list(filter(None, right))


def _column(rows: list[Row]) -> Column:
    """Edges are those of most lines: what sticks out moves them only where there are few; cells do not."""
    lines = [row for row in rows if len(row) == 1 and not row[0].whole] or rows
    lefts = sorted(row[0].left for row in lines)
    rights = sorted(row[-1].right for row in lines)
    left, right = lefts[len(lefts) // 20], rights[-1 - len(rights) // 20]
    return Column(left, right, [_unspread(rows, at, left, right) for at in range(len(rows))])


def _unspread(rows: list[Row], at: int, left: float, right: float) -> Row:
    """A row as one piece where it is a line of text spread to both margins, between lines without gaps."""
    row = rows[at]
    beside = rows[max(0, at - 1) : at] + rows[at + 1 : at + 2]
    fills = abs(row[0].left - left) <= NEAR + 2.5 * row[0].size and abs(row[-1].right - right) <= NEAR
    if len(row) == 1 or max(map(len, beside), default=1) > 1 or not fills or not _is_even(row):
        return row
    wide = is_wide(row[0].text[-1]) and is_wide(row[1].text[0])
    text = ("" if wide else " ").join(piece.text for piece in row)
    return [replace(row[0], text=text, right=row[-1].right)]


def _is_even(row: Row) -> bool:
    """The gaps of a row are alike, and no wider than between words."""
    gaps = [after.left - before.right for before, after in pairwise(row)]
    return max(gaps) - min(gaps) < 0.2 * max(gaps) and max(gaps) < SPREAD * row[0].size


def widened(columns: list[Column], paper: list[float | None]) -> list[Column]:
    """Columns of a document; one with few lines takes the edges of the narrowest around it with many.

    Else the lines of a last page would seem full that are merely the longest there. `paper` is the width of
    the page of each column that stands alone on it: where no other column tells, its margins are equal.
    """
    long = [column for column in columns if len(column.rows) >= MANY]
    return [_widened(column, long, width) for column, width in zip(columns, paper, strict=True)]


def _widened(column: Column, long: list[Column], width: float | None) -> Column:
    if len(column.rows) >= MANY:
        return column
    around = [
        other for other in long if other.left <= column.left + NEAR and other.right >= column.right - NEAR
    ]
    if around:
        edges = min(around, key=lambda other: other.right - other.left)
        return replace(column, left=min(edges.left, column.left), right=max(edges.right, column.right))
    if width is not None and column.right < width - column.left - UNEVEN * width:
        return replace(column, right=width - column.left)
    return column


def _gutters(rows: list[Row]) -> list[float]:
    """Left edges where many pieces begin that are not at the left margin; the most common first."""
    margin = min(row[0].left for row in rows)
    width = max(row[-1].right for row in rows) - margin
    edges = Counter(round(piece.left) for row in rows for piece in row if piece.left > margin + 0.15 * width)
    common = [edge for edge, count in edges.most_common(6) if count >= LEAST_ROWS]
    return [float(edge) for edge in common]


def _band(rows: list[Row], gutter: float, least: int) -> tuple[int, int] | None:
    """The longest stretch of rows that do not cross the gutter, `least` of them on each side of it."""
    best: tuple[int, int] | None = None
    start = 0
    for at in range(len(rows) + 1):
        if at < len(rows) and not _crosses(rows[at], gutter):
            continue
        found = _both_sided(rows, start, at, gutter, least)
        if found and (best is None or found[1] - found[0] > best[1] - best[0]):
            best = found
        start = at + 1
    return best


def _crosses(row: Row, gutter: float) -> bool:
    return any(piece.left < gutter - NEAR and piece.right > gutter - NEAR / 2 for piece in row)


def _both_sided(rows: list[Row], start: int, end: int, gutter: float, least: int) -> tuple[int, int] | None:
    """The rows of `start` to `end` that belong to two columns.

    Before the first row on the right, the order is the same for one column and for two. After the last
    row that has both sides, one side goes on alone while its lines follow each other closely.
    """
    sides = [(row[0].left < gutter - NEAR, row[-1].left >= gutter - NEAR) for row in rows[start:end]]
    right = [at for at, (_, has) in enumerate(sides, start) if has]
    left = [at for at, (has, _) in enumerate(sides, start) if has]
    if min(len(left), len(right)) < least:
        return None
    last = min(left[-1], right[-1])
    while last + 1 < end and _follows(rows[last], rows[last + 1]):
        last += 1
    return start, last + 1


def _follows(row: Row, other: Row) -> bool:
    return 0 < other[0].base - row[0].base < PITCHES * row[0].size


def _is_text(rows: list[Row]) -> bool:
    """Lines of text that fill their column, rather than cells."""
    if len(rows) < LEAST_ROWS:
        return False
    column = _column(rows)
    widths = [row[-1].right - row[0].left for row in rows]
    signs = [sum(1 + is_wide(sign) for piece in row for sign in piece.text) for row in rows]
    filled = median(widths) >= FILLED * (column.right - column.left)
    return filled and median(signs) >= LEAST_SIGNS
