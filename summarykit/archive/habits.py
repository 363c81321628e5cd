"""What of each document stands in many: one sorted join over all segments, as for the pairs of documents.

Kept is, document by document, only what enough others hold too, so that a worker looks at its own documents
and at no index.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from summarykit.archive.pairs import BUDGET, piece
from summarykit.archive.postings import Index, Indices
from summarykit.text.hashing import Hashes

Counts = dict[int, int]
"""By hash, how many documents hold it."""

Enough = Callable[[int], int]
"""Of a group of so many documents how many are enough."""


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """For each document the number of its group and the size of that, and how many of it are enough."""

    numbers: Indices
    sizes: Indices
    least: Indices

    @classmethod
    def of(cls, names: Sequence[object], enough: Enough) -> Self:
        """From the name of each document's group."""
        known: dict[object, int] = {}
        numbers = np.array([known.setdefault(name, len(known)) for name in names], dtype=np.int64)
        sizes = np.bincount(numbers, minlength=len(known))
        least = np.array([enough(size) for size in sizes.tolist()], dtype=np.int64)
        return cls(numbers, sizes[numbers], least[numbers])


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """Hashes that each document shares with many: parallel arrays, those of document n from `begins[n]` on.

    `wide` and `narrow` count the documents that hold a hash in the two groups of the document, 0 where they
    are not enough there.
    """

    begins: Indices
    hashes: Hashes
    wide: Indices
    narrow: Indices

    def of(self, number: int) -> tuple[Counts, Counts]:
        """What document `number` holds, counted over both of its groups."""
        own = slice(int(self.begins[number]), int(self.begins[number + 1]))
        hashes, wide, narrow = (column[own].tolist() for column in (self.hashes, self.wide, self.narrow))
        return dict(zip(hashes, wide, strict=True)), dict(zip(hashes, narrow, strict=True))


def counts(index: Index, wanted: Hashes, here: NDArray[np.bool_]) -> tuple[Counts, Counts]:
    """Of hashes (ascending, each once) how many documents hold each, in all and of those flagged `here`."""
    places, numbers, frequencies = index.holders(wanted, index.documents)
    near = np.bincount(places[here[numbers]], minlength=len(wanted))
    hashes = wanted.tolist()
    return (
        {one: count for one, count in zip(hashes, frequencies.tolist(), strict=True) if count},
        {one: count for one, count in zip(hashes, near.tolist(), strict=True) if count},
    )


def held(index: Index, wide: Groups, narrow: Groups) -> Held:
    """What of each document enough documents of one of its groups hold.

    The hashes are cut into ranges that fit the memory, and each range is joined by itself.
    """
    for postings, _ in index.parts:
        postings.sound()
    ranges = len(index) // BUDGET + 1
    borders = np.array([2**64 * number // ranges for number in range(1, ranges)], dtype=np.uint64)
    found = [_of_range(*_range(index, borders, number), wide, narrow) for number in range(ranges)]
    hashes, numbers, many, few = (np.concatenate(column) for column in zip(*found, strict=True))
    order = np.argsort(numbers, kind="stable")
    begins = np.searchsorted(numbers[order], np.arange(index.documents + 1))
    return Held(begins, hashes[order], many[order], few[order])


def _range(index: Index, borders: Hashes, number: int) -> tuple[Hashes, Indices]:
    """The postings of a range of hashes, in ascending order of them."""
    pieces = [piece(*segment, borders, number) for segment in index.parts]
    hashes = np.concatenate([np.empty(0, dtype=np.uint64), *(one[0] for one in pieces)])
    numbers = np.concatenate([np.empty(0, dtype=np.uint32), *(one[1] for one in pieces)])
    order = np.lexsort((numbers, hashes))
    return hashes[order], numbers[order].astype(np.int64)


def _of_range(
    hashes: Hashes, numbers: Indices, wide: Groups, narrow: Groups
) -> tuple[Hashes, Indices, Indices, Indices]:
    """The meetings of hashes with documents in which enough others are met."""
    fresh = np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)]
    sizes = np.diff(np.append(np.flatnonzero(fresh), len(hashes)))
    shared = np.repeat(sizes, sizes) > 1
    hashes, numbers = hashes[shared], numbers[shared]
    many = _together(hashes, wide.numbers[numbers])
    few = _together(hashes, narrow.numbers[numbers])
    many[many < wide.least[numbers]] = 0
    few[few < narrow.least[numbers]] = 0
    enough = (many > 0) | (few > 0)
    return hashes[enough], numbers[enough], many[enough], few[enough]


def _together(hashes: Hashes, groups: Indices) -> Indices:
    """For each meeting how many of its hash (ascending) are of its group."""
    order = np.lexsort((groups, hashes))
    fresh = np.ones(len(order), dtype=bool)
    fresh[1:] = (np.diff(hashes[order]) != 0) | (np.diff(groups[order]) != 0)
    run = np.cumsum(fresh) - 1
    counts = np.empty(len(order), dtype=np.int64)
    counts[order] = np.bincount(run)[run] if len(order) else 0
    return counts
