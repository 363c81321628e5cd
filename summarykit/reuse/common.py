"""A stretch that two texts have in common: how much of it is equal, and where it really begins and ends."""

from __future__ import annotations

from dataclasses import dataclass

from summarykit.reuse.alignment import Alignment, align
from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import Tokens
from summarykit.text.hashing import Hashes, count_common, hash_grams

CLOSE = 0.74
"""Share of equal tokens from which a passage is the same text with some words changed.

Of 278 planted copies with light changes, moved sentences or new figures nearly all have it, of 52 with words
shuffled and replaced none; reports of one series have .2 to .7 where a year was written anew along the last.
After a change rerun `python -m benchmarks.predict copy`."""

MORE = 5
"""Tokens that one side of a difference has more than the other: they are no part of a passage at its edge."""

SHORTER, TAKEN = 1.5, 0.7
"""A passage is a shortened one where the source is SHORTER times as long and has TAKEN of it in order."""


@dataclass(frozen=True, slots=True)
class Common:
    """A box, its alignment and the share of equal tokens, from 0 to 1: figures as they stand, and masked."""

    box: Box
    alignment: Alignment
    score: float
    masked: float

    @property
    def is_close(self) -> bool:
        """The same text with some words changed; another year's figures do not count."""
        return self.masked >= CLOSE

    @property
    def is_shortened(self) -> bool:
        """The source is much longer and has nearly all of it in the same order."""
        length, there_length = self.box.length, self.box.there_end - self.box.there
        return there_length >= SHORTER * length and self.alignment.equal >= TAKEN * length


def aligned(box: Box, here: Tokens, there: Tokens) -> Common:
    """A box and how much of it is equal."""
    alignment = align(box, here, there)
    replaced = sum(
        one.length == 1 == one.there_end - one.there and here.masked[one.here] == there.masked[one.there]
        for one in alignment.differences
    )
    score = _share(box, alignment.equal, here.exact, there.exact)
    masked = _share(box, alignment.equal + replaced, here.masked, there.masked) if replaced else score
    return Common(box, alignment, score, masked)


def _share(box: Box, equal: int, here: Hashes, there: Hashes) -> float:
    """Share of equal tokens: in their order, or, where sentences were moved, with their neighbours."""
    moved = 0
    if equal < min(box.length, box.there_end - box.there) - 1:
        mine = hash_grams(here[box.here : box.here_end], 2)
        moved = count_common(mine, hash_grams(there[box.there : box.there_end], 2))
    return round(2 * max(equal, moved) / (box.length + box.there_end - box.there), 4)


def tighten(common: Common, here: Tokens, there: Tokens) -> Common:
    """Without the words at an edge that only one side has, where the rest is the same text."""
    box, (first, last) = common.box, _edges(common)
    tight = Box(first.here_end, last.here, first.there_end, last.there)
    lost, there_lost = box.length - tight.length, box.there_end - box.there - (tight.there_end - tight.there)
    # What is lost on both sides was moved.
    if min(lost, there_lost) >= MORE or 2 * tight.length < box.length or tight == box:
        return common
    closer = aligned(tight, here, there) if tight.there < tight.there_end else common
    return closer if closer.is_close else common


def _edges(common: Common) -> tuple[Box, Box]:
    """What differs at the edges of a box and is much longer on one side; empty where nothing is."""
    box, differences = common.box, [one for one in common.alignment.differences if _lopsided(one)]
    first, last = (differences[0], differences[-1]) if differences else (box, box)
    opens = (first.here, first.there) == (box.here, box.there)
    closes = (last.here_end, last.there_end) == (box.here_end, box.there_end)
    return (
        first if opens and differences else Box(box.here, box.here, box.there, box.there),
        last if closes and differences else Box(box.here_end, box.here_end, box.there_end, box.there_end),
    )


def _lopsided(part: Box) -> bool:
    """One side of a difference has much more than the other."""
    return abs(part.length - (part.there_end - part.there)) >= MORE
