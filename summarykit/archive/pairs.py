"""All pairs of documents that have something in common, by one sorted join over all segments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from summarykit.archive.postings import Index, Indices, Numbers, Postings
from summarykit.text.hashing import Hashes

COMMON = 32
"""A fingerprint that stands in so many documents is no trace of a copy but of a form."""

WHOLE = 100
"""What a fingerprint counts that two documents alone hold. It counts less the more there are that hold it, by
the logarithm, and nothing from COMMON on: a copy is told by what is rare, a form by what is not."""

LAST = 3
"""Of the older documents with a fingerprint one meets so many of the youngest, and the oldest of all: the
last steps of a text that went from hand to hand, and where it came from. So the work grows with the
postings, and not with the square of the documents that have the same."""

BUDGET = 4_000_000
"""Postings that are sorted at a time: about 200 MB of memory."""

MEETINGS = 16_000_000
"""Meetings of two documents that are counted at a time: about 400 MB of memory."""

_BITS = 7
"""Of a packed meeting: what it counts, WHOLE at most."""


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    """Documents, by their ranks, in the order of the rare hashes that they share; those of one hash ascend.

    `before` says for each how many older ones hold the same hash, `weights` what this counts.
    """

    documents: Numbers
    before: NDArray[np.uint8]
    weights: NDArray[np.uint8]

    def meetings(self) -> int:
        """How many there are."""
        return int(np.minimum(self.before, LAST + 1).sum(dtype=np.int64))


def pairs(index: Index, ranks: Indices, least: int) -> Iterator[tuple[int, int, int]]:
    """Pairs of numbers, the younger document first, and what they share, at least `least`.

    `ranks` says for each document how many are older; the pairs come in this order. The hashes are cut into
    ranges that fit the memory; then, document after document, all meetings of as many of them as fit are
    counted together. Raises ArchiveError E405 where the index is damaged.
    """
    shared = list(_ranges(index, ranks))
    blocks = sum(one.meetings() for one in shared) // MEETINGS + 1
    borders = [index.documents * number // blocks for number in range(blocks + 1)]
    numbers = np.argsort(ranks)
    for first, last in pairwise(borders):
        met = np.sort(np.concatenate([*_meetings(shared, first, last, index.documents)]))
        younger, older, sums = _counted(met, least, index.documents)
        yield from zip(numbers[younger].tolist(), numbers[older].tolist(), sums.tolist(), strict=True)


def weight_of(holders: Indices) -> Indices:
    """What a fingerprint counts by the number of documents, two at least, that hold it."""
    weights = WHOLE * np.log(COMMON / np.clip(holders, 2, COMMON)) / np.log(COMMON / 2)
    rounded: Indices = np.rint(weights).astype(np.int64)
    return rounded


def _ranges(index: Index, ranks: Indices) -> Iterator[_Shared]:
    """What is shared in each range of hashes."""
    for postings, _ in index.parts:
        postings.sound()
    ranges = len(index) // BUDGET + 1
    borders = np.array([2**64 * number // ranges for number in range(1, ranges)], dtype=np.uint64)
    for number in range(ranges):
        pieces = [piece(*segment, borders, number) for segment in index.parts]
        hashes = np.concatenate([np.empty(0, dtype=np.uint64), *(one[0] for one in pieces)])
        numbers = np.concatenate([np.empty(0, dtype=np.uint32), *(one[1] for one in pieces)])
        numbers = ranks[numbers].astype(np.uint32)
        order = np.lexsort((numbers, hashes))
        hashes, numbers = hashes[order], numbers[order]
        begins = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)])
        sizes = np.diff(begins, append=len(hashes))
        rare = np.repeat((sizes > 1) & (sizes < COMMON), sizes)
        before = np.arange(len(hashes)) - np.repeat(begins, sizes)
        weights = np.repeat(weight_of(sizes), sizes)
        yield _Shared(numbers[rare], before[rare].astype(np.uint8), weights[rare].astype(np.uint8))


def piece(postings: Postings, table: Numbers, borders: Hashes, number: int) -> tuple[Hashes, Numbers]:
    """The postings of a range of hashes, by the numbers of the archive."""
    cuts = [0, *np.searchsorted(postings.hashes, borders).tolist(), len(postings.hashes)]
    hashes, documents = postings.part(cuts[number], cuts[number + 1])
    return hashes, table[documents]


def _meetings(shared: Sequence[_Shared], first: int, last: int, documents: int) -> Iterator[Hashes]:
    """The meetings of the documents `first` up to `last` with older ones, packed with their weights."""
    yield np.empty(0, dtype=np.uint64)
    for one in shared:
        at = np.flatnonzero((one.documents >= first) & (one.documents < last) & (one.before > 0))
        for step in range(1, LAST + 1):
            at = at[one.before[at] >= step]
            yield _packed(one, at, at - step, documents)
        at = at[one.before[at] > LAST]
        yield _packed(one, at, at - one.before[at], documents)


def _packed(shared: _Shared, younger: Indices, older: Indices, documents: int) -> Hashes:
    """Two documents, and what their meeting counts, in one number."""
    keys = shared.documents[younger].astype(np.uint64) * np.uint64(documents) + shared.documents[older]
    return keys << np.uint64(_BITS) | shared.weights[younger].astype(np.uint64)


def _counted(met: Hashes, least: int, documents: int) -> tuple[Indices, Indices, Indices]:
    """Of sorted meetings the pairs that share enough: parallel arrays of younger, older and their sums."""
    keys, weights = met >> np.uint64(_BITS), (met & np.uint64((1 << _BITS) - 1)).astype(np.int64)
    begins = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])[: len(keys)])
    sums = np.add.reduceat(weights, begins) if len(begins) else weights
    enough = sums >= least
    found = keys[begins[enough]].astype(np.int64)
    return found // documents, found % documents, sums[enough]
