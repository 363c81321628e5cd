"""The head of an RTF file: fonts with their code pages, paragraph styles, properties."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from summarykit.reading.rtf.build import Style
from summarykit.reading.rtf.letters import CHARSETS, code_page, letters
from summarykit.records import Facts

BODY = 9
"""The outline level of body text; 0 is the outermost heading."""
LONGEST = 256
"""Letters of the name of a style."""
FACTS = {"title": "title", "author": "author", "creatim": "created", "revtim": "modified"}
"""Groups of the properties and the fact that each tells."""
_DATE = ("yr", "mo", "dy", "hr", "min")
_HEADING = re.compile(r"heading (\d)")
_CONTENTS = re.compile(r"(?:toc|contents) (?:\d|heading)|table of figures")


@dataclass(slots=True)
class Head:
    """What is told before the text. `page` is the code page of the document."""

    page: str = "cp1252"
    font: int | None = None
    fonts: dict[int, str | None] = field(default_factory=dict)
    styles: dict[int, Style] = field(default_factory=dict)
    _font: int = 0
    _style: int | None = 0
    _level: int | None = None
    _name: str = ""
    _told: dict[str, str] = field(default_factory=dict)
    _dates: dict[str, dict[str, int]] = field(default_factory=dict)

    def word(self, name: str, number: int | None) -> None:
        """A control word about the document as a whole."""
        if name == "ansicpg":
            self.page = code_page(number)
        elif name in {"mac", "pc", "pca"}:
            self.page = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}[name]
        elif name == "deff":
            self.font = number

    def font_word(self, name: str, number: int | None) -> None:
        """A control word in the table of fonts."""
        if name == "f":
            self._font = number or 0
            self.fonts.setdefault(self._font, None)
        elif name == "fcharset" and number in CHARSETS:
            self.fonts[self._font] = CHARSETS[number]
        elif name == "cpg" and number:
            self.fonts[self._font] = code_page(number)

    def style_word(self, name: str, number: int | None) -> None:
        """A control word in the table of styles."""
        if name == "s":
            self._style = number or 0
        elif name in {"cs", "ds", "ts"}:
            self._style = None
        elif name == "outlinelevel":
            self._level = number

    def style_name(self, data: bytes) -> None:
        """Bytes in the table of styles: names, each up to a semicolon."""
        self._name = (self._name + letters(data, None, self.page))[:LONGEST]
        if not data.rstrip().endswith(b";"):
            return
        name = self._name.strip(" ;").lower()
        if self._style is not None:
            self.styles[self._style] = Style(self._heading(name), bool(_CONTENTS.fullmatch(name)))
        self._style, self._level, self._name = 0, None, ""

    def _heading(self, name: str) -> int | None:
        if name == "title":
            return 0
        if self._level is not None:
            return level_of(self._level)
        heading = _HEADING.fullmatch(name)
        return int(heading[1]) if heading else None

    def tell(self, fact: str, text: str) -> None:
        """A stretch of a property."""
        self._told[fact] = self._told.get(fact, "") + text

    def date_word(self, fact: str, name: str, number: int | None) -> None:
        """A part of a date."""
        if name in _DATE and number is not None:
            self._dates.setdefault(fact, {})[name] = number

    @property
    def facts(self) -> Facts:
        """The properties."""
        told = {fact: " ".join(text.split()) for fact, text in self._told.items() if text.strip()}
        told |= {fact: _said(date) for fact, date in self._dates.items() if date.get("yr")}
        return Facts(**told)


def level_of(outline: int | None) -> int | None:
    """The level of a heading from its outline level, None for body text."""
    return outline + 1 if outline is not None and 0 <= outline < BODY else None


def _said(date: dict[str, int]) -> str:
    day = "-".join(f"{date.get(part, 1):02}" for part in _DATE[:3])
    return f"{day}T{date['hr']:02}:{date.get('min', 0):02}" if "hr" in date else day
