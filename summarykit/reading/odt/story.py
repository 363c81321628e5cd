"""Paragraphs, lists and tables of an OpenDocument text in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from summarykit.reading.flow import Cell, Flow, Paragraph, Row
from summarykit.reading.odt.lists import OUTLINE, Lists
from summarykit.reading.odt.names import DRAW, OFFICE, TABLE, TEXT, whole
from summarykit.reading.odt.styles import Styles
from summarykit.records.spans import ink

COLUMNS = 63
"""Columns of a table: more are the empty ones of a spreadsheet."""
BLANKS = 100
"""Blanks that one element may stand for."""

WRAPPERS = frozenset(
    {f"{TEXT}section", f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"}
)
"""Elements around paragraphs and rows that add nothing to the text."""
INDEXES = frozenset(
    f"{TEXT}{name}"
    for name in ("table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index")
)
SILENT = frozenset(
    {f"{TEXT}{name}" for name in ("tracked-changes", "note", "number", "ruby-text", "hidden-text")}
    | {f"{OFFICE}{name}" for name in ("annotation", "forms", "event-listeners")}
    | {f"{DRAW}{name}" for name in ("text-box", "frame", "object", "image", "custom-shape", "g")}
)
"""Elements whose text is none of the paragraph's: what was deleted, comments, glosses, boxes, notes."""
BOXES = (f"{DRAW}text-box", f"{DRAW}custom-shape")
UNBOXED = frozenset({f"{TEXT}note", f"{TEXT}tracked-changes", f"{OFFICE}annotation"})
"""Elements whose text boxes are not of the story."""
_BLANKS = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class Story:
    """Reads stories (body, cell, note, running head). `hidden` is the ink that was left out."""

    styles: Styles
    lists: Lists
    notes: list[tuple[str, Flow]] = field(default_factory=list)
    hidden: int = 0
    _hiding: bool = False

    def read(self, parent: Any) -> Flow:
        """All paragraphs and rows inside an element."""
        return list(self._blocks(parent))

    def _blocks(self, parent: Any) -> Iterator[Paragraph | Row]:
        for child in parent:
            if child.tag in {f"{TEXT}p", f"{TEXT}h"}:
                yield from self._paragraph(child, self._outline(child))
            elif child.tag == f"{TEXT}list":
                yield from self._list(child, "", 1)
            elif child.tag == f"{TABLE}table":
                yield from self._rows(child)
            elif child.tag in WRAPPERS:
                yield from self._section(child)
            elif child.tag in INDEXES:
                yield from self._index(child)
            else:
                yield from self._boxed(child)

    def _boxed(self, element: Any) -> Iterator[Paragraph | Row]:
        """What stands in text boxes."""
        for box in _boxes(element):
            yield from self._blocks(box)

    def _section(self, section: Any) -> Iterator[Paragraph | Row]:
        if section.get(f"{TEXT}display") == "none":
            self.hidden += ink("".join(section.itertext()))
            return
        yield from self._blocks(section)

    def _index(self, index: Any) -> Iterator[Paragraph]:
        """A table of contents: every line of it is furniture."""
        for line in index.iter(f"{TEXT}p", f"{TEXT}h"):
            yield Paragraph(self._text(line), is_contents=True)

    def _outline(self, element: Any) -> str:
        """The number of a heading that stands in no list."""
        if element.tag != f"{TEXT}h" or element.get(f"{TEXT}is-list-header") == "true":
            return ""
        return self.lists.number(OUTLINE, whole(element, f"{TEXT}outline-level", 1))

    def _paragraph(self, element: Any, number: str) -> Iterator[Paragraph | Row]:
        """A paragraph, then the text boxes that hang on it."""
        style = element.get(f"{TEXT}style-name", "")
        text = self._text(element)
        yield Paragraph(text, number, self._level(element, style), self.styles.is_contents(style))
        for child in element:
            yield from self._boxed(child)

    def _level(self, element: Any, style: str) -> int | None:
        if self.styles.is_title(style):
            return 0
        return whole(element, f"{TEXT}outline-level", 1) if element.tag == f"{TEXT}h" else None

    def _list(self, element: Any, style: str, level: int) -> Iterator[Paragraph | Row]:
        style = element.get(f"{TEXT}style-name", style)
        goes_on = (
            element.get(f"{TEXT}continue-numbering") == "true" or f"{TEXT}continue-list" in element.attrib
        )
        if level == 1 and not goes_on:
            self.lists.begin(style)
        for item in element:
            if item.tag in {f"{TEXT}list-item", f"{TEXT}list-header"}:
                yield from self._item(item, style, level)

    def _item(self, item: Any, style: str, level: int) -> Iterator[Paragraph | Row]:
        """Only its first paragraph has a number; one with nothing but a list inside is not counted."""
        is_numbered = item.tag == f"{TEXT}list-item"
        start = whole(item, f"{TEXT}start-value", 1) if f"{TEXT}start-value" in item.attrib else None
        for child in item:
            if child.tag in {f"{TEXT}p", f"{TEXT}h"}:
                yield from self._paragraph(
                    child, self.lists.number(style, level, start) if is_numbered else ""
                )
                is_numbered = False
            elif child.tag == f"{TEXT}list":
                yield from self._list(child, style, level + 1)

    def _rows(self, table: Any) -> Iterator[Paragraph | Row]:
        for child in table:
            if child.tag == f"{TABLE}table-row":
                row = [cell for element in child for cell in self._cells(element)]
                while row and not any(one.text.strip() for one in row[-1]):
                    row.pop()
                if row:
                    yield row
            elif child.tag in WRAPPERS:
                yield from self._rows(child)

    def _cells(self, element: Any) -> Iterator[Cell]:
        """The cell of an element, once for each column that it is repeated in; covered ones are empty."""
        if element.tag not in {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}:
            return
        covered = element.tag == f"{TABLE}covered-table-cell"
        cell: Cell = []
        for item in () if covered else self._blocks(element):
            cell += [item] if isinstance(item, Paragraph) else [one for inner in item for one in inner]
        # Tables in repeated cells of tables in repeated cells would be a bomb.
        holds_table = next(element.iterdescendants(f"{TABLE}table"), None) is not None
        count = 1 if holds_table else min(whole(element, f"{TABLE}number-columns-repeated", 1), COLUMNS)
        yield from [cell] * count

    def _text(self, element: Any) -> str:
        """What a paragraph shows: blanks as the standard folds them, marks of notes in brackets."""
        pieces: list[str] = []
        hiding, self._hiding = self._hiding, self._hiding or self._hides(element, "paragraph")
        self._collect(element, pieces)
        self._hiding = hiding
        return "".join(pieces)

    def _hides(self, element: Any, family: str) -> bool:
        return self.styles.is_hidden(family, element.get(f"{TEXT}style-name", ""))

    def _collect(self, element: Any, pieces: list[str]) -> None:
        self._write(element.text, pieces)
        for child in element:
            if isinstance(child.tag, str):
                self._collect_child(child, pieces)
            self._write(child.tail, pieces)

    def _collect_child(self, child: Any, pieces: list[str]) -> None:
        if child.tag == f"{TEXT}s":
            pieces.append(" " * min(whole(child, f"{TEXT}c", 1), BLANKS))
        elif child.tag in {f"{TEXT}tab", f"{TEXT}line-break"}:
            pieces.append("\t" if child.tag == f"{TEXT}tab" else "\n")
        elif child.tag == f"{TEXT}note":
            pieces.append(self._note(child))
        elif child.tag == f"{TEXT}span" and self._hides(child, "text"):
            hiding, self._hiding = self._hiding, True
            self._collect(child, pieces)
            self._hiding = hiding
        elif child.tag not in SILENT:
            self._collect(child, pieces)

    def _write(self, text: str | None, pieces: list[str]) -> None:
        """A text node: blanks in a row are one, none is at the beginning."""
        if not text:
            return
        if self._hiding:
            self.hidden += ink(text)
            return
        folded = _BLANKS.sub(" ", text)
        if not pieces or pieces[-1].endswith((" ", "\n")):
            folded = folded.removeprefix(" ")
        if folded:
            pieces.append(folded)

    def _note(self, note: Any) -> str:
        """The mark of a note; its text is kept for the end."""
        citation, body = note.find(f"{TEXT}note-citation"), note.find(f"{TEXT}note-body")
        mark = f"[{''.join(citation.itertext()).strip()}]" if citation is not None else ""
        if body is not None:
            self.notes.append((mark, self.read(body)))
        return mark


def _boxes(element: Any) -> Iterator[Any]:
    """The outermost text boxes at an element or inside it."""
    if element.tag in BOXES:
        yield element
    elif element.tag not in UNBOXED:
        for child in element:
            yield from _boxes(child)
