"""A story of Word (body, cell, text box, note, running head): paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from summarykit.reading.canvas import Canvas
from summarykit.reading.notes import Notes
from summarykit.reading.numbering import Numbering, switch, value, whole
from summarykit.reading.package import W
from summarykit.reading.runs import ALTERNATIVES, Runs
from summarykit.reading.styles import BODY, Look, Styles
from summarykit.records.spans import ink

WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
"""Elements around paragraphs, rows and cells that add nothing to the text."""

ELSEWHERE = frozenset({f"{W}altChunk", f"{W}subDoc"})
"""Elements that stand for a document of its own, inside or outside the file."""

BLOCKS = ELSEWHERE | {f"{W}tbl"}
"""What makes a cell more than its paragraphs."""

ONE_LINE = 60
"""Ink of a cell with several paragraphs up to which they fit on the line of its row. Names, units and figures
are shorter; a report that a form holds in a cell is longer, and keeps its paragraphs."""

COLUMNS = 63
"""Columns of a table: Word makes no more."""


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as it was read: its settings (`w:pPr`), the look of its style, and what it shows."""

    settings: Any
    look: Look
    runs: Runs
    is_contents: bool = False


@dataclass(slots=True)
class _Cell:
    """A cell: how many columns it spans, and its paragraphs; its element where more than those are in it."""

    columns: int
    paragraphs: list[_Paragraph] = field(default_factory=list)
    element: Any = None


@dataclass(slots=True)
class Story:
    """Writes stories on a canvas. `hidden` is the ink that was left out, `unread` counts objects inside."""

    canvas: Canvas
    styles: Styles
    numbering: Numbering
    notes: Notes
    hidden: int = 0
    unread: int = 0
    _open: Runs | None = None
    _mark: str = ""

    def write(self, parent: Any) -> None:
        """All paragraphs and tables inside an element."""
        for child in unwrapped(parent):
            if child.tag == f"{W}p":
                paragraph = self._read(child)
                if paragraph is not None:
                    self._write_paragraph(paragraph)
            elif child.tag == f"{W}tbl":
                self._end_open()
                self._write_table(child)
            elif child.tag in ELSEWHERE:
                self.unread += 1
        self._end_open()

    def write_note(self, mark: str, note: Any) -> None:
        """A footnote or endnote, its mark before its first words."""
        self._mark = mark
        self.write(note)
        self._mark = ""

    def text_of(self, parent: Any) -> str:
        """The text of another story, which is not written here."""
        other = Story(Canvas(), self.styles, self.numbering, self.notes)
        other.write(parent)
        self._count(other)
        return other.canvas.finish().text

    def _read(self, element: Any) -> _Paragraph | None:
        """A paragraph; None where its end is deleted or hidden, so that the next one goes on in its line."""
        settings = element.find(f"{W}pPr")
        look = self.styles.paragraph(value(settings, "pStyle"))
        runs = self._open or Runs(self.styles, self.notes)
        runs.hides = look.is_hidden
        runs.read(element)
        if _is_open(settings, look):
            self._open = runs
            return None
        self._open = None
        self._count(runs)
        return _Paragraph(settings, look, runs, look.is_contents or _is_in_contents(element))

    def _rest(self) -> _Paragraph | None:
        """The paragraph whose end is deleted or hidden, where none follows that it could go on in."""
        runs, self._open = self._open, None
        if runs is None:
            return None
        self._count(runs)
        return _Paragraph(None, Look(), runs) if runs.text or runs.boxes else None

    def _count(self, part: Runs | Story) -> None:
        """Add what was left out of a part of this story."""
        self.hidden += part.hidden
        self.unread += part.unread

    def _end_open(self) -> None:
        rest = self._rest()
        if rest is not None:
            self._write_paragraph(rest)

    def _write_paragraph(self, paragraph: _Paragraph) -> None:
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

    def _hint(self, paragraph: _Paragraph, start: int) -> None:
        """Mark what was written since `start` as a line of contents or a heading, if it is one."""
        level = _heading(paragraph)
        if paragraph.is_contents:
            self.canvas.mark_furniture(start)
        elif level is not None:
            self.canvas.mark_heading(start, level)

    def _number(self, paragraph: _Paragraph) -> str:
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
        rows = (row for row in unwrapped(table) if row.tag == f"{W}tr" and not _is_deleted(row))
        for is_line, group in groupby(map(self._read_row, rows), key=_is_line):
            start = self.canvas.length
            for cells in group:
                if is_line:
                    self.canvas.write_row([text for cell in cells for text in self._columns(cell)])
                else:
                    self._write_cells(cells)
            if is_line:
                self.canvas.mark_table(start)

    def _read_row(self, row: Any) -> list[_Cell]:
        """The cells of a row; columns that it leaves out at its beginning are empty ones."""
        left_out = whole(value(row.find(f"{W}trPr"), "gridBefore")) or 0
        cells = [self._read_cell(cell) for cell in unwrapped(row) if cell.tag == f"{W}tc"]
        return [_Cell(min(left_out, COLUMNS)), *cells] if left_out > 0 else cells

    def _read_cell(self, element: Any) -> _Cell:
        settings = element.find(f"{W}tcPr")
        if settings is not None and settings.find(f"{W}cellDel") is not None:
            return _Cell(0)
        columns = min(max(whole(value(settings, "gridSpan")) or 1, 1), COLUMNS)
        children = list(unwrapped(element))
        if any(child.tag in BLOCKS for child in children):
            return _Cell(columns, element=element)
        return _Cell(columns, list(self._read_all(children)))

    def _read_all(self, children: list[Any]) -> Iterator[_Paragraph]:
        for child in children:
            paragraph = self._read(child) if child.tag == f"{W}p" else None
            if paragraph is not None:
                yield paragraph
        rest = self._rest()
        if rest is not None:
            yield rest

    def _write_cells(self, cells: list[_Cell]) -> None:
        for cell in cells:
            if cell.element is not None:
                self.write(cell.element)
            for paragraph in cell.paragraphs:
                self._write_paragraph(paragraph)

    def _columns(self, cell: _Cell) -> list[str]:
        """The text of a cell, and an empty one for each further column that it spans."""
        pieces = []
        for paragraph in cell.paragraphs:
            number, text = self._number(paragraph), paragraph.runs.text
            boxes = [self.text_of(box) for box in paragraph.runs.boxes]
            pieces += [number if text.strip() else "", text, *boxes]
        return [" ".join(piece for piece in pieces if piece.strip()), *[""] * (cell.columns - 1)][
            : cell.columns
        ]


