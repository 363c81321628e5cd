"""Lines to paragraphs: which line goes on in the next one."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from summarykit.reading.pdf.columns import NEAR, Column, Row
from summarykit.reading.pdf.hyphens import join
from summarykit.reading.pdf.rows import is_wide
from summarykit.reading.pdf.shapes import Piece

PITCH = 1.35
"""A gap this much larger than the usual one between two lines parts paragraphs."""
WRAPPED = 0.9
"""A second line in a cell is closer to the first than this share of the step from row to row."""
INDENT = 0.6
"""Letter heights: edges that differ by less are the same."""
CONTENTS = re.compile(r"(?<![.…·])(?<!\. )(?:\. ?|…|·){4,}+\s*+\d*$")
"""The end of a line of a table of contents."""
_MARKER = re.compile(
    r"(?:[•●■◆▪❖➢✓□·–—*-]|\(?[0-9０-９]{1,2}[.．、)）]|[（(][一二三四五六七八九十0-9]{1,3}[)）]"
    r"|[一二三四五六七八九十]{1,3}、|[①-⑳]|[A-Za-z][.)])(?:\s|$|(?<=[、）．])|(?<=[①-⑳]))"
)
"""A bullet or a number at the beginning of a line."""
_SPACED_MARKER = re.compile(r"^([（(]?[一二三四五六七八九十0-9]{1,3}[）、．]) +(?=\S)")
"""A number that ends in a sign of full width, which no blank follows."""
_BULLET = re.compile(r"[•●■◆▪❖➢✓□·–—*-]")
_ENDED = re.compile(r"[。！？；：.!?;:”’\"）)]$")


@dataclass(frozen=True, slots=True)
class Between:
    """A running head, a page number or a note at the foot of a page."""

    text: str
    furniture: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a column, whether it is the first of it, and the usual step from line to line there.

    `before` is what stands between the line before and this one but does not part their sentence.
    """

    pieces: Row
    column: Column
    fresh: bool
    pitch: float
    before: tuple[Between, ...] = ()

    @property
    def text(self) -> str:
        """The line; a bullet or number before a gap is part of it, other gaps are tabs."""
        return "\t".join(piece.text for piece in self.pieces)

    @property
    def first(self) -> Piece:
        """The piece that tells the look of the line."""
        return self.pieces[0]

    @property
    def offset(self) -> float:
        """How far it is set in."""
        return self.pieces[0].left - self.column.left

    @property
    def room(self) -> float:
        """What is left at its end."""
        return self.column.right - self.pieces[-1].right

    @property
    def is_row(self) -> bool:
        """Cells beside each other, or a row of a ruled table."""
        return len(self.pieces) > 1 or self.first.whole


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, over columns and pages."""

    lines: list[Line] = field(default_factory=list)

    @property
    def first(self) -> Piece:
        """The piece that tells the look of the paragraph."""
        return self.lines[0].first


def lines_of(columns: Iterable[Column]) -> Iterator[Line]:
    """The lines of the columns of a page."""
    for column in columns:
        rows = _with_wrapped_cells([_with_marker(row) for row in column.rows])
        steps = [after[0].base - before[0].base for before, after in pairwise(rows) if _alike(before, after)]
        for at, row in enumerate(rows):
            pitch = median(steps) if len(steps) > 1 else 1.5 * row[0].size
            yield Line(row, column, at == 0, pitch)


def _with_wrapped_cells(rows: list[Row]) -> list[Row]:
    """Rows of a table without ruled lines, a second line of a cell joined to the first.

    It stands below its cell alone, closer than the next row does, and ends before the next cell begins.
    """
    steps = [
        after[0].base - before[0].base for before, after in pairwise(rows) if len(before) > 1 < len(after)
    ]
    if not steps:
        return rows
    whole: list[Row] = []
    ends = 0.0
    for row in rows:
        close = bool(whole) and row[0].base - ends < WRAPPED * median(steps)
        if (
            close
            and len(row) < len(whole[-1])
            and all(_cell_of(piece, whole[-1]) is not None for piece in row)
        ):
            whole[-1] = _wrapped(whole[-1], row)
        else:
            whole.append(row)
        ends = row[0].base
    return whole


def _cell_of(piece: Piece, row: Row) -> int | None:
    """The number of the cell that a piece goes on in."""
    for at, cell in enumerate(row):
        end = row[at + 1].left if at + 1 < len(row) else math.inf
        if abs(cell.left - piece.left) <= NEAR and piece.right < end and not cell.whole:
            return at
    return None


def _wrapped(row: Row, more: Row) -> Row:
    joint = list(row)
    for piece in more:
        at = _cell_of(piece, row)
        if at is not None:
            joint[at] = replace(joint[at], text=join(joint[at].text, piece.text))
    return joint


def _alike(row: Row, other: Row) -> bool:
    return row[0].size == other[0].size and 0 < other[0].base - row[0].base < 3 * row[0].size


def _with_marker(row: Row) -> Row:
    """A row whose first piece is a bullet or a number, which belongs to the second."""
    if _SPACED_MARKER.match(row[0].text) and not row[0].whole:
        row = [replace(row[0], text=_SPACED_MARKER.sub(r"\1", row[0].text)), *row[1:]]
    if len(row) < 2 or row[0].whole or not _MARKER.fullmatch(row[0].text):
        return row
    first, second = row[:2]
    joint = Piece(
        first.text + ("" if is_wide(first.text[-1]) else " ") + second.text,
        first.left,
        second.right,
        second.base,
        second.size,
        second.bold,
        second.face,
    )
    return [joint, *row[2:]]


def paragraphs_of(lines: Iterable[Line], body: float) -> Iterator[Paragraph]:
    """The paragraphs; `body` is the letter height of the running text."""
    paragraph = Paragraph()
    for line in lines:
        if paragraph.lines and not _goes_on(paragraph, line, body):
            yield paragraph
            paragraph = Paragraph()
        paragraph.lines.append(line)
    if paragraph.lines:
        yield paragraph


def _goes_on(paragraph: Paragraph, line: Line, body: float) -> bool:
    last = paragraph.lines[-1]
    if not _is_next(last, line) or _begins_an_item(paragraph, line):
        return False
    if last.first.size > body + 0.5 and _is_centred(last) and _is_centred(line):
        return last.first.bold == line.first.bold
    return _is_full(last, line) and _is_set_in_alike(paragraph, line)


def _is_next(last: Line, line: Line) -> bool:
    """The line looks like the one before, and is no further from it than lines of a paragraph are."""
    if last.is_row or line.is_row or abs(last.first.size - line.first.size) > 0.5:
        return False
    step = line.first.base - last.first.base
    return line.fresh or 0 < step <= PITCH * max(line.pitch, 1.1 * line.first.size)


def _begins_an_item(paragraph: Paragraph, line: Line) -> bool:
    """A line of a list or of a table of contents ended before this one."""
    last = paragraph.lines[-1]
    if CONTENTS.search(last.text) or (_MARKER.match(line.text) and _ENDED.search(last.text)):
        return True
    inset = line.offset - paragraph.lines[0].offset
    return bool(_BULLET.match(line.text)) and inset <= INDENT * line.first.size


def _is_centred(line: Line) -> bool:
    return abs(line.offset - line.room) < line.first.size and line.offset > line.first.size


def _is_full(last: Line, line: Line) -> bool:
    """The first word of the next line had no room in this one."""
    text = line.text
    head = 1 if is_wide(text) else len(text.split(" ", 1)[0]) + 1
    # A closing mark must not begin a line and takes the letter before it along.
    head += len(text[head:]) - len(text[head:].lstrip("，。、；：！？”’）》"))
    width = sum(1 + is_wide(sign) for sign in text)
    needed = (line.first.right - line.first.left) * sum(1 + is_wide(sign) for sign in text[:head]) / width
    return last.room < needed + 0.7 * line.first.size


def _is_set_in_alike(paragraph: Paragraph, line: Line) -> bool:
    """The second line may be set in less than the first, or more behind a bullet; the rest stand alike."""
    near = INDENT * line.first.size
    last = paragraph.lines[-1]
    if len(paragraph.lines) > 1:
        return abs(line.offset - last.offset) <= near
    return line.offset <= last.offset + near or bool(_MARKER.match(last.text))
