"""What two texts have in common: what stands in both word for word in the main, then what was rewritten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from summarykit.records import Document, Span
from summarykit.records.spans import merge
from summarykit.reuse.addresses import in_addresses, ink_outside, outside
from summarykit.reuse.bags import Bags, bags_of
from summarykit.reuse.candidates import find_candidates
from summarykit.reuse.clusters import Box
from summarykit.reuse.common import Common, aligned
from summarykit.reuse.edges import tighten, trim
from summarykit.reuse.fingerprints import Fingerprints
from summarykit.reuse.formulas import anchored, in_formulas
from summarykit.reuse.joining import join
from summarykit.reuse.prose import holds_prose, is_formula, may_be_formula
from summarykit.reuse.rewriting import find_rewritten, likeness
from summarykit.reuse.seeds import Seeds, find_seeds
from summarykit.reuse.tokens import Flags, Tokens, touching

PURE = 0.9
"""A passage with this share of equal tokens is told by itself, whatever was rewritten next to it."""

MOSTLY = 0.6
"""A rewritten part with more than this share of its words in passages that are the same text is no more than
these."""

LONG, UPDATED = 60, 30
"""Tokens of such a passage; UPDATED of one whose figures are new. A shorter one may be a sentence of a
shortened or rewritten text."""

LOOSE_SIZE, ALIKE = 2, 0.6
"""Of the passages below CLOSE those are told that are so many times the least length and have this share of
their words in common, in any order: with less, any two sentences that name the same figures would be told."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """A document with its tokens and fingerprints, worked out once for every comparison.

    `readable` is False where its text was not kept and stands as blanks. `formulas` are its turns of phrase,
    which stand in many documents.
    """

    document: Document
    tokens: Tokens
    fingerprints: Fingerprints
    readable: bool = True
    formulas: tuple[Span, ...] = ()

    @cached_property
    def bags(self) -> Bags:
        """The words of its sentences; what is but a turn of phrase is like no sentence."""
        formulas = touching(self.tokens.starts, self.tokens.ends, self.formulas)
        return bags_of(self.tokens, self.addresses | formulas)

    @cached_property
    def addresses(self) -> Flags:
        """Which tokens belong to a web or mail address."""
        return in_addresses(self.document.text, self.tokens)

    @cached_property
    def formulaic(self) -> Flags:
        """At which tokens a fingerprint begins that lies inside a turn of phrase."""
        return in_formulas(self.tokens, self.formulas)

    @cached_property
    def repeated(self) -> Flags:
        """At which tokens a fingerprint begins that the text has more than once."""
        hashes, at = self.fingerprints.hashes, self.fingerprints.at
        same = np.flatnonzero(hashes[1:] == hashes[:-1])
        repeated: Flags = np.zeros(len(self.tokens), dtype=bool)
        repeated[at[same]] = repeated[at[same + 1]] = True
        return repeated


def find_common(checked: Prepared, source: Prepared, min_chars: int) -> list[Common]:
    """Everything common with at least `min_chars` characters, in the order of the checked text."""
    here, there = checked.tokens, source.tokens
    seeds = _seeds(checked, source)
    candidates, edited = find_candidates(here, there, seeds, min_chars)
    copied = _Copied(seeds, checked, source, min_chars)
    matched = copied.found(join(candidates, here.segments, there.segments))
    told = _told(matched, checked, source, min_chars)
    free = [box for box in edited if not any(_overlap(box, one.box) for one in told)]
    told += copied.found(free, is_close=True)
    told = [trim(one, here, there, min_chars) if one.is_close else one for one in told]
    return sorted(told, key=lambda one: one.box)


def _seeds(checked: Prepared, source: Prepared) -> Seeds:
    """Seeds that are more than an address or a turn of phrase."""
    seeds = find_seeds(checked.fingerprints, source.fingerprints)
    seeds = seeds.only(~checked.addresses[seeds.here])
    return anchored(seeds, checked.formulaic, checked.tokens, source.tokens)


def _told(matched: list[Common], checked: Prepared, source: Prepared, min_chars: int) -> list[Common]:
    """What is matched and what was rewritten, each part of a text once."""
    here, there = checked.tokens, source.tokens
    whole = _rewritten(matched, checked, source, min_chars)
    stay = {one.box: one for one in matched if _stays(one, whole, here, there, min_chars)}
    pure = {box for box, one in stay.items() if _is_pure(one)}
    boxes = join([*stay, *whole], here.segments, there.segments, pure)
    return [stay.get(box) or tighten(aligned(box, here, there), here, there, min_chars) for box in boxes]


def _overlap(one: Box, other: Box) -> bool:
    """They share something of the checked text."""
    return one.here < other.here_end and other.here < one.here_end


def _rewritten(matched: list[Common], checked: Prepared, source: Prepared, min_chars: int) -> list[Box]:
    """Rewritten and shortened parts, each with what is matched at its place."""
    sure = [one.box for one in matched if one.is_close]
    pure = [one.box for one in matched if _is_pure(one)]
    bags = checked.bags, source.bags
    found = find_rewritten(checked.tokens, source.tokens, bags, sure, pure, min_chars)
    return [_around(box, matched) for box in found if not _mostly(box, sure)]


def _is_pure(common: Common) -> bool:
    """It stands there word for word, or with new figures: nobody shortens a text and brings it up to date."""
    long = UPDATED if common.masked > common.score else LONG
    return common.masked >= PURE and common.box.length >= long


def _stays(one: Common, whole: list[Box], here: Tokens, there: Tokens, min_chars: int) -> bool:
    """A match is told by itself."""
    return not any(one.box.meets(box) for box in whole) and _is_told(one, here, there, min_chars)


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


class _Copied:
    """What stands in two texts word for word, at least in large parts."""

    def __init__(self, seeds: Seeds, checked: Prepared, source: Prepared, min_chars: int) -> None:
        self.seeds, self.checked, self.source, self.min_chars = seeds, checked, source, min_chars

    @cached_property
    def once(self) -> Seeds:
        """The seeds whose words stand once in each text."""
        here, there = self.checked.repeated, self.source.repeated
        return self.seeds.only(~(here[self.seeds.here] | there[self.seeds.there]))

    def found(self, boxes: list[Box], *, is_close: bool = False) -> list[Common]:
        """Those of the boxes that hold running text; with `is_close` only what is the same text."""
        aligned = (one for one in self._aligned(boxes) if one.is_close or not is_close)
        return [one for one in aligned if self._holds_prose(one)]

    def _aligned(self, boxes: list[Box]) -> Iterator[Common]:
        """The boxes without addresses that their edges cut, and without loose edges, where enough is left."""
        here, there = self.checked.tokens, self.source.tokens
        for box in boxes:
            inside = outside(box, self.checked.addresses, self.source.addresses)
            ink = ink_outside(inside, here, self.checked.addresses)
            if inside.there < inside.there_end and ink >= self.min_chars:
                yield tighten(aligned(inside, here, there), here, there, self.min_chars)

    def _holds_prose(self, one: Common) -> bool:
        """It is running text that was taken over, and no formula around other figures."""
        here, there, least = self.checked.tokens, self.source.tokens, self.min_chars
        if not holds_prose(one.box, one.alignment, self.seeds, here, there, least):
            return False
        doubtful = may_be_formula(one.box, one.alignment, here, there, least)
        return not (doubtful and is_formula(one.box, self.once, here, least))


def _is_told(common: Common, here: Tokens, there: Tokens, min_chars: int) -> bool:
    """What is only alike is told where it is long enough, and made of the same words or a shortened text."""
    if common.is_close:
        return True
    long = len(here.span(common.box.here, common.box.here_end)) >= LOOSE_SIZE * min_chars
    return long and (common.is_shortened or likeness(common.box, here, there) >= ALIKE)
