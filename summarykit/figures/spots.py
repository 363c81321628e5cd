"""The places of a text around its numbers: what costs time looks there alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BEFORE, BEHIND = 40, 32
"""Characters around what may be a number: no lead of a trap and no date is longer."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A piece of a text, from `start` to `end`, whose edges cut no word of letters or digits."""

    start: int
    end: int
    text: str


def spots(text: str, triggers: Iterable[int], before: int = BEFORE, behind: int = BEHIND) -> tuple[Spot, ...]:
    """The surroundings of the triggers (places in `text`, in order), merged where they meet."""
    merged = _merged(text, triggers, before, behind)
    return tuple(Spot(start, end, text[start:end]) for start, end in merged)


def _merged(text: str, triggers: Iterable[int], before: int, behind: int) -> Iterator[tuple[int, int]]:
    start = end = -1
    for at in triggers:
        if at - before <= end:
            end = at + behind
            continue
        if end >= 0:
            yield _edges(text, start, end)
        start, end = at - before, at + behind
    if end >= 0:
        yield _edges(text, start, end)


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    """The piece with the ASCII words and numbers that reach over its edges."""
    start, end = max(0, start), min(len(text), end)
    while start and _joins(text[start - 1 : start + 1]):
        start -= 1
    while end < len(text) and _joins(text[end - 1 : end + 1]):
        end += 1
    return start, end


def _joins(two: str) -> bool:
    return two.isascii() and two.isalnum()
