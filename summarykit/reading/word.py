"""Word files (.docx): paragraphs one a line, tables as rows, automatic numbers written in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from summarykit.errors import Location, Warned
from summarykit.messages import say
from summarykit.reading.canvas import Canvas
from summarykit.reading.numbering import Numbering, value, whole
from summarykit.reading.package import Package, W
from summarykit.reading.results import File, Reading
from summarykit.reading.runs import Runs
from summarykit.reading.sniff import damaged
from summarykit.reading.styles import BODY, Styles
from summarykit.records import Facts

WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
"""Elements around paragraphs, rows and cells that add nothing to the text."""

FACTS = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://purl.org/dc/terms/}created": "created",
    "{http://purl.org/dc/terms/}modified": "modified",
}
"""Core properties and the fact that each tells."""


def read(file: File) -> Reading:
    """The text of a Word file with its hints and facts; headers, footers and comments are left out.

    Raises ReadError: E105 damaged, E106 locked, E109 too large (see `Package`).
    """
    package = Package(file)
    main = package.main_part()
    root = package.xml(main)
    body = root.find(f"{W}body") if root is not None else None
    if body is None:
        raise damaged(file.name, say("the part with the text is missing"))
    styles = Styles(_part(package, main, "styles"))
    numbering = Numbering(_part(package, main, "numbering"))
    writer = _Writer(Canvas(), styles, numbering)
    writer.write_body(body)
    for notes in ("footnotes", "endnotes"):
        writer.write_notes(_part(package, main, notes))
    warnings = (_unread(file.name, writer.unread),) if writer.unread else ()
    return writer.canvas.finish(facts=_facts(package), warnings=warnings)


def _unread(name: str, count: int) -> Warned:
    """W123: documents of another format inside the file."""
    return Warned(
        "W123",
        say("holds {n} inserted file that was not read|holds {n} inserted files that were not read", n=count),
        help=say("Open it in Word and save it anew: that makes inserted files part of the text."),
        at=Location(name),
    )


def _part(package: Package, main: str, kind: str) -> Any:
    linked = package.linked(main, kind)
    return package.xml(linked or f"word/{kind}.xml")


def _facts(package: Package) -> Facts:
    root = package.xml(package.linked("", "core-properties") or "docProps/core.xml")
    told: dict[str, str] = {}
    for element in () if root is None else root:
        if element.tag in FACTS and (element.text or "").strip():
            told[FACTS[element.tag]] = " ".join(element.text.split())
    return Facts(**told)


def unwrapped(parent: Any) -> Iterator[Any]:
    """The children of an element, wrappers replaced by what they hold."""
    for child in parent:
        if child.tag in WRAPPERS:
            yield from unwrapped(child)
        else:
            yield child


class _Writer:
    """Writes paragraphs and tables in reading order."""

    def __init__(self, canvas: Canvas, styles: Styles, numbering: Numbering) -> None:
        self.canvas = canvas
        self._styles = styles
        self._numbering = numbering
        self._carried = ""
        self.unread = 0

    def write_body(self, parent: Any) -> None:
        """Everything in a body, a cell or a text box."""
        for child in unwrapped(parent):
            if child.tag == f"{W}p":
                self._write_paragraph(child)
            elif child.tag == f"{W}tbl":
                self._flush()
                self._write_table(child)
            elif child.tag == f"{W}altChunk":
                self.unread += 1
        self._flush()

    def write_notes(self, root: Any) -> None:
        """Footnotes or endnotes, after the text."""
        for note in () if root is None else root:
            if note.get(f"{W}type", "normal") == "normal":
                self.write_body(note)

    def _flush(self) -> None:
        """Text whose paragraph end was deleted, where no paragraph follows that it could join."""
        if self._carried:
            self.canvas.write(self._carried)
            self.canvas.end_line()
        self._carried = ""

    def _write_paragraph(self, paragraph: Any) -> None:
        runs = Runs.of(paragraph)
        settings = paragraph.find(f"{W}pPr")
        text = self._carried + runs.text
        mark = settings.find(f"{W}rPr") if settings is not None else None
        if mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None):
            # The paragraph's end was deleted: what it says goes on in the next one.
            self._carried = text
            return
        self._carried = ""
        start = self.canvas.length
        number = self._number(settings)
        if number and text.strip():
            self.canvas.write_number(number)
        self.canvas.write(text)
        self._mark(settings, start)
        self.canvas.write("\n")
        for box in runs.boxes:
            self.write_body(box)

    def _mark(self, settings: Any, start: int) -> None:
        style = value(settings, "pStyle")
        if self._styles.is_contents(style):
            self.canvas.mark_furniture(start)
            return
        outline = whole(value(settings, "outlineLvl"))
        level = self._styles.heading_level(style)
        if outline is not None and level != 0:
            level = outline + 1 if 0 <= outline < BODY else None
        if level is not None:
            self.canvas.mark_heading(start, level)

    def _number(self, settings: Any) -> str:
        """The automatic number of a paragraph: its own list, else that of its style."""
        style_id = value(settings, "pStyle")
        own = settings.find(f"{W}numPr") if settings is not None else None
        list_id, level = value(own, "numId"), whole(value(own, "ilvl"))
        inherited = self._styles.list_of(style_id)
        if list_id is None and inherited is not None:
            style, list_id, styled = inherited
            level = level if level is not None else self._numbering.level_of_style(list_id, style.id)
            level = level if level is not None else styled
        return self._numbering.number(list_id, level or 0) if list_id is not None else ""

    def _write_table(self, table: Any) -> None:
        """A row a line; a row whose cells hold several paragraphs is laid-out text and keeps them."""
        rows = (row for row in unwrapped(table) if row.tag == f"{W}tr" and not _is_deleted(row))
        for flat, group in groupby(map(_cells, rows), key=_is_flat):
            start = self.canvas.length
            for cells in group:
                if flat:
                    self.canvas.write_row([self._cell(cell) for cell in cells])
                else:
                    self._write_cells(cells)
            if flat:
                self.canvas.mark_table(start)

    def _write_cells(self, cells: list[Any]) -> None:
        for cell in cells:
            self.write_body(cell)

    def _cell(self, cell: Any) -> str:
        """The text of a cell with at most one paragraph in it that says something."""
        pieces = []
        for paragraph in unwrapped(cell):
            if paragraph.tag != f"{W}p":
                continue
            runs = Runs.of(paragraph)
            number = self._number(paragraph.find(f"{W}pPr"))
            boxes = [Runs.of(inside).text for box in runs.boxes for inside in box.iter(f"{W}p")]
            pieces += [number if runs.text.strip() else "", runs.text, *boxes]
        return " ".join(piece for piece in pieces if piece.strip())


def _cells(row: Any) -> list[Any]:
    return [cell for cell in unwrapped(row) if cell.tag == f"{W}tc"]


def _is_flat(cells: list[Any]) -> bool:
    """A row that fits on a line."""
    return len(cells) > 1 and not any(_holds_blocks(cell) for cell in cells)


def _holds_blocks(cell: Any) -> bool:
    paragraphs = [one for one in unwrapped(cell) if one.tag == f"{W}p" and Runs.of(one).text.strip()]
    return len(paragraphs) > 1 or any(one.tag == f"{W}tbl" for one in unwrapped(cell))


def _is_deleted(row: Any) -> bool:
    settings = row.find(f"{W}trPr")
    return settings is not None and settings.find(f"{W}del") is not None
