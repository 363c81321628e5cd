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
    """`equal` tokens on each side, and boxes of what differs, in order; either side of a box may be empty."""

    equal: int
    differences: tuple[Box, ...]


def align(box: Box, here: Tokens, there: Tokens) -> Alignment:
    """The alignment of a box. A figure replaced by a figure stands alone, whatever was changed around it."""
    differences: list[Box] = []
    figures: set[Box] = set()
    equal = 0
    masked = here.masked[box.here : box.here_end] != here.exact[box.here : box.here_end]
    at = [*(np.flatnonzero(masked) + box.here).tolist(), box.here_end]
    for piece in _pieces(box, here, there):
        for tag, first, last, other, other_end in _steps(piece, here, there):
            if tag != "equal":
                before = differences[-1] if differences else None
                if before is None or first - before.here_end > BRIDGE or before in figures:
                    differences.append(Box(first, last, other, other_end))
                else:
                    differences[-1] = Box(before.here, last, before.there, other_end)
                continue
            equal += last - first
            if at[bisect_left(at, first)] < last:
                replaced = list(_figures(Box(first, last, other, other_end), here, there))
                figures.update(replaced)
                differences.extend(replaced)
                equal -= len(replaced)
    return Alignment(equal, tuple(differences))


def _steps(piece: Box, here: Tokens, there: Tokens) -> Iterator[tuple[str, int, int, int, int]]:
    """What is done, and the four borders of where: no box is made for each of the many equal stretches."""
    mine, theirs = here.masked[piece.here : piece.here_end], there.masked[piece.there : piece.there_end]
    if np.array_equal(mine, theirs):
        yield "equal", piece.here, piece.here_end, piece.there, piece.there_end
        return
    begin, other = piece.here, piece.there
    for step in Levenshtein.opcodes(theirs.tolist(), mine.tolist()):
        yield (
            step.tag,
            begin + step.dest_start,
            begin + step.dest_end,
            other + step.src_start,
            other + step.src_end,
        )


def _figures(part: Box, here: Tokens, there: Tokens) -> Iterator[Box]:
    """Of tokens that are equal when masked, those that are not."""
    other = here.exact[part.here : part.here_end] != there.exact[part.there : part.there_end]
    for index in np.flatnonzero(other).tolist():
        yield Box(part.here + index, part.here + index + 1, part.there + index, part.there + index + 1)


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
