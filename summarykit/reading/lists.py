"""Lists of web pages: the numbers a browser writes before items, and lists that are navigation."""

from __future__ import annotations

import re
from typing import Any

from summarykit.reading.labels import label
from summarykit.records.spans import ink

LISTS = frozenset({"ul", "ol", "dl"})
LINKS = 3
"""From so many links on a list may be navigation."""
LINKED = 0.9
"""Share of a list's ink that stands in links, from which on it is navigation."""

_NUMBERED = re.compile(r"\s*[（(]?(?:\d+|[一二三四五六七八九十]+|[a-zA-Z])[.)、）．]")
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


class ListNumbers:
    """The numbers of ordered lists. `of` is called once for each item, in text order."""

    def __init__(self) -> None:
        self._next: dict[Any, int] = {}

    def of(self, item: Any) -> list[str]:
        """The number of an item, none in an unordered list and where the page's author wrote one in."""
        parent = item.getparent()
        if not _is_numbered(parent):
            return []
        told = (_whole(item.get("value")), self._next.get(parent), _first(parent))
        number = next(one for one in told if one is not None)
        self._next[parent] = number + (-1 if "reversed" in parent.attrib else 1)
        said = next((text for text in item.itertext() if text.strip()), "")
        if not said or _NUMBERED.match(said):
            return []
        return [label(number, _FORMATS.get(parent.get("type", ""), "decimal")) + "."]


def _is_numbered(parent: Any) -> bool:
    return parent is not None and parent.tag == "ol" and "none" not in parent.get("style", "")


def _first(ordered: Any) -> int:
    """The number that an ordered list begins with."""
    start = _whole(ordered.get("start"))
    if start is not None:
        return start
    return len(ordered.findall("li")) if "reversed" in ordered.attrib else 1


def _whole(text: str | None) -> int | None:
    try:
        return int(text or "")
    except ValueError:
        return None


class Links:
    """Which lists are navigation: made of links, with next to no word beside them."""

    def __init__(self) -> None:
        self._depth = 0
        self._count = self._inside = self._all = 0
        self._lists: list[tuple[int, int, int]] = []

    def open(self, tag: Any) -> None:
        """An element begins."""
        if tag == "a":
            self._depth += 1
            self._count += 1
        elif tag in LISTS:
            self._lists.append((self._count, self._inside, self._all))

    def add(self, text: str) -> None:
        """A text with ink in it; outside lists nobody asks for it."""
        if not self._lists:
            return
        count = ink(text)
        self._all += count
        self._inside += count if self._depth else 0

    def close(self, tag: Any) -> bool:
        """An element ends; true where it is a list of links."""
        if tag == "a":
            self._depth -= 1
        if tag not in LISTS:
            return False
        count, inside, every = self._lists.pop()
        linked, written = self._inside - inside, self._all - every
        return self._count - count >= LINKS and linked >= LINKED * written
