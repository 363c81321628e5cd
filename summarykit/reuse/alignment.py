"""Exact alignment of two token ranges: what is equal, and what was replaced, put in or left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Levenshtein

from summarykit.reuse.clusters import Box
from summarykit.reuse.fingerprints import WORDS
from summarykit.reuse.tokens import Indices, Tokens
from summarykit.text.hashing import Hashes, hash_grams

PIECE = 2000
"""Tokens after which a long alignment is cut at a common unique fingerprint: its time stays linear."""

BRIDGE = 1
"""Equal tokens between two changes that are told as one: "building and" for "library and"."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """`equal` tokens on each side, and boxes of what differs, in order; either side of a box may be empty.

    `replaced` of the boxes are a figure that stands in the place of another.
    """

    equal: int
    replaced: int
    differences: tuple[Box, ...]


def align(box: Box, here: Tokens, there: Tokens) -> Alignment:
    """The alignment of a box. A figure replaced by a figure stands alone, whatever was changed around it."""
    differences: list[list[int]] = []
    equal = replaced = 0
    at, there_at, bridged = box.here, box.there, -1
    masked = here.masked[box.here : box.here_end] != here.exact[box.here : box.here_end]
    figures = [*(np.flatnonzero(masked) + box.here).tolist(), box.here_end]
    for first, there_first, size in _equal(box, here, there):
        if first > at or there_first > there_at:
            if at <= bridged:
                differences[-1][1::2] = first, there_first
            else:
                differences.append([at, first, there_at, there_first])
            bridged = first + BRIDGE
        at, there_at = first + size, there_first + size
        equal += size
        if figures[bisect_left(figures, first)] < at:
            for one in np.flatnonzero(here.exact[first:at] != there.exact[there_first:there_at]).tolist():
                differences.append([first + one, first + one + 1, there_first + one, there_first + one + 1])
                replaced, bridged = replaced + 1, -1
    return Alignment(equal - replaced, replaced, tuple(Box(*one) for one in differences))


def _equal(box: Box, here: Tokens, there: Tokens) -> Iterator[tuple[int, int, int]]:
    """Where stretches that are equal when masked begin on both sides, and their length; the last has none."""
    for piece in _pieces(box, here, there):
        mine, theirs = here.masked[piece.here : piece.here_end], there.masked[piece.there : piece.there_end]
        if len(mine) == len(theirs) and (mine == theirs).all():
            yield piece.here, piece.there, len(mine)
            continue
        for there_first, first, size in Levenshtein.editops(
            theirs.tolist(), mine.tolist()
        ).as_matching_blocks():
            yield piece.here + first, piece.there + there_first, size
    yield box.here_end, box.there_end, 0


def _pieces(box: Box, here: Tokens, there: Tokens) -> Iterator[Box]:
    """A long box cut where a fingerprint that stands once on each side meets itself, in order."""
    start, there_start = box.here, box.there
    if max(box.length, box.there_end - box.there) > PIECE:
        mine, theirs = here.masked[box.here : box.here_end], there.masked[box.there : box.there_end]
        for at, there_at in _landmarks(hash_grams(mine, WORDS), hash_grams(theirs, WORDS)):
            if box.here + at - start > PIECE:
                yield Box(start, box.here + at, there_start, box.there + there_at)
                start, there_start = box.here + at, box.there + there_at
    yield Box(start, box.here_end, there_start, box.there_end)


def _landmarks(mine: Hashes, theirs: Hashes) -> list[tuple[int, int]]:
    """Places of fingerprints unique on both sides: the longest chain that ascends on both."""
    first, at, count = np.unique(mine, return_index=True, return_counts=True)
    other, there_at, there_count = np.unique(theirs, return_index=True, return_counts=True)
    common, left, right = np.intersect1d(first[count == 1], other[there_count == 1], return_indices=True)
    here, there = at[count == 1][left], there_at[there_count == 1][right]
    order = np.argsort(here)
    return _longest_ascent(here[order], there[order]) if len(common) else []


def _longest_ascent(here: Indices, there: Indices) -> list[tuple[int, int]]:
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, value in enumerate(there.tolist()):
        length = bisect_left(tops, value)
        before.append(ends[length - 1] if length else -1)
        tops[length : length + 1] = [value]
        ends[length : length + 1] = [index]
    chain: list[tuple[int, int]] = []
    index = ends[-1]
    while index >= 0:
        chain.append((int(here[index]), int(there[index])))
        index = before[index]
    return chain[::-1]
