"""Word's paragraph styles: which are headings, which carry a list, which are tables of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from summarykit.reading.numbering import value, whole
from summarykit.reading.package import W

BODY = 9
"""The outline level that stands for body text; 0 is the outermost heading."""
_HEADING = re.compile(r"heading (\d)")
_CONTENTS = re.compile(r"toc (?:\d|heading)|table of figures")


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style: its name in lower case (the same in every language of Word) and what it sets."""

    id: str
    name: str
    base: str | None
    outline: int | None
    list_id: str | None
    list_level: int | None


class Styles:
    """The styles of a document by their id."""

    def __init__(self, root: Any) -> None:
        self._styles: dict[str, Style] = {}
        self._default: str | None = None
        for one in () if root is None else root.iter(f"{W}style"):
            style = _style(one)
            self._styles[style.id] = style
            if one.get(f"{W}type") == "paragraph" and one.get(f"{W}default") in {"1", "true", "on"}:
                self._default = style.id

    def chain(self, style_id: str | None) -> Iterator[Style]:
        """The style and all it is based on, nearest first; a circle is walked once."""
        seen: set[str] = set()
        at = style_id or self._default
        while at is not None and at in self._styles and at not in seen:
            seen.add(at)
            yield self._styles[at]
            at = self._styles[at].base

    def heading_level(self, style_id: str | None) -> int | None:
        """0 for a title, 1 for the outermost heading, None for body text."""
        for style in self.chain(style_id):
            if style.name == "title":
                return 0
            if style.outline is not None:
                return style.outline + 1 if 0 <= style.outline < BODY else None
            heading = _HEADING.fullmatch(style.name)
            if heading:
                return int(heading[1])
        return None

    def is_contents(self, style_id: str | None) -> bool:
        """A line of a table of contents."""
        return any(_CONTENTS.fullmatch(style.name) for style in self.chain(style_id))

    def list_of(self, style_id: str | None) -> tuple[Style, str, int | None] | None:
        """The style that sets a list, the list and the level it names."""
        for style in self.chain(style_id):
            if style.list_id is not None:
                return style, style.list_id, style.list_level
        return None


def _style(element: Any) -> Style:
    settings = element.find(f"{W}pPr")
    numbering = settings.find(f"{W}numPr") if settings is not None else None
    return Style(
        id=element.get(f"{W}styleId", ""),
        name=(value(element, "name") or "").lower(),
        base=value(element, "basedOn"),
        outline=whole(value(settings, "outlineLvl")),
        list_id=value(numbering, "numId"),
        list_level=whole(value(numbering, "ilvl")),
    )
