"""Word's automatic numbers: which list and level a paragraph has, and what its number is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from summarykit.reading.docx.values import switch, value, whole
from summarykit.reading.labels import label
from summarykit.reading.package import W

LEVELS = 9
LONGEST = 255
"""Letters of a number's text, in the pattern and written out: Word lets nobody type more."""
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


@dataclass(frozen=True, slots=True)
class _List:
    """A list: its definition's id, its levels, and the levels that it begins anew itself."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True)
class _Counters:
    """The numbers reached in one list definition; lists that share the definition go on with them."""

    reached: dict[int, int] = field(default_factory=dict)
    overridden: set[tuple[str, int]] = field(default_factory=set)


class Numbering:
    """The lists of a document, each made when it is first used: many files define hundreds more."""

    def __init__(self, root: Any) -> None:
        self._nums: dict[str | None, Any] = {}
        self._definitions: dict[str | None, Any] = {}
        if root is not None:
            self._nums = {one.get(f"{W}numId"): one for one in root.iterchildren(f"{W}num")}
            self._definitions = _definitions(root)
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, _Counters] = {}

    def styled_level(self, list_id: str, steps: Iterable[tuple[str, int | None]]) -> int:
        """The level of a list that a paragraph has by its style.

        `steps` are the style and those it is based on, each with the level that it names; a level of the
        list may name a style too, and that counts more.
        """
        one = self._list(list_id)
        linked = {level.paragraph_style: at for at, level in one.levels.items()} if one else {}
        levels = (linked.get(style, named) for style, named in steps)
        return next((level for level in levels if level is not None), 0)

    def number(self, list_id: str, level: int) -> str:
        """The number of the next paragraph at this level (from 0), "" where it has none or a bullet.

        To be called once for each numbered paragraph, in text order.
        """
        one = self._list(list_id)
        if one is None or level not in one.levels:
            return ""
        counters = self._counters.setdefault(one.definition, _Counters())
        _count(list_id, one, level, counters)
        own = one.levels[level]
        if own.style == "bullet":
            return ""
        said = _PLACE.sub(lambda place: _said(int(place[1]) - 1, own, one.levels, counters), own.pattern)
        return said.strip()[:LONGEST]

    def _list(self, list_id: str) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._made(list_id)
        return self._lists[list_id]

    def _made(self, list_id: str) -> _List | None:
        num = self._nums.get(list_id)
        definition = self._definitions.get(value(num, "abstractNumId"))
        if num is None or definition is None:
            return None
        name = definition.get(f"{W}abstractNumId", "")
        if name not in self._levels:
            self._levels[name] = _levels(definition)
        made = _List(name, dict(self._levels[name]), {})
        for override in num.iterchildren(f"{W}lvlOverride"):
            made.levels.update(_levels(override))
            at, start = whole(override.get(f"{W}ilvl")), whole(value(override, "startOverride"))
            if at is not None and start is not None:
                made.starts[at] = start
                made.levels[at] = replace(made.levels.get(at, Level()), start=start)
        return made


def _count(list_id: str, one: _List, level: int, counters: _Counters) -> None:
    """Go on to the next number of a level; the levels below begin anew."""
    reached = counters.reached
    override = (list_id, level)
    if level in one.starts and override not in counters.overridden:
        counters.overridden.add(override)
        reached[level] = one.starts[level]
    else:
        reached[level] = reached[level] + 1 if level in reached else one.levels[level].start
    for at in range(level):
        reached.setdefault(at, one.levels.get(at, Level()).start)
    for at in range(level + 1, LEVELS):
        restart = one.levels.get(at, Level()).restart
        if restart is None or restart > level:
            reached.pop(at, None)


def _definitions(root: Any) -> dict[str | None, Any]:
    """The definitions by their id; one that only names a list style is replaced by that of the style."""
    every = list(root.iterchildren(f"{W}abstractNum"))
    named = {name: one for one in every if (name := value(one, "styleLink"))}
    return {one.get(f"{W}abstractNumId"): named.get(value(one, "numStyleLink") or "", one) for one in every}


def _said(at: int, own: Level, levels: dict[int, Level], counters: _Counters) -> str:
    """The number of level `at` as a paragraph of level `own` shows it."""
    shown = levels.get(at, Level())
    if shown.style in {"bullet", "none"}:
        return ""
    return label(counters.reached.get(at, shown.start), "decimal" if own.legal else shown.style)


def _levels(parent: Any) -> dict[int, Level]:
    return {
        at: _level(one)
        for one in parent.iterchildren(f"{W}lvl")
        if (at := whole(one.get(f"{W}ilvl"))) is not None and 0 <= at < LEVELS
    }


def _level(element: Any) -> Level:
    start = whole(value(element, "start"))
    return Level(
        start=1 if start is None else start,
        style=_style(element),
        pattern=(value(element, "lvlText") or "")[:LONGEST],
        restart=whole(value(element, "lvlRestart")),
        legal=bool(switch(element.find(f"{W}isLgl"))),
        paragraph_style=value(element, "pStyle"),
    )


def _style(element: Any) -> str:
    """The number format; of one that only newer versions know ("001, 002, 003, ..."), its first number.

    Such a format stands in an AlternateContent before a plain one.
    """
    formats = list(element.iter(f"{W}numFmt"))
    firsts = [one.get(f"{W}format", "").partition(",")[0] for one in formats]
    padded = [first for first in firsts if first.isdecimal()]
    named = [one.get(f"{W}val") for one in reversed(formats)]
    return next(filter(None, [*padded, *named]), "decimal")
