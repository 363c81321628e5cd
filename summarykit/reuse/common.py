"""A stretch that two texts have in common, and how much of it is equal."""

from __future__ import annotations

from dataclasses import dataclass

from summarykit.reuse.alignment import Alignment, align
from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import Tokens
from summarykit.text.hashing import Hashes, count_common, hash_pairs

CLOSE = 0.74
"""Share of equal tokens from which a passage is the same text with some words changed.

Of 278 planted copies with light changes, moved sentences or new figures nearly all have it, of 52 with words
shuffled and replaced none; reports of one series have .2 to .7 where a year was written anew along the last.
After a change rerun `python -m benchmarks.predict copy`."""

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
    def worth(self) -> float:
        """Tokens of both sides that are equal beyond the share of CLOSE: what is less alike takes from it."""
        return (self.masked - CLOSE) * (self.box.length + self.box.there_end - self.box.there)

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
    equal, replaced = alignment.equal, alignment.replaced
    score = _share(box, equal, here.exact, there.exact)
    masked = _share(box, equal + replaced, here.masked, there.masked) if replaced else score
    return Common(box, alignment, score, masked)


def _share(box: Box, equal: int, here: Hashes, there: Hashes) -> float:
    """Share of equal tokens: in their order, or, where sentences were moved, with their neighbours."""
    moved = 0
    if equal < min(box.length, box.there_end - box.there) - 1:
        mine = hash_pairs(here[box.here : box.here_end])
        moved = count_common(mine, hash_pairs(there[box.there : box.there_end]))
    return round(2 * max(equal, moved) / (box.length + box.there_end - box.there), 4)
