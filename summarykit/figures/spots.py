"""The places of a text around its numbers: what costs time looks there alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarykit.text.sieve import Sifted

BEFORE, BEHIND = 40, 32
"""Characters around what may be a number: no lead of a trap and no date is longer."""


class Spot(NamedTuple):
    """A stretch of a text whose edges cut no word, and the patterns that may match in it."""

    start: int
    end: int
    possible: frozenset[str]


def spots(text: Sifted, triggers: Iterable[int], before: int = BEFORE, behind: int = BEHIND) -> list[Spot]:
    """The surroundings of the triggers (places in the text, in order), merged where they meet."""
    merged = _merged(text.text, triggers, before, behind)
    return [Spot(start, end, text.within(start, end)) for start, end in merged]


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
