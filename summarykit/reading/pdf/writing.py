"""Pages to the canvas: paragraphs, tables and headings in reading order, and what belongs to the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby

from summarykit.reading.canvas import Canvas
from summarykit.reading.pdf.columns import Column, Row, columns_of, gutters_of, widened
from summarykit.reading.pdf.furniture import furniture_of
from summarykit.reading.pdf.grids import with_tables
from summarykit.reading.pdf.headings import levels_of, running_look
from summarykit.reading.pdf.hyphens import Words, joined
from summarykit.reading.pdf.paragraphs import (
    CONTENTS,
    Between,
    Line,
    Paragraph,
    lines_of,
    paragraphs_of,
)
from summarykit.reading.pdf.shapes import Page

NOTE = 0.92
"""Lines at the foot of a page that are smaller than this share of the running text are notes."""


class Writer:
    """Writes the pages; what belongs to a page comes after the paragraph that it cuts."""

    def __init__(self, canvas: Canvas, pages: list[Page]) -> None:
        self._canvas = canvas
        self._pages = pages
        self._furniture = furniture_of(pages)
        pieces = [piece for page in pages for row in page.rows for piece in row]
        self._words = Words.of(piece.text for piece in pieces)
        self._running = running_look(pieces)
        self._last: list[Between] = []

    def write(self) -> None:
        """All pages."""
        paragraphs = list(paragraphs_of(self._lines(), self._running[0]))
        levels = levels_of(paragraphs, self._running)
        for is_cells, group in groupby(enumerate(paragraphs), key=lambda one: _is_cells(one[1])):
            rows = list(group)
            # One row with a gap is a line with something set to its right.
            if is_cells and (len(rows) > 1 or rows[0][1].first.table):
                self._write_table([paragraph for _, paragraph in rows])
                continue
            for at, paragraph in rows:
                self._write_between(paragraph.lines[0].before)
                self._write_paragraph(paragraph, levels.get(at))
                for line in paragraph.lines[1:]:
                    self._write_between(line.before)
        self._write_between(self._last)

    def _write_table(self, rows: list[Paragraph]) -> None:
        """Rows of a table; what stands between those of two pages is no part of it."""
        start = self._canvas.length
        for row in rows:
            if row.lines[0].before:
                self._canvas.mark_table(start)
                self._write_between(row.lines[0].before)
                start = self._canvas.length
            self._write_paragraph(row, None)
        self._canvas.mark_table(start)

    def _write_paragraph(self, paragraph: Paragraph, level: int | None) -> None:
        start = self._canvas.length
        first = paragraph.lines[0]
        text = first.text if first.is_row else joined((line.first for line in paragraph.lines), self._words)
        self._canvas.write(text)
        if level is not None:
            self._canvas.mark_heading(start, level)
        if CONTENTS.search(text):
            self._canvas.mark_furniture(start)
        self._canvas.end_line()

    def _write_between(self, every: Iterable[Between]) -> None:
        for one in every:
            start = self._canvas.length
            self._canvas.write(one.text)
            if one.furniture:
                self._canvas.mark_running(start)
            else:
                self._canvas.mark_note(start)
            self._canvas.end_line()

    def _lines(self) -> Iterator[Line]:
        """The lines of the text; what stands between goes with the line after it, or into `_last`."""
        between: list[Between] = []
        for number, (page, columns) in enumerate(zip(self._pages, self._columns(), strict=True)):
            own = [at for at in range(len(page.rows)) if (number, at) in self._furniture]
            between += [_furniture(page.rows[at]) for at in own if at < len(page.rows) / 2]
            lines = list(lines_of(columns))
            end = self._foot(lines)
            for line in lines[:end]:
                yield replace(line, before=tuple(between))
                between = []
            between += self._notes(lines[end:])
            between += [_furniture(page.rows[at]) for at in own if at >= len(page.rows) / 2]
            between += [_furniture([piece]) for piece in page.asides]
        self._last = between

    def _columns(self) -> Iterator[list[Column]]:
        """The columns of every page."""
        pages = [self._rows(number) for number in range(len(self._pages))]
        gutters = Counter(round(edge) for rows in pages for edge in gutters_of(rows))
        trusted = [float(edge) for edge, _ in gutters.most_common()]
        split = [columns_of(rows, trusted) for rows in pages]
        widths = [
            [page.width if len(columns) == 1 else None] * len(columns)
            for page, columns in zip(self._pages, split, strict=True)
        ]
        wide = iter(widened(list(chain(*split)), list(chain(*widths))))
        for columns in split:
            yield [next(wide) for _ in columns]

    def _rows(self, number: int) -> list[Row]:
        """The rows of a page, tables put together and furniture left out."""
        page = self._pages[number]
        kept = [row for at, row in enumerate(page.rows) if (number, at) not in self._furniture]
        return with_tables(kept, page.rules)

    def _foot(self, lines: list[Line]) -> int:
        """The number of the line where the notes begin at the foot of a page."""
        end = len(lines)
        while end and lines[end - 1].first.size < NOTE * self._running[0] and not lines[end - 1].is_row:
            end -= 1
        return end

    def _notes(self, lines: list[Line]) -> Iterator[Between]:
        for paragraph in paragraphs_of(lines, self._running[0]):
            text = joined((line.first for line in paragraph.lines), self._words)
            yield Between(text, furniture=False)


def _is_cells(paragraph: Paragraph) -> bool:
    return paragraph.lines[0].is_row and not paragraph.first.laid_out


def _furniture(row: Row) -> Between:
    return Between(" ".join(piece.text for piece in row), furniture=True)
