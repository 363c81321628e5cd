"""Lines around the text that say again what the document says itself: its title, its headings as links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarykit.boilerplate.copies import letters
from summarykit.boilerplate.marks import Line, LineMarks, Mark
from summarykit.boilerplate.page import Part
from summarykit.records import Reason

LEAST_TITLE = 8
"""Letters of a title whose copies are known by it alone."""

LEAST_LINKS = 3
"""Headings in a row that make a list of links to them."""

_HANDLE = re.compile(r"\[[^\[\]]{1,12}\]$")
_NUMBER = re.compile(r"^[\W_]*(?:[\divxIVX]{1,3}(?:\.\d{1,2}){0,3}|[一二三四五六七八九十]{1,3})?[\W_]+")


def echoes(lines: Sequence[Line], known: LineMarks, parts: Sequence[Part]) -> dict[int, Mark]:
    """Marks of unmarked lines next to furniture that repeat the title, or name the headings to come."""
    marks = {
        at: Mark(lines[at].span, "furniture", Reason("titles-in-a-row")) for at in _links(lines, known, parts)
    }
    return marks | dict(_titles(lines, known, parts))


def _titles(lines: Sequence[Line], known: LineMarks, parts: Sequence[Part]) -> Iterator[tuple[int, Mark]]:
    """The title once more: next to furniture, on other pages of a print, in the foot."""
    if Part.TITLE not in parts:
        return
    title = parts.index(Part.TITLE)
    key = _key(lines[title].text)
    if len(key) < LEAST_TITLE:
        return
    for at, line in enumerate(lines):
        if at == title or at in known or not _may_be_copy(line) or _key(line.text) != key:
            continue
        if parts[at] is Part.BEHIND or not known.keys().isdisjoint((at - 1, at + 1)):
            yield at, Mark(line.span, "duplicate", Reason("second-copy"), copy_of=lines[title].span)


def _links(lines: Sequence[Line], known: LineMarks, parts: Sequence[Part]) -> Iterator[int]:
    """A row of lines under furniture, before the text, each of which comes again further down."""
    again = _again(lines, known)
    begin = 0
    while begin < len(lines) and parts[begin] is not Part.TEXT:
        end = next((at for at in range(begin, len(lines)) if not again[at]), len(lines))
        if begin - 1 in known and end - begin >= LEAST_LINKS:
            yield from range(begin, end)
        begin = end + 1


def _again(lines: Sequence[Line], known: LineMarks) -> list[bool]:
    """Of each line whether it is unmarked and its words, without a number, come again further down."""
    keys = [_key(_NUMBER.sub("", line.text, count=1)) if line.kind != "table" else "" for line in lines]
    last = {key: at for at, key in enumerate(keys)}
    return [
        bool(key) and last[key] > at and at not in known and _may_be_copy(lines[at])
        for at, key in enumerate(keys)
    ]


def _may_be_copy(line: Line) -> bool:
    """Not a marked heading, nor in a table."""
    return line.kind != "table" and line.text[0] != "#"


def _key(text: str) -> str:
    """What two copies of a line have in common; a word in brackets at its end, "[edit]", is not of it."""
    return letters(_HANDLE.sub("", text) if text[-1:] == "]" else text)
