"""Word's styles: which are headings, which carry a list, which hide their text, which are contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from summarykit.reading.docx.values import switch, value, whole
from summarykit.reading.package import Skipped, W

TABLE_STYLES = Skipped(b"<w:style ", b'<w:style w:type="table"', b"</w:style>")
"""Styles of tables: nine tenths of the part in many files, and nothing in them tells of the text."""
BODY = 9
"""The outline level that stands for body text; 0 is the outermost heading."""
DEEPEST = 12
"""Styles that build on one another: Word follows eleven."""
_HEADING = re.compile(r"heading (\d)")
_CONTENTS = re.compile(r"toc (?:\d|heading)|table of figures")


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its name in lower case (the same in every language of Word) and what it sets itself."""

    id: str
    name: str
    base: str | None
    outline: int | None
    list_id: str | None
    list_level: int | None
    hidden: bool | None


@dataclass(frozen=True, slots=True)
class Look:
    """What a style comes to with all that it is based on.

    `heading` is 0 for a title, 1 for the outermost heading, None for body text. `list_steps` are the styles
    from the nearest to the one that names the list, each with the level that it names.
    """

    heading: int | None = None
    is_contents: bool = False
    is_hidden: bool = False
    list_id: str | None = None
    list_steps: tuple[tuple[str, int | None], ...] = ()


class Styles:
    """The styles of a document, each made when it is first used: most files define hundreds more."""

    def __init__(self, root: Any) -> None:
        every = () if root is None else root.iterchildren(f"{W}style")
        self._elements = {one.get(f"{W}styleId", ""): one for one in every}
        self._default = next((name for name, one in self._elements.items() if _is_default(one)), None)
        self._styles: dict[str, Style] = {}
        self._looks: dict[str | None, Look] = {}

    def paragraph(self, style_id: str | None) -> Look:
        """The look of a paragraph with this style; one without a style has the default one."""
        return self._look(style_id if style_id in self._elements else self._default)

    def run(self, style_id: str | None) -> Look:
        """The look of a run with this style."""
        return self._look(style_id)

    def _look(self, style_id: str | None) -> Look:
        if style_id not in self._looks:
            self._looks[style_id] = _settled(list(islice(self._chain(style_id), DEEPEST)))
        return self._looks[style_id]

    def _chain(self, style_id: str | None) -> Iterator[Style]:
        """The style and all it is based on, nearest first."""
        while style_id is not None and style_id in self._elements:
            if style_id not in self._styles:
                self._styles[style_id] = _style(style_id, self._elements[style_id])
            yield self._styles[style_id]
            style_id = self._styles[style_id].base


def _is_default(element: Any) -> bool:
    return element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in {"1", "true", "on"}


def _style(style_id: str, element: Any) -> Style:
    settings = element.find(f"{W}pPr")
    numbering = settings.find(f"{W}numPr") if settings is not None else None
    letters = element.find(f"{W}rPr")
    return Style(
        id=style_id,
        name=(value(element, "name") or "").lower(),
        base=value(element, "basedOn"),
        outline=whole(value(settings, "outlineLvl")),
        list_id=value(numbering, "numId"),
        list_level=whole(value(numbering, "ilvl")),
        hidden=switch(letters.find(f"{W}vanish")) if letters is not None else None,
    )


def _settled(chain: list[Style]) -> Look:
    """Of each setting the nearest one counts."""
    owner = next((at for at, style in enumerate(chain) if style.list_id is not None), None)
    return Look(
        heading=_heading(chain),
        is_contents=any(_CONTENTS.fullmatch(style.name) for style in chain),
        is_hidden=next((style.hidden for style in chain if style.hidden is not None), False),
        list_id=None if owner is None else chain[owner].list_id,
        list_steps=tuple(
            (style.id, style.list_level) for style in chain[: None if owner is None else owner + 1]
        ),
    )


def _heading(chain: list[Style]) -> int | None:
    for style in chain:
        if style.name == "title":
            return 0
        if style.outline is not None:
            return style.outline + 1 if 0 <= style.outline < BODY else None
        heading = _HEADING.fullmatch(style.name)
        if heading:
            return int(heading[1])
    return None
