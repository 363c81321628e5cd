"""What two texts have in common: what stands in both word for word in the main, then what was rewritten."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from summarykit.records import Document
from summarykit.reuse.alignment import Alignment, align
from summarykit.reuse.candidates import find_candidates
from summarykit.reuse.clusters import Box
from summarykit.reuse.fingerprints import Fingerprints
from summarykit.reuse.joining import join
from summarykit.reuse.prose import holds_prose
from summarykit.reuse.rewriting import Bags, bags_of, find_rewritten, likeness
from summarykit.reuse.seeds import find_seeds
from summarykit.reuse.tokens import Tokens
from summarykit.text.hashing import count_common, hash_grams

CLOSE = 0.74
"""Share of equal tokens from which a passage is the same text with some words changed.

Of 278 planted copies with light changes, moved sentences or new figures nearly all have it, of 52 with words
shuffled and replaced none; reports of one series have .2 to .7 where a year was written anew along the last.
After a change rerun `python -m benchmarks.predict copy`."""

PURE = 0.9
"""A passage with this share of equal tokens is told by itself, whatever was rewritten next to it."""

LOOSE_SIZE, ALIKE = 2, 0.6
"""Of the passages below CLOSE those are told that are so many times the least length and have this share of
their words in common, in any order: with less, any two sentences that name the same figures would be told."""

SHORTER, TAKEN = 1.5, 0.7
"""A passage is a shortened one where the source is SHORTER times as long and has TAKEN of it in order."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """A document with its tokens and fingerprints, worked out once for every comparison.

    `readable` is False where its text was not kept and stands as blanks.
    """

    document: Document
    tokens: Tokens
    fingerprints: Fingerprints
    readable: bool = True

    @cached_property
    def bags(self) -> Bags:
        """The words of its sentences."""
        return bags_of(self.tokens)


@dataclass(frozen=True, slots=True)
class Common:
    """A box, its alignment and the share of equal tokens, from 0 to 1."""

    box: Box
    alignment: Alignment
    score: float

    @property
    def is_close(self) -> bool:
        """The same text with some words changed."""
        return self.score >= CLOSE

    @property
    def is_shortened(self) -> bool:
        """The source is much longer and has nearly all of it in the same order."""
        length, there_length = self.box.length, self.box.there_end - self.box.there
        return there_length >= SHORTER * length and self.alignment.equal >= TAKEN * length


def find_common(checked: Prepared, source: Prepared, min_chars: int) -> list[Common]:
    """Everything common with at least `min_chars` characters, in the order of the checked text."""
    here, there = checked.tokens, source.tokens
    matched = _match(checked, source, min_chars)
    pure = [one for one in matched if one.score >= PURE]
    mixed = [one for one in matched if one.score < PURE]
    sure = [one.box for one in matched if one.is_close or one.is_shortened]
    rewritten = find_rewritten(here, there, (checked.bags, source.bags), sure, min_chars)
    found = [*pure, *_mingle(mixed, rewritten, sure, here, there)]
    return sorted((one for one in found if _is_told(one, here, there, min_chars)), key=lambda one: one.box)


def _mingle(
    mixed: list[Common], rewritten: list[Box], sure: list[Box], here: Tokens, there: Tokens
) -> list[Common]:
    """A rewritten part and what stands around it with fewer changes are one passage."""
    stay = {one.box: one for one in mixed if one.box in sure or not _meets(one.box, rewritten)}
    boxes = join([*stay, *rewritten], here.segments, there.segments)
    return [stay.get(box) or _aligned(box, here, there) for box in boxes]


def _meets(box: Box, others: list[Box]) -> bool:
    return any(box.here < one.here_end and one.here < box.here_end for one in others)


def _match(checked: Prepared, source: Prepared, min_chars: int) -> list[Common]:
    """What stands in both texts word for word, at least in large parts."""
    here, there = checked.tokens, source.tokens
    seeds = find_seeds(checked.fingerprints, source.fingerprints)
    boxes = join(find_candidates(here, there, seeds, min_chars), here.segments, there.segments)
    aligned = [_aligned(box, here, there) for box in boxes]
    return [one for one in aligned if holds_prose(one.box, one.alignment, seeds, here, there, min_chars)]


def _is_told(common: Common, here: Tokens, there: Tokens, min_chars: int) -> bool:
    """What is only alike is told where it is long enough, and made of the same words or a shortened text."""
    if common.is_close:
        return True
    long = len(here.span(common.box.here, common.box.here_end)) >= LOOSE_SIZE * min_chars
    return long and (common.is_shortened or likeness(common.box, here, there) >= ALIKE)


def _aligned(box: Box, here: Tokens, there: Tokens) -> Common:
    alignment = align(box, here, there)
    return Common(box, alignment, _score(box, alignment.equal, here, there))


def _score(box: Box, equal: int, here: Tokens, there: Tokens) -> float:
    """Share of equal tokens: in their order, or, where sentences were moved, with their neighbours."""
    moved = 0
    if equal < min(box.length, box.there_end - box.there) - 1:
        mine = hash_grams(here.exact[box.here : box.here_end], 2)
        moved = count_common(mine, hash_grams(there.exact[box.there : box.there_end], 2))
    return round(2 * max(equal, moved) / (box.length + box.there_end - box.there), 4)
