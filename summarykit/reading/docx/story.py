"""A story of Word (body, cell, text box, note, running head): paragraphs and tables in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from summarykit.reading.canvas import Canvas
from summarykit.reading.docx.numbering import Numbering
from summarykit.reading.docx.paragraphs import ELSEWHERE, Cell, Paragraph, Paragraphs, unwrapped
from summarykit.reading.docx.values import has, value, whole
from summarykit.reading.package import W
from summarykit.records.spans import ink

ONE_LINE = 60
"""Ink of a cell with several paragraphs up to which they fit on the line of its row. Names, units and figures
are shorter; a report that a form holds in a cell is longer, and keeps its paragraphs."""


@dataclass(slots=True)
class Story:
    """Writes on a canvas what `paragraphs` reads, with the numbers of `numbering`."""

    canvas: Canvas
    paragraphs: Paragraphs
    numbering: Numbering
    _mark: str = ""

    def write(self, parent: Any) -> None:
        """All paragraphs and tables inside an element."""
        for child in unwrapped(parent):
            if child.tag == f"{W}p":
                paragraph = self.paragraphs.read(child)
                if paragraph is not None:
                    self._write_paragraph(paragraph)
            elif child.tag == f"{W}tbl":
                self._end_open()
                self._write_table(child)
            elif child.tag in ELSEWHERE:
                self.paragraphs.unread += 1
        self._end_open()

    def write_note(self, mark: str, note: Any) -> None:
        """A footnote or endnote, its mark before its first words."""
        self._mark = mark
        self.write(note)
        self._mark = ""

    def text_of(self, parent: Any) -> str:
        """The text of another story, which is not written here."""
        other = Story(Canvas(), self.paragraphs, self.numbering)
        other.write(parent)
        return other.canvas.finish().text

    def _end_open(self) -> None:
        rest = self.paragraphs.rest()
        if rest is not None:
            self._write_paragraph(rest)

    def _write_paragraph(self, paragraph: Paragraph) -> None:
        text = paragraph.runs.text
        start = self.canvas.length
        number = self._number(paragraph)
        if self._mark and text.strip():
            number, text, self._mark = self._mark, text.lstrip(), ""
        if number and text.strip():
            self.canvas.write_number(number)
        # A note begins without the blanks behind its mark, so its text may be shorter than what was read.
        offset = self.canvas.length + len(text) - len(paragraph.runs.text)
        for mark in paragraph.runs.marks:
            self.canvas.mark_number(mark.shift(offset))
        self.canvas.write(text)
        self._hint(paragraph, start)
        self.canvas.write("\n")
        for box in paragraph.runs.boxes:
            self.write(box)

    def _hint(self, paragraph: Paragraph, start: int) -> None:
        """Mark what was written since `start` as a line of contents or a heading, if it is one."""
        if paragraph.is_contents:
            self.canvas.mark_furniture(start)
        elif paragraph.heading is not None:
            self.canvas.mark_heading(start, paragraph.heading)

    def _number(self, paragraph: Paragraph) -> str:
        """The automatic number of a paragraph: of its own list, else of that of its style."""
        settings, look = paragraph.settings, paragraph.look
        own = settings.find(f"{W}numPr") if settings is not None else None
        list_id = value(own, "numId") or look.list_id
        if list_id is None:
            return ""
        level = whole(value(own, "ilvl"))
        if level is None:
            level = self.numbering.styled_level(list_id, look.list_steps)
        return self.numbering.number(list_id, level)

    def _write_table(self, table: Any) -> None:
        """A row a line; one with a cell that does not fit on it is laid-out text and keeps its paragraphs."""
        rows = (
            row for row in unwrapped(table) if row.tag == f"{W}tr" and not has(row.find(f"{W}trPr"), "del")
        )
        for is_line, group in groupby(map(self.paragraphs.row, rows), key=_is_line):
            start = self.canvas.length
            for cells in group:
                if is_line:
                    self.canvas.write_row([text for cell in cells for text in self._columns(cell)])
                else:
                    self._write_cells(cells)
            if is_line:
                self.canvas.mark_table(start)

    def _write_cells(self, cells: list[Cell]) -> None:
        for cell in cells:
            if cell.element is not None:
                self.write(cell.element)
            for paragraph in cell.paragraphs:
                self._write_paragraph(paragraph)

    def _columns(self, cell: Cell) -> list[str]:
        """The text of a cell, and an empty one for each further column."""
        pieces = []
        for paragraph in cell.paragraphs:
            number, text = self._number(paragraph), paragraph.runs.text
            boxes = [self.text_of(box) for box in paragraph.runs.boxes]
            pieces += [number if text.strip() else "", text, *boxes]
        return [" ".join(piece for piece in pieces if piece.strip()), *[""] * (cell.columns - 1)]


def _is_line(cells: list[Cell]) -> bool:
    """The row fits on a line; a single cell does so if it spans columns and is as short as a label."""
    if len(cells) == 1:
        return cells[0].columns > 1 and _is_short(cells[0])
    return len(cells) > 1 and all(map(_fits, cells))


def _fits(cell: Cell) -> bool:
    said = [one for one in cell.paragraphs if one.runs.text.strip()]
    return _is_short(cell) or (cell.element is None and len(said) <= 1)


def _is_short(cell: Cell) -> bool:
    """Paragraphs that may stand on one line, with no heading among them."""
    count = sum(ink(one.runs.text) for one in cell.paragraphs)
    is_plain = all(one.heading is None or not one.runs.text.strip() for one in cell.paragraphs)
    return cell.element is None and count <= ONE_LINE and is_plain
