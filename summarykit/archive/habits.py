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
    """For each document the number of its group and of its body, how large the group is, and what is enough.

    Of the documents of one body one counts.
    """

    numbers: Indices
    bodies: Indices
    sizes: Indices
    least: Indices

    @classmethod
    def of(cls, names: Sequence[object], enough: Enough, bodies: Sequence[object] | None = None) -> Self:
        """From the name of each document's group, and of its body; without these every document counts."""
        numbers = numbered(names)
        whose = np.arange(len(numbers)) if bodies is None else numbered(bodies)
        members = np.unique(np.stack((numbers, whose), 1), axis=0)[:, 0]
        sizes = np.bincount(members, minlength=len(numbers))
        least = np.array([enough(size) for size in sizes.tolist()], dtype=np.int64)
        return cls(numbers, whose, sizes[numbers], least[numbers])


def numbered(names: Sequence[object]) -> Indices:
    """For each name its number, in the order in which they are met."""
    known: dict[object, int] = {}
    return np.array([known.setdefault(name, len(known)) for name in names], dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """Hashes that each document shares with many: parallel arrays, those of document n from `begins[n]` on.

    `counts` has a row for each kind of groups: how many hold a hash in the group of the document, 0 where
    they are not enough there.
    """

    begins: Indices
    hashes: Hashes
    counts: Indices

    def of(self, number: int) -> list[Counts]:
        """What document `number` holds, counted over each of its groups."""
        own = slice(int(self.begins[number]), int(self.begins[number + 1]))
        hashes = self.hashes[own].tolist()
        return [dict(zip(hashes, row[own].tolist(), strict=True)) for row in self.counts]


def counts(
    index: Index, wanted: Hashes, here: NDArray[np.bool_], bodies: Indices
) -> tuple[Counts, Counts, Counts]:
    """Of hashes (ascending, each once) how many documents hold each, in all and of those flagged `here`, and
    how many bodies, by the number of each document's.
    """
    places, numbers, frequencies = index.holders(wanted, index.documents)
    pairs = np.unique(np.stack((places, bodies[numbers]), 1), axis=0)
    near, own = (np.bincount(each, minlength=len(wanted)) for each in (places[here[numbers]], pairs[:, 0]))
    hashes = wanted.tolist()
    every, few, many = (
        {one: count for one, count in zip(hashes, column.tolist(), strict=True) if count}
        for column in (frequencies, near, own)
    )
    return every, few, many


def held(index: Index, *groups: Groups) -> Held:
    """What of each document enough documents of one of its groups hold.

    The hashes are cut into ranges that fit the memory, and each range is joined by itself.
    """
    for postings, _ in index.parts:
        postings.sound()
    ranges = len(index) // BUDGET + 1
    borders = np.array([2**64 * number // ranges for number in range(1, ranges)], dtype=np.uint64)
    found = [_of_range(*_range(index, borders, number), groups) for number in range(ranges)]
    hashes, numbers, counts = (np.concatenate(column, axis=-1) for column in zip(*found, strict=True))
    order = np.argsort(numbers, kind="stable")
    begins = np.searchsorted(numbers[order], np.arange(index.documents + 1))
    return Held(begins, hashes[order], counts[:, order])


def _range(index: Index, borders: Hashes, number: int) -> tuple[Hashes, Indices]:
    """The postings of a range of hashes, in ascending order of them."""
    pieces = [piece(*segment, borders, number) for segment in index.parts]
    hashes = np.concatenate([np.empty(0, dtype=np.uint64), *(one[0] for one in pieces)])
    numbers = np.concatenate([np.empty(0, dtype=np.uint32), *(one[1] for one in pieces)])
    order = np.lexsort((numbers, hashes))
    return hashes[order], numbers[order].astype(np.int64)


def _of_range(hashes: Hashes, numbers: Indices, groups: Sequence[Groups]) -> tuple[Hashes, Indices, Indices]:
    """The meetings of hashes with documents in which enough others are met, and how many."""
    fresh = np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)]
    sizes = np.diff(np.append(np.flatnonzero(fresh), len(hashes)))
    shared = np.repeat(sizes, sizes) > 1
    hashes, numbers = hashes[shared], numbers[shared]
    counts = np.array([_together(hashes, one.numbers[numbers], one.bodies[numbers]) for one in groups])
    counts[counts < np.array([one.least[numbers] for one in groups])] = 0
    enough = counts.any(axis=0)
    return hashes[enough], numbers[enough], counts[:, enough]


def _together(hashes: Hashes, groups: Indices, bodies: Indices) -> Indices:
    """For each meeting how many bodies of its group hold its hash; hashes ascend."""
    order = np.lexsort((bodies, groups, hashes))
    fresh, other = np.ones(len(order), dtype=bool), np.ones(len(order), dtype=bool)
    fresh[1:] = (np.diff(hashes[order]) != 0) | (np.diff(groups[order]) != 0)
    other[1:] = fresh[1:] | (np.diff(bodies[order]) != 0)
    run = np.cumsum(fresh) - 1
    counts = np.empty(len(order), dtype=np.int64)
    counts[order] = np.bincount(run[other])[run] if len(order) else 0
    return counts
