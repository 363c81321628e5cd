"""What a paragraph of Word shows: insertions kept, deletions, field codes and hidden text left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from summarykit.reading.numbering import is_on
from summarykit.reading.package import W

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

LEFT_OUT = frozenset(
    {f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "rt", "sdtPr")}
    | {f"{_COMPATIBLE}Fallback"}
)
"""Deleted text, settings, field codes, glosses over letters, and the second copy of a drawing's text."""

SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
"""Elements that stand for one sign."""


@dataclass(slots=True)
class Runs:
    """The text of a paragraph, and the text boxes that hang on it."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    _fields: list[bool] = field(default_factory=list)

    @classmethod
    def of(cls, paragraph: Any) -> Runs:
        """All that a paragraph shows."""
        runs = cls()
        runs._walk(paragraph)
        return runs

    @property
    def text(self) -> str:
        """The text, soft line breaks as line ends."""
        return "".join(self.pieces)

    def _walk(self, parent: Any) -> None:
        for child in parent:
            tag = child.tag
            if tag in LEFT_OUT or (tag == f"{W}r" and _is_hidden(child)):
                continue
            if tag == f"{W}txbxContent":
                self.boxes.append(child)
            elif tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType"))
            elif tag in {f"{W}t", f"{_MATH}t"}:
                self._write(_text(child))
            elif tag == f"{W}sym":
                self._write(_symbol(child))
            elif tag in SIGNS:
                self._write(SIGNS[tag])
            else:
                self._walk(child)

    def _write(self, text: str) -> None:
        if not any(self._fields):
            self.pieces.append(text)

    def _field(self, kind: str | None) -> None:
        """A field is its code up to the separator and its result after it; only the result is shown."""
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()


def _is_hidden(run: Any) -> bool:
    settings = run.find(f"{W}rPr")
    return settings is not None and is_on(settings.find(f"{W}vanish"))


def _text(element: Any) -> str:
    text = (element.text or "").replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
    return text if element.get(_SPACE) == "preserve" else text.strip(" \t")


def _symbol(element: Any) -> str:
    """A sign of a symbol font; those of the private area have no meaning outside it and become a box."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    private = 0xE000 <= code <= 0xF8FF
    return "□" if private or not 0x20 <= code < 0xD800 else chr(code)
