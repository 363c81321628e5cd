"""Styles of paragraphs and of letters: which is a title or a contents, and what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from summarykit.reading.odt.names import STYLE, TEXT

LONGEST = 50
"""Styles made from each other: programs offer some five steps."""
_CONTENTS = re.compile(r"contents_20_(?:\d|heading)", re.IGNORECASE)


class Styles:
    """The styles of a text by their family and name; those of the text itself come before the named ones."""

    def __init__(self, roots: list[Any]) -> None:
        self._styles: dict[tuple[str, str], Any] = {}
        for root in roots:
            for style in () if root is None else root.iter(f"{STYLE}style"):
                key = style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")
                self._styles.setdefault(key, style)

    def is_title(self, name: str) -> bool:
        """The paragraph is the title of the text."""
        return any(style.get(f"{STYLE}name") == "Title" for style in self._chain("paragraph", name))

    def is_contents(self, name: str) -> bool:
        """The paragraph is a line of a table of contents."""
        chain = self._chain("paragraph", name)
        return any(_CONTENTS.fullmatch(style.get(f"{STYLE}name", "")) for style in chain)

    def is_hidden(self, family: str, name: str) -> bool:
        """Letters in this style are not shown."""
        for style in self._chain(family, name):
            settings = style.find(f"{STYLE}text-properties")
            display = settings.get(f"{TEXT}display") if settings is not None else None
            if display is not None:
                return bool(display == "none")
        return False

    def _chain(self, family: str, name: str) -> Iterator[Any]:
        """The style and those it is made from, nearest first; a circle has an end too."""
        for _ in range(LONGEST):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.get(f"{STYLE}parent-style-name", "")
