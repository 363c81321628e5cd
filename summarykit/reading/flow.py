"""A document as rtf and odt tell it: a body of paragraphs and rows, notes, running heads; and onto a canvas.

The order is that of Word files: body, notes behind their marks, running heads and feet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from summarykit.errors import Location, Warned
from summarykit.messages import say
from summarykit.reading.canvas import Canvas
from summarykit.records.spans import ink

ONE_LINE = 60
"""Ink of a cell with several paragraphs up to which they fit on the line of its row, as in Word files."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its automatic number; `level` where it is a heading (0 the title, 1 the outermost)."""

    text: str
    number: str = ""
    level: int | None = None
    is_contents: bool = False

    @property
    def line(self) -> str:
        """The paragraph in a cell."""
        return f"{self.number} {self.text}" if self.number and self.text.strip() else self.text


Cell = list[Paragraph]
Row = list[Cell]
Flow = list[Paragraph | Row]


@dataclass(slots=True)
class Told:
    """What a document says: its notes with their marks, running heads and feet, how much is hidden."""

    body: Flow = field(default_factory=list)
    notes: list[tuple[str, Flow]] = field(default_factory=list)
    running: list[Flow] = field(default_factory=list)
    hidden: int = 0

    def write(self, canvas: Canvas) -> None:
        """Everything in its order; running heads of several sections that say the same once."""
        write_flow(canvas, self.body)
        for mark, note in self.notes:
            start = canvas.length
            write_flow(canvas, note, mark)
            canvas.mark_note(start)
        start = canvas.length
        each = {plain(flow): flow for flow in reversed(self.running)}
        for said in dict.fromkeys(map(plain, self.running)):
            write_flow(canvas, each[said])
        canvas.mark_running(start)

    def warnings(self, name: str) -> tuple[Warned, ...]:
        """W124 where hidden text was left out."""
        if not self.hidden:
            return ()
        message = say(
            "{n:,} hidden character was left out|{n:,} hidden characters were left out", n=self.hidden
        )
        help_line = say("Show the hidden text in Word and make it visible if it belongs to the summary.")
        return (Warned("W124", message, help=help_line, at=Location(name)),)


def write_flow(canvas: Canvas, flow: Flow, mark: str = "") -> None:
    """Paragraphs and rows; `mark` goes before the first words."""
    for fits, group in groupby(flow, key=_fits_a_line):
        start = canvas.length
        for item in group:
            if isinstance(item, Paragraph):
                mark = _write_paragraph(canvas, item, mark)
            elif fits:
                canvas.write_row([" ".join(one.line for one in cell if one.text.strip()) for cell in item])
            else:
                for paragraph in _inside(item):
                    mark = _write_paragraph(canvas, paragraph, mark)
        if fits:
            canvas.mark_table(start)


def _inside(row: Row) -> Iterator[Paragraph]:
    for cell in row:
        yield from cell


def _write_paragraph(canvas: Canvas, paragraph: Paragraph, mark: str) -> str:
    """The mark is given back where there was no text to set it before."""
    text = paragraph.text
    start = canvas.length
    if text.strip():
        number, text, mark = (mark or paragraph.number), text.lstrip() if mark else text, ""
        if number:
            canvas.write_number(number)
    canvas.write(text)
    if paragraph.is_contents:
        canvas.mark_furniture(start)
    elif paragraph.level is not None:
        canvas.mark_heading(start, paragraph.level)
    canvas.write("\n")
    return mark


def _fits_a_line(item: Paragraph | Row) -> bool:
    """A row whose cells are short is a line; one that holds paragraphs of text is laid-out text."""
    return isinstance(item, list) and len(item) > 1 and all(map(_is_short, item))


def _is_short(cell: Cell) -> bool:
    said = [one for one in cell if one.text.strip()]
    fits = sum(ink(one.text) for one in said) <= ONE_LINE and all(one.level is None for one in said)
    return len(said) <= 1 or fits


def plain(flow: Iterable[Paragraph | Row]) -> str:
    """The text of a flow on one line, for what stands inside a paragraph."""
    every = (one for item in flow for one in ([item] if isinstance(item, Paragraph) else _inside(item)))
    return " ".join(one.line for one in every if one.text.strip())
