"""Adds up the evidence: the signs of a line, its place on the page, and the furniture it stands next to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from summarykit.boilerplate.marks import SURE, Line, Mark
from summarykit.boilerplate.page import Part
from summarykit.records import Reason

# Set together with the weights of signs.py (see there).
PLACE = {Part.ABOVE: 2.1, Part.TITLE: -2.0, Part.BYLINE: 0.5, Part.TEXT: -0.5, Part.BEHIND: 0.5}
FIRST, NEXT_TO, SAME_RULE, BESIDE = 0.6, 1.0, 0.5, 0.5
"""What the first line of a page gains, and any line from a neighbour that is sure, by the same rule, or that
may be furniture itself."""

LEAST = 0.4
"""Of a line with fewer signs of its own neither place nor neighbours make furniture."""

_STOP = re.compile(r"[.。；;]$")


def settled(lines: Sequence[Line], marks: Mapping[int, Mark], parts: Sequence[Part]) -> dict[int, Mark]:
    """The marks that hold. What is sure speaks for the lines next to it, one after the other.

    Above the title, a line without any sign that stands before furniture is the name of the site.
    """
    own = {at: _with_place(mark, parts[at]) + FIRST * (at == 0) for at, mark in marks.items()}
    held = {at for at, weight in own.items() if weight + BESIDE * _company(at, own) >= SURE}
    _spread(held, own, marks)
    names = dict(_site_names(lines, held, parts))
    return {at: marks[at] if at in held else names[at] for at in sorted(held | names.keys())}


def _spread(held: set[int], own: Mapping[int, float], marks: Mapping[int, Mark]) -> None:
    """Add to `held` what holds by its neighbours, until nothing more does."""
    waiting = sorted(held)
    while waiting:
        at = waiting.pop()
        for near in (at - 1, at + 1):
            if near not in held and own.get(near, -SURE) + _help(near, own, held, marks) >= SURE:
                held.add(near)
                waiting.append(near)


def _with_place(mark: Mark, part: Part) -> float:
    """The weight of a mark in its place; what is sure by itself is so in any place."""
    return mark.weight if mark.weight >= SURE else mark.weight + PLACE[part]


def _company(at: int, own: Mapping[int, float]) -> int:
    """How many of the neighbours may be furniture themselves."""
    return sum(own.get(near, 0) >= LEAST for near in (at - 1, at + 1))


def _help(at: int, own: Mapping[int, float], held: set[int], marks: Mapping[int, Mark]) -> float:
    """What the neighbours add; those known by the same rule bear each other out."""
    if at not in own:
        return 0.0
    total = 0.0
    for near in (at - 1, at + 1):
        if near in held:
            total += NEXT_TO + SAME_RULE * (marks[near].reason.rule == marks[at].reason.rule)
        else:
            total += BESIDE * (own.get(near, 0) >= LEAST)
    return total


def _site_names(lines: Sequence[Line], held: set[int], parts: Sequence[Part]) -> Iterator[tuple[int, Mark]]:
    below = False
    for at in range(parts.index(Part.TITLE) - 1 if Part.TITLE in parts else -1, -1, -1):
        if at in held:
            below = True
        elif below and _may_be_name(lines[at]):
            yield at, Mark(lines[at].span, "furniture", Reason("head of the document", lines[at].text))


def _may_be_name(line: Line) -> bool:
    """Not a marked heading, a sentence, or in a table."""
    return line.kind != "table" and line.text[0] != "#" and not _STOP.search(line.text)