def unwrapped(parent: Any) -> Iterator[Any]:
    """The children of an element, wrappers replaced by what they hold."""
    for child in parent:
        if child.tag in WRAPPERS:
            yield from unwrapped(child)
        elif child.tag == ALTERNATIVES:
            yield from (inner for best in child[:1] for inner in unwrapped(best))
        else:
            yield child


def _is_open(settings: Any, look: Look) -> bool:
    """The paragraph's end is deleted, moved away or hidden, or it is a letter set large before the next one.

    A hidden end that was made to set a heading in the line of its text (`specVanish`) counts as an end.
    """
    mark = settings.find(f"{W}rPr") if settings is not None else None
    if mark is None:
        frame = settings.find(f"{W}framePr") if settings is not None else None
        return look.is_hidden or (frame is not None and frame.get(f"{W}dropCap") in {"drop", "margin"})
    if any(mark.find(f"{W}{name}") is not None for name in ("del", "moveFrom")):
        return True
    hidden = switch(mark.find(f"{W}vanish"))
    return (look.is_hidden if hidden is None else hidden) and mark.find(f"{W}specVanish") is None


def _is_in_contents(paragraph: Any) -> bool:
    """The paragraph stands in the content control of a table of contents."""
    parent = paragraph.getparent()
    if parent is None or parent.tag != f"{W}sdtContent":
        return False
    control = parent.getparent()
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery") if control is not None else None
    return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"


def _heading(paragraph: _Paragraph) -> int | None:
    """0 for a title, 1 for the outermost heading; a paragraph's own level counts more than its style's."""
    level = paragraph.look.heading
    outline = whole(value(paragraph.settings, "outlineLvl"))
    if outline is None or level == 0:
        return level
    return outline + 1 if 0 <= outline < BODY else None


def _is_line(cells: list[_Cell]) -> bool:
    """The row fits on a line."""
    return len(cells) > 1 and all(map(_fits, cells))


def _fits(cell: _Cell) -> bool:
    if cell.element is not None:
        return False
    said = [one for one in cell.paragraphs if one.runs.text.strip()]
    is_short = sum(ink(one.runs.text) for one in said) <= ONE_LINE
    return len(said) <= 1 or (is_short and all(_heading(one) is None for one in said))


def _is_deleted(row: Any) -> bool:
    settings = row.find(f"{W}trPr")
    return settings is not None and settings.find(f"{W}del") is not None
