"""Which documents hold which hash: sorted arrays in which everything is found by bisection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarykit.archive.guard import Guard
from summarykit.text.hashing import Hashes

Numbers = NDArray[np.uint32]
Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Parallel arrays, sorted by hash and then by document; each pair once.

    Those of a file have a `guard` that looks through what is touched.
    """

    hashes: Hashes
    documents: Numbers
    guard: Guard | None = None

    def __len__(self) -> int:
        """Pairs."""
        return len(self.hashes)

    def ranges(self, wanted: Hashes) -> tuple[Indices, Indices]:
        """For each hash of a sorted array where its documents begin, and how many they are.

        Raises ArchiveError E405 where what was looked at is damaged.
        """
        begins = np.searchsorted(self.hashes, wanted, "left")
        counts = np.zeros(len(wanted), dtype=np.int64)
        inside = np.flatnonzero(begins < len(self))
        held = inside[self.hashes[begins[inside]] == wanted[inside]]
        ends = np.searchsorted(self.hashes, wanted[held], "right")
        counts[held] = ends - begins[held]
        if self.guard is not None:
            self.guard.look_through(begins - 1, begins, ends - 1, ends)
        return begins, counts

    def documents_at(self, places: Indices) -> Numbers:
        """The documents at some places. Raises ArchiveError E405 where they are damaged."""
        if self.guard is not None:
            self.guard.look_through(places)
        return self.documents[places]

    def sound(self) -> Postings:
        """The same, looked through from end to end. Raises ArchiveError E405."""
        if self.guard is not None:
            self.guard.look_through_all()
        return self


class Gathered:
    """Pairs of a hash and a document on their way to postings."""

    def __init__(self) -> None:
        self._hashes = [np.empty(0, dtype=np.uint64)]
        self._documents = [np.empty(0, dtype=np.int64)]

    def add(self, hashes: Hashes, documents: Indices) -> None:
        """Parallel arrays of more pairs, by document from the first on; a pair may come again."""
        self._hashes.append(hashes)
        self._documents.append(documents)

    def postings(self) -> Postings:
        """All of them in order."""
        hashes, numbers = np.concatenate(self._hashes), np.concatenate(self._documents).astype(np.uint32)
        order = np.argsort(hashes, kind="stable")
        hashes, numbers = hashes[order], numbers[order]
        fresh = np.ones(len(hashes), dtype=bool)
        fresh[1:] = (hashes[1:] != hashes[:-1]) | (numbers[1:] != numbers[:-1])
        return Postings(hashes[fresh], numbers[fresh])


def count_up(many: Indices) -> Indices:
    """0, 1, 2, ... for each number, as far as it says."""
    counted: Indices = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
    return counted


class Index:
    """The postings of all segments, each with the numbers that its documents have in the archive."""

    def __init__(self, parts: Sequence[tuple[Postings, Numbers]], documents: int) -> None:
        self.parts = parts
        self.documents = documents

    def __len__(self) -> int:
        """Pairs."""
        return sum(len(postings) for postings, _ in self.parts)

    def holders(self, wanted: Hashes, most: int) -> tuple[Indices, Numbers, Indices]:
        """Every meeting of one of the hashes `wanted` (ascending, each once) with a document that holds it.

        Parallel arrays: the place in `wanted`, and the number of the document; hashes that more than `most`
        documents hold are left out. Then, for each hash, how many documents hold it.
        """
        ranges = [postings.ranges(wanted) for postings, _ in self.parts]
        frequencies = sum((counts for _, counts in ranges), np.zeros(len(wanted), dtype=np.int64))
        rare = frequencies <= most
        places, numbers = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.uint32)]
        for (postings, table), (begins, every) in zip(self.parts, ranges, strict=True):
            held = np.flatnonzero((every > 0) & rare)
            counts = every[held]
            places.append(np.repeat(held, counts))
            at = np.repeat(begins[held], counts) + count_up(counts)
            numbers.append(table[postings.documents_at(at)])
        return np.concatenate(places), np.concatenate(numbers), frequencies
