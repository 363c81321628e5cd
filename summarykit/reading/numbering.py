"""Word's automatic numbers: which list and level a paragraph has, and what its number is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from summarykit.reading.labels import label
from summarykit.reading.package import W

LEVELS = 9
UNCOUNTED = frozenset({"bullet", "none"})
"""Formats that show no number."""
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered.

    `pattern` is the text with `%1` ... `%9` for the numbers of the levels; `restart` is the level (from 1)
    whose use begins this one anew, 0 for never, None for any level above.
    """

    start: int = 1
    style: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    legal: bool = False
    paragraph_style: str | None = None


@dataclass(slots=True)
class _Counters:
    """The numbers reached in one list definition; lists that share the definition go on with them."""

    reached: dict[int, int] = field(default_factory=dict)
    overridden: set[tuple[str, int]] = field(default_factory=set)


class Numbering:
    """The lists of a document. `number` is called once for each numbered paragraph, in text order."""

    def __init__(self, root: Any) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._definition: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counters: dict[str, _Counters] = {}
        if root is not None:
            self._read(root)

    def level_of_style(self, list_id: str, style: str) -> int | None:
        """The level of a list that belongs to a paragraph style."""
        levels = self._levels.get(list_id, {})
        return next((at for at, level in levels.items() if level.paragraph_style == style), None)

    def number(self, list_id: str, level: int) -> str:
        """The number of the next paragraph at this level (from 0), "" where it has none or a bullet."""
        levels = self._levels.get(list_id)
        if levels is None or level not in levels:
            return ""
        counters = self._counters.setdefault(self._definition[list_id], _Counters())
        self._count(list_id, level, counters)
        reached = counters.reached
        own = levels[level]
        if own.style in UNCOUNTED and not _PLACE.search(own.pattern):
            return ""
        return _PLACE.sub(lambda place: _said(int(place[1]) - 1, own, levels, reached), own.pattern).strip()

    def _count(self, list_id: str, level: int, counters: _Counters) -> None:
        levels = self._levels[list_id]
        reached = counters.reached
        override = (list_id, level)
        if override in self._starts and override not in counters.overridden:
            counters.overridden.add(override)
            reached[level] = self._starts[override]
        else:
            reached[level] = reached[level] + 1 if level in reached else levels[level].start
        for at in range(level):
            reached.setdefault(at, levels.get(at, Level()).start)
        for at in range(level + 1, LEVELS):
            restart = levels.get(at, Level()).restart
            if restart is None or restart > level:
                reached.pop(at, None)

    def _read(self, root: Any) -> None:
        definitions = _definitions(root)
        for one in root.iter(f"{W}num"):
            list_id = one.get(f"{W}numId")
            definition = definitions.get(value(one, "abstractNumId"))
            if list_id is not None and definition is not None:
                self._levels[list_id] = _levels(definition)
                self._definition[list_id] = definition.get(f"{W}abstractNumId")
                for override in one.iter(f"{W}lvlOverride"):
                    self._override(list_id, override)

    def _override(self, list_id: str, override: Any) -> None:
        """What a list sets for one of its levels in place of the definition."""
        levels = self._levels[list_id]
        levels.update(_levels(override))
        at, start = whole(override.get(f"{W}ilvl")), whole(value(override, "startOverride"))
        if at is not None and start is not None:
            self._starts[list_id, at] = start
            levels[at] = replace(levels.get(at, Level()), start=start)


def _definitions(root: Any) -> dict[str | None, Any]:
    """The definitions by their id; one that only names a list style is replaced by that of the style."""
    every = list(root.iter(f"{W}abstractNum"))
    named = {name: one for one in every if (name := value(one, "styleLink"))}
    return {one.get(f"{W}abstractNumId"): named.get(value(one, "numStyleLink") or "", one) for one in every}


def _said(at: int, own: Level, levels: dict[int, Level], reached: dict[int, int]) -> str:
    """The number of level `at` as a paragraph of level `own` shows it."""
    shown = levels.get(at, Level())
    if shown.style in UNCOUNTED:
        return ""
    return label(reached.get(at, shown.start), "decimal" if own.legal else shown.style)


def _levels(parent: Any) -> dict[int, Level]:
    return {
        at: _level(one)
        for one in parent.findall(f"{W}lvl")
        if (at := whole(one.get(f"{W}ilvl"))) is not None and 0 <= at < LEVELS
    }


def _level(element: Any) -> Level:
    style = value(element, "numFmt") or "decimal"
    # A format that only newer versions know stands in an AlternateContent beside a plain one.
    if element.find(f"{W}numFmt") is None:
        formats = [one.get(f"{W}val") for one in element.iter(f"{W}numFmt")]
        style = next((one for one in reversed(formats) if one), "decimal")
    start = whole(value(element, "start"))
    return Level(
        start=1 if start is None else start,
        style=style,
        pattern=value(element, "lvlText") or "",
        restart=whole(value(element, "lvlRestart")),
        legal=is_on(element.find(f"{W}isLgl")),
        paragraph_style=value(element, "pStyle"),
    )


def value(parent: Any, child: str) -> str | None:
    """The `w:val` of a child element, None where either is missing."""
    found = parent.find(f"{W}{child}") if parent is not None else None
    return found.get(f"{W}val") if found is not None else None


def whole(text: str | None) -> int | None:
    """A whole number, None where the text is none or has more digits than any file needs."""
    return int(text) if text and len(text) < 10 and text.lstrip("-").isdecimal() else None


def is_on(switch: Any) -> bool:
    """A switch of Word: on where the element stands, unless its value says off."""
    return switch is not None and switch.get(f"{W}val", "true") not in {"0", "false", "off"}
