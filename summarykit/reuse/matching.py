"""What two texts have in common: what stands in both word for word in the main, then what was rewritten."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from summarykit.records import Document, Span
from summarykit.records.spans import merge
from summarykit.reuse.alignment import Alignment, align
from summarykit.reuse.bags import Bags, bags_of
from summarykit.reuse.candidates import find_candidates
from summarykit.reuse.clusters import Box
from summarykit.reuse.fingerprints import Fingerprints
from summarykit.reuse.joining import join
from summarykit.reuse.prose import holds_prose
from summarykit.reuse.rewriting import find_rewritten, likeness
from summarykit.reuse.seeds import find_seeds
from summarykit.reuse.tokens import Tokens
from summarykit.text.hashing import Hashes, count_common, hash_grams

CLOSE = 0.74
"""Share of equal tokens from which a passage is the same text with some words changed.

Of 278 planted copies with light changes, moved sentences or new figures nearly all have it, of 52 with words
shuffled and replaced none; reports of one series have .2 to .7 where a year was written anew along the last.
After a change rerun `python -m benchmarks.predict copy`."""

PURE = 0.9
"""A passage with this share of equal tokens is told by itself, whatever was rewritten next to it."""

MOSTLY = 0.6
"""A rewritten part with more than this share of its words in passages that are the same text is no more than
these."""

MORE = 5
"""Tokens that one side of a difference has more than the other: they are no part of a passage at its edge."""

LONG = 60
"""Tokens of such a passage: a shorter one may be a sentence of a shortened or rewritten text."""

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


def find_common(checked: Prepared, source: Prepared, min_chars: int) -> list[Common]:
    """Everything common with at least `min_chars` characters, in the order of the checked text."""
    here, there = checked.tokens, source.tokens
    matched = _match(checked, source, min_chars)
    sure = [one.box for one in matched if one.is_close]
    pure = [one.box for one in matched if one.score >= PURE and one.box.length >= LONG]
    rewritten = find_rewritten(here, there, (checked.bags, source.bags), sure, pure, min_chars)
    whole = [_around(box, matched) for box in rewritten if not _mostly(box, sure)]
    stay = {
        one.box: one
        for one in matched
        if not any(one.box.meets(box) for box in whole) and _is_told(one, here, there, min_chars)
    }
    boxes = join([*stay, *whole], here.segments, there.segments)
    return [stay.get(box) or _tight(_aligned(box, here, there), here, there) for box in boxes]


def _mostly(box: Box, sure: list[Box]) -> bool:
    """Most of a rewritten part stands there nearly word for word: that is told, and not what is beside it."""
    covered = merge(
        Span(max(one.here, box.here), min(one.here_end, box.here_end)) for one in sure if one.meets(box)
    )
    return sum(map(len, covered)) > MOSTLY * box.length


def _around(box: Box, matched: list[Common]) -> Box:
    """A rewritten part with what stands at its place, at its edges too, with fewer changes."""
    for one in matched:
        if one.box.meets(box):
            box = box.joined(one.box)
    return box


def _tight(common: Common, here: Tokens, there: Tokens) -> Common:
    """Without the words at an edge that only one side has, where the rest is the same text."""
    box, differences = common.box, common.alignment.differences
    begin, end = (box.here, box.there), (box.here_end, box.there_end)
    if differences and (differences[0].here, differences[0].there) == begin and _lopsided(differences[0]):
        begin = differences[0].here_end, differences[0].there_end
    if (
        differences
        and (differences[-1].here_end, differences[-1].there_end) == end
        and _lopsided(differences[-1])
    ):
        end = differences[-1].here, differences[-1].there
    tight = Box(begin[0], end[0], begin[1], end[1])
    if tight == box or 2 * tight.length < box.length or tight.there_end <= tight.there:
        return common
    closer = _aligned(tight, here, there)
    return closer if closer.is_close else common


def _lopsided(part: Box) -> bool:
    """One side of a difference has much more than the other."""
    return abs(part.length - (part.there_end - part.there)) >= MORE


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
