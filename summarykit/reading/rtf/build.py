"""One flow of an RTF file as it grows: the body, a note, a running head or a text box."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarykit.reading.flow import Cell, Flow, Paragraph, Row
from summarykit.reading.rtf.letters import mended


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its level if it is that of a heading, and whether it is of a table of contents."""

    level: int | None = None
    is_contents: bool = False


@dataclass(slots=True)
class Builder:
    """Takes text and ends of paragraphs, cells and rows. `calls` counts marks of notes that were shown."""

    style: Style = Style()
    in_table: bool = False
    calls: int = 0
    _items: Flow = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _number: list[str] = field(default_factory=list)
    _boxes: Flow = field(default_factory=list)
    _cell: Cell = field(default_factory=list)
    _row: Row = field(default_factory=list)

    def write(self, text: str) -> None:
        """Add a text to the paragraph."""
        self._pieces.append(text)

    def write_number(self, text: str) -> None:
        """Add to the automatic number of the paragraph."""
        self._number.append(text)

    def write_box(self, flow: Flow) -> None:
        """A text box: it comes after the paragraph that it hangs on."""
        self._boxes += flow

    def new_paragraph(self) -> None:
        """What was set for paragraphs is so no more."""
        self.style = Style()
        self.in_table = False

    def end_paragraph(self) -> None:
        """The paragraph ends; outside a table an empty one is kept, as it parts what stands around it."""
        paragraph = self._taken()
        if self.in_table:
            self._cell.append(paragraph)
        else:
            self._end_open_row()
            self._items += [paragraph, *self._taken_boxes()]

    def end_cell(self) -> None:
        """The cell ends, and the last paragraph in it."""
        self._cell.append(self._taken())
        self._row.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """The row ends, and a cell of which nobody told the end."""
        if self._cell or any(piece.strip() for piece in self._pieces):
            self.end_cell()
        if self._row:
            self._items.append(self._row)
        self._items += self._taken_boxes()
        self._row = []

    def finish(self) -> Flow:
        """All paragraphs and rows, the last ones ended."""
        self._end_open_row()
        if any(piece.strip() for piece in self._pieces):
            self._items.append(self._taken())
        self._items += self._taken_boxes()
        return self._items

    def _end_open_row(self) -> None:
        """A row of which nobody told the end."""
        if self._cell:
            self._row.append(self._cell)
            self._cell = []
        if self._row:
            self.end_row()

    def _taken(self) -> Paragraph:
        """The paragraph as it is. A number without letters or digits is a bullet."""
        text, number = mended("".join(self._pieces)), mended("".join(self._number)).strip()
        self._pieces, self._number = [], []
        shown = number if any(sign.isalnum() for sign in number) else ""
        return Paragraph(text, shown, self.style.level, self.style.is_contents)

    def _taken_boxes(self) -> Flow:
        boxes, self._boxes = self._boxes, []
        return boxes
