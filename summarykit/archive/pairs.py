"""All pairs of documents that have something in common, by one sorted join over all segments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from summarykit.archive.postings import Index, Indices, Numbers, Postings
from summarykit.text.hashing import Hashes

COMMON = 64
"""A fingerprint that stands in so many documents is no trace of a copy but of a form."""

WHOLE = 100
"""What a fingerprint counts that two documents alone hold. It counts less the more there are that hold it, by
the logarithm, and nothing from COMMON on: a copy is told by what is rare, a form by what is not."""

BUDGET = 4_000_000
"""Postings that are sorted at a time: about 200 MB of memory."""

MEETINGS = 16_000_000
"""Meetings of two documents that are counted at a time: about 400 MB of memory."""

_BITS = 7
"""Of a packed meeting: what it counts, WHOLE at most."""


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    """Documents in the order of the rare hashes that they share; those of one hash ascend.

    `behind` says for each how many more hold the same hash, `weights` what this counts.
    """

    documents: Numbers
    behind: NDArray[np.uint8]
    weights: NDArray[np.uint8]


def pairs(index: Index, least: int) -> Iterator[tuple[int, int, int]]:
    """Pairs of numbers, the smaller first, and what they share, at least `least`, in ascending order.

    The hashes are cut into ranges that fit the memory; then, document after document, all meetings of as many
    of them as fit are counted together. Raises ArchiveError E405 where the index is damaged.
    """
    shared = list(_ranges(index))
    meetings = sum(int(one.behind.sum(dtype=np.int64)) for one in shared)
    blocks = meetings // MEETINGS + 1
    borders = [index.documents * number // blocks for number in range(blocks + 1)]
    for first, last in pairwise(borders):
        met = np.sort(np.concatenate([*_meetings(shared, first, last, index.documents)]))
        yield from _counted(met, least, index.documents)


def weight_of(holders: Indices) -> Indices:
    """What a fingerprint counts by the number of documents, two at least, that hold it."""
    weights = WHOLE * np.log(COMMON / np.clip(holders, 2, COMMON)) / np.log(COMMON / 2)
    rounded: Indices = np.rint(weights).astype(np.int64)
    return rounded


def _ranges(index: Index) -> Iterator[_Shared]:
    """What is shared in each range of hashes."""
    for postings, _ in index.parts:
        postings.sound()
    ranges = len(index) // BUDGET + 1
    borders = np.array([2**64 * number // ranges for number in range(1, ranges)], dtype=np.uint64)
    for number in range(ranges):
        pieces = [piece(*segment, borders, number) for segment in index.parts]
        hashes = np.concatenate([np.empty(0, dtype=np.uint64), *(one[0] for one in pieces)])
        numbers = np.concatenate([np.empty(0, dtype=np.uint32), *(one[1] for one in pieces)])
        order = np.lexsort((numbers, hashes))
        hashes, numbers = hashes[order], numbers[order]
        begins = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)])
        sizes = np.diff(begins, append=len(hashes))
        rare = np.repeat((sizes > 1) & (sizes < COMMON), sizes)
        behind = np.repeat(begins + sizes, sizes) - np.arange(len(hashes)) - 1
        weights = np.repeat(weight_of(sizes), sizes)
        yield _Shared(numbers[rare], behind[rare].astype(np.uint8), weights[rare].astype(np.uint8))


def piece(postings: Postings, table: Numbers, borders: Hashes, number: int) -> tuple[Hashes, Numbers]:
    """The postings of a range of hashes, by the numbers of the archive."""
    cuts = [0, *np.searchsorted(postings.hashes, borders).tolist(), len(postings.hashes)]
    hashes, documents = postings.part(cuts[number], cuts[number + 1])
    return hashes, table[documents]


def _meetings(shared: Sequence[_Shared], first: int, last: int, documents: int) -> Iterator[Hashes]:
    """Every meeting of one of the documents `first` up to `last` with a later one, packed with its weight."""
    yield np.empty(0, dtype=np.uint64)
    for one in shared:
        at = np.flatnonzero((one.documents >= first) & (one.documents < last) & (one.behind > 0))
        for step in range(1, COMMON):
            at = at[one.behind[at] >= step]
            keys = one.documents[at].astype(np.uint64) * np.uint64(documents) + one.documents[at + step]
            yield keys << np.uint64(_BITS) | one.weights[at].astype(np.uint64)


def _counted(met: Hashes, least: int, documents: int) -> Iterator[tuple[int, int, int]]:
    """Of sorted meetings the pairs that share enough."""
    if not len(met):
        return
    keys, weights = met >> np.uint64(_BITS), met & np.uint64((1 << _BITS) - 1)
    begins = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
    sums = np.add.reduceat(weights, begins)
    enough = sums >= least
    for key, weight in zip(keys[begins[enough]].tolist(), sums[enough].tolist(), strict=True):
        yield key // documents, key % documents, weight
