"""Automatic numbers of lists and headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from summarykit.reading.labels import label
from summarykit.reading.odt.names import LOEXT, STYLE, TEXT, whole

LEVELS = 10
OUTLINE = "Outline"
"""Name of the list that headings are numbered by which stand in no other."""
FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "1st": "ordinal",
    "一, 二, 三, ...": "chineseCountingThousand",
    "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "壹, 貳, 參, ...": "ideographLegalTraditional",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "１, ２, ３, ...": "decimalFullWidth",
}
"""Number formats, and what Word calls them."""
_PLACE = re.compile(r"%(\d{1,2})%")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level is numbered: `pattern` has `%1%` ... for the numbers of the levels; "" shows nothing."""

    style: str = ""
    pattern: str = ""
    start: int = 1


@dataclass(slots=True)
class Lists:
    """The lists of a text. Numbers are counted for each list style, from text order."""

    _levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    _reached: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, roots: list[Any]) -> Lists:
        """Those that the parts define; of equal names the first counts."""
        lists = cls()
        for root in roots:
            for style in () if root is None else root.iter(f"{TEXT}list-style", f"{TEXT}outline-style"):
                lists._levels.setdefault(style.get(f"{STYLE}name", OUTLINE), _levels(style))
        return lists

    def begin(self, style: str) -> None:
        """A list begins that goes on with none before it."""
        self._reached.pop(style, None)

    def number(self, style: str, level: int, start: int | None = None) -> str:
        """The number of the next item at this level (from 1), `start` where the item says it itself."""
        levels = self._levels.get(style, {})
        own = levels.get(level, Level())
        reached = self._reached.setdefault(style, {})
        reached[level] = start if start is not None else reached.get(level, own.start - 1) + 1
        for below in range(level + 1, LEVELS + 1):
            reached.pop(below, None)
        if not own.style:
            return ""
        return _PLACE.sub(lambda place: _said(int(place[1]), levels, reached), own.pattern).strip()


def _said(level: int, levels: dict[int, Level], reached: dict[int, int]) -> str:
    shown = levels.get(level, Level())
    return label(reached.get(level, shown.start), shown.style) if shown.style else ""


def _levels(style: Any) -> dict[int, Level]:
    return {
        level: _level(one, level)
        for one in style.iterchildren(f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style")
        if 1 <= (level := whole(one, f"{TEXT}level", 0)) <= LEVELS
    }


def _level(element: Any, level: int) -> Level:
    said = element.get(f"{STYLE}num-format", "")
    first = level - min(whole(element, f"{TEXT}display-levels", 1), level) + 1
    places = ".".join(f"%{at}%" for at in range(first, level + 1))
    pattern = f"{element.get(f'{STYLE}num-prefix', '')}{places}{element.get(f'{STYLE}num-suffix', '')}"
    return Level(
        style=FORMATS.get(said, "decimal") if said else "",
        pattern=element.get(f"{LOEXT}num-list-format", pattern),
        start=whole(element, f"{TEXT}start-value", 1),
    )
