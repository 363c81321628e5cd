"""What a paragraph of Word shows: insertions kept, deletions, field codes and hidden text left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from summarykit.reading.docx.notes import CALLS, Notes
from summarykit.reading.docx.styles import Styles
from summarykit.reading.docx.symbols import as_seen, sign
from summarykit.reading.docx.values import switch, value, whole
from summarykit.reading.package import M, W
from summarykit.records.spans import Span, ink

ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
"""The same thing in several ways, the best one first."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

LEFT_OUT = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "rt", "sdtPr"))
"""Deleted text, settings, and glosses over letters."""

SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
"""Elements that stand for one sign. A soft hyphen stands for none."""

OBJECTS = frozenset(
    {
        "{urn:schemas-microsoft-com:office:office}OLEObject",
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
        "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
    }
)
"""Spreadsheets and the like, charts, and diagrams: what they say stands in other parts."""

_BEFORE = {f"{M}den": "/", f"{M}sup": "^"}
"""Parts of a formula, and the sign that keeps them from what stands before: 1/2 is not 12, 10^8 not 108."""
_TEXTS = frozenset({f"{W}t", f"{M}t"})


@dataclass(slots=True)
class Runs:
    """The text of a paragraph, the text boxes that hang on it, and the ink of what is hidden in it.

    `hides` says that the style of the paragraph hides its text; `marks` are the places of notes in the text;
    `unread` counts objects with a text of their own.
    """

    styles: Styles
    notes: Notes
    hides: bool = False
    boxes: list[Any] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)
    hidden: int = 0
    unread: int = 0
    _length: int = 0
    _pieces: list[str] = field(default_factory=list)
    _fields: list[bool] = field(default_factory=list)
    _codes: int = 0

    @property
    def text(self) -> str:
        """The text, soft line breaks as line ends."""
        return "".join(self._pieces)

    def read(self, parent: Any) -> None:
        """Take in all that an element shows. To be called in text order, for it counts the notes."""
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                self._read_run(child)
            elif tag not in LEFT_OUT:
                self._take(child, tag, "")

    def _read_run(self, run: Any) -> None:
        settings = run.find(f"{W}rPr")
        if self.hides if settings is None else self._is_hidden(settings):
            self._pass_over(run)
            return
        font = _font(settings)
        for child in run:
            tag = child.tag
            if tag not in LEFT_OUT:
                self._take(child, tag, font)

    def _take(self, child: Any, tag: str, font: str) -> None:
        if tag in _TEXTS:
            self._write(as_seen(_text(child), font))
        elif tag in SIGNS:
            self._write(SIGNS[tag])
        elif tag == f"{W}fldChar":
            self._turn(child)
        elif tag == f"{W}sym":
            self._write(_symbol(child))
        elif tag in CALLS:
            self._call(child)
        elif tag == f"{W}txbxContent":
            self.boxes.append(child)
        elif tag == ALTERNATIVES:
            self.read(child[:1])
        elif tag in OBJECTS:
            # A formula of older versions is an object too, and mostly a few letters.
            self.unread += not child.get("ProgID", "").startswith("Equation")
        else:
            self._write(_before(child, tag))
            self.read(child)

    def _call(self, call: Any) -> None:
        """The mark of a note."""
        start = self._length
        self._write(self.notes.mark(call))
        if self._length > start:
            self.marks.append(Span(start, self._length))

    def _write(self, text: str) -> None:
        if not self._codes:
            self._pieces.append(text)
            self._length += len(text)

    def _is_hidden(self, settings: Any) -> bool:
        """The run's own word counts; else its style turns round what the paragraph's style says."""
        own = switch(settings.find(f"{W}vanish"))
        if own is not None:
            return own
        style = value(settings, "rStyle")
        return self.hides != (style is not None and self.styles.run(style).is_hidden)

    def _pass_over(self, run: Any) -> None:
        """Hidden text is only counted, but a field may begin or end in it."""
        for child in run:
            if child.tag == f"{W}fldChar":
                self._turn(child)
            elif child.tag == f"{W}t":
                self.hidden += ink(child.text or "")

    def _turn(self, mark: Any) -> None:
        """A field is its code up to the separator and its result after it; only the result is shown."""
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            self._write(_form(mark))
            self._fields.append(True)
            self._codes += 1
        elif kind in {"separate", "end"} and self._fields:
            self._codes -= self._fields.pop()
            if kind == "separate":
                self._fields.append(False)


def _font(settings: Any) -> str:
    fonts = settings.find(f"{W}rFonts") if settings is not None else None
    return fonts.get(f"{W}ascii", "") if fonts is not None else ""


def _text(element: Any) -> str:
    text: str = (element.text or "").replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
    return text if element.get(_SPACE) == "preserve" else text.strip(" \t")


def _before(element: Any, tag: str) -> str:
    return _BEFORE[tag] if tag in _BEFORE and any(map(str.strip, element.itertext())) else ""


def _symbol(element: Any) -> str:
    try:
        return sign(int(element.get(f"{W}char", ""), 16), element.get(f"{W}font", ""))
    except ValueError:
        return ""


def _form(mark: Any) -> str:
    """What a tick box or a drop-down list of a form shows: these fields have no result."""
    data = mark.find(f"{W}ffData")
    if data is None:
        return ""
    box, choices = data.find(f"{W}checkBox"), data.find(f"{W}ddList")
    if box is not None:
        ticked = switch(box.find(f"{W}checked"))
        return "☒" if (switch(box.find(f"{W}default")) if ticked is None else ticked) else "☐"
    if choices is None:
        return ""
    entries = [one.get(f"{W}val", "") for one in choices.iterchildren(f"{W}listEntry")]
    at = whole(value(choices, "result")) or whole(value(choices, "default")) or 0
    return entries[at] if 0 <= at < len(entries) else ""
