"""Paragraphs and cells out of their elements, as if all tracked changes were accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from summarykit.reading.docx.notes import Notes
from summarykit.reading.docx.runs import ALTERNATIVES, Runs
from summarykit.reading.docx.styles import BODY, Look, Styles
from summarykit.reading.docx.values import has, switch, value, whole
from summarykit.reading.package import W

WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
"""Elements around paragraphs, rows and cells that add nothing to the text."""

ELSEWHERE = frozenset({f"{W}altChunk", f"{W}subDoc"})
"""Elements that stand for a document of its own, inside or outside the file."""

BLOCKS = ELSEWHERE | {f"{W}tbl"}
"""What makes a cell more than its paragraphs."""

COLUMNS = 63
"""Columns of a table: Word makes no more."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it was read: its settings (`w:pPr`), the look of its style, and what it shows."""

    settings: Any
    look: Look
    runs: Runs
    is_contents: bool = False

    @property
    def heading(self) -> int | None:
        """0 for a title, 1 for the outermost heading; its own level counts more than that of its style."""
        level = self.look.heading
        outline = whole(value(self.settings, "outlineLvl"))
        if outline is None or level == 0:
            return level
        return outline + 1 if 0 <= outline < BODY else None


@dataclass(slots=True)
class Cell:
    """A cell: how many columns it spans, and its paragraphs; its element where more than those are in it."""

    columns: int
    paragraphs: list[Paragraph] = field(default_factory=list)
    element: Any = None


class Paragraphs:
    """Reads paragraphs and rows, to be given in text order.

    `hidden` is the ink that was left out so far, `unread` counts the objects whose texts stand elsewhere.
    """

    def __init__(self, styles: Styles, notes: Notes) -> None:
        self.hidden = 0
        self.unread = 0
        self._styles = styles
        self._notes = notes
        self._open: Runs | None = None

    def read(self, element: Any) -> Paragraph | None:
        """A paragraph; None where its end is deleted or hidden, so that the next one goes on in its line."""
        settings = element.find(f"{W}pPr")
        look = self._styles.paragraph(value(settings, "pStyle"))
        runs = self._open or Runs(self._styles, self._notes)
        runs.hides = look.is_hidden
        runs.read(element)
        if _is_open(settings, look):
            self._open = runs
            return None
        self._open = None
        self._count(runs)
        return Paragraph(settings, look, runs, look.is_contents or _is_in_contents(element))

    def rest(self) -> Paragraph | None:
        """The paragraph whose end is deleted or hidden, where none follows that it could go on in."""
        runs, self._open = self._open, None
        if runs is None:
            return None
        self._count(runs)
        return Paragraph(None, Look(), runs) if runs.text or runs.boxes else None

    def row(self, element: Any) -> list[Cell]:
        """The cells of a row; columns that it leaves out at its beginning are empty ones."""
        left_out = whole(value(element.find(f"{W}trPr"), "gridBefore")) or 0
        read = (self._cell(cell) for cell in unwrapped(element) if cell.tag == f"{W}tc")
        cells = [cell for cell in read if cell is not None]
        return [Cell(min(left_out, COLUMNS)), *cells] if left_out > 0 else cells

    def _cell(self, element: Any) -> Cell | None:
        """A cell, None where its deletion was tracked."""
        settings = element.find(f"{W}tcPr")
        if has(settings, "cellDel"):
            return None
        columns = min(max(whole(value(settings, "gridSpan")) or 1, 1), COLUMNS)
        children = list(unwrapped(element))
        if any(child.tag in BLOCKS for child in children):
            return Cell(columns, element=element)
        read = [self.read(child) for child in children if child.tag == f"{W}p"]
        return Cell(columns, [one for one in (*read, self.rest()) if one is not None])

    def _count(self, runs: Runs) -> None:
        self.hidden += runs.hidden
        self.unread += runs.unread


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
    if has(mark, "del") or has(mark, "moveFrom"):
        return True
    hidden = switch(mark.find(f"{W}vanish"))
    return (look.is_hidden if hidden is None else hidden) and not has(mark, "specVanish")


def _is_in_contents(paragraph: Any) -> bool:
    """The paragraph stands in the content control of a table of contents."""
    parent = paragraph.getparent()
    if parent is None or parent.tag != f"{W}sdtContent":
        return False
    control = parent.getparent()
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery") if control is not None else None
    return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"
