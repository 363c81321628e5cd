"""Which documents hold which hash: sorted arrays in which everything is found by bisection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarykit.archive.guard import Guard
from summarykit.reuse.orders import count_up, order_of_hashes
from summarykit.text.hashing import Hashes

Numbers = NDArray[np.uint32]
Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Which documents hold which hash.

    `hashes`, each once and in ascending order; `ends`, for each the place behind the last of its
    `documents`, which ascend. What lies in a file has guards, of the hashes and of the documents, that look
    through what is touched.
    """

    hashes: Hashes
    ends: Numbers
    documents: Numbers
    guards: tuple[Guard, Guard] | None = None

    @classmethod
    def of(cls, hashes: Hashes, documents: Numbers) -> Postings:
        """From parallel arrays sorted by hash and then by document; a pair may come again."""
        fresh = np.ones(len(hashes), dtype=bool)
        fresh[1:] = (hashes[1:] != hashes[:-1]) | (documents[1:] != documents[:-1])
        hashes, documents = hashes[fresh], documents[fresh]
        ends = np.flatnonzero(np.append(hashes[1:] != hashes[:-1], [True] * (len(hashes) > 0))) + 1
        return cls(hashes[ends - 1], ends.astype(np.uint32), documents)

    def __len__(self) -> int:
        """Pairs of a hash and a document."""
        return len(self.documents)

    @property
    def frequencies(self) -> Indices:
        """For each hash the number of its documents."""
        return _lengths(0, self.ends)

    def ranges(self, wanted: Hashes) -> tuple[Indices, Indices]:
        """For each hash of a sorted array where its documents begin, and how many they are.

        Raises ArchiveError E405 where what was looked at is damaged.
        """
        at = np.searchsorted(self.hashes, wanted)
        if self.guards is not None:
            self.guards[0].look_through(at - 1, at)
        begins, counts = np.zeros((2, len(wanted)), dtype=np.int64)
        inside = np.flatnonzero(at < len(self.hashes))
        held = inside[self.hashes[at[inside]] == wanted[inside]]
        begins[held] = np.where(at[held] > 0, self.ends[at[held] - 1], 0)
        counts[held] = self.ends[at[held]] - begins[held]
        return begins, counts

    def documents_at(self, places: Indices) -> Numbers:
        """The documents at some places. Raises ArchiveError E405 where they are damaged."""
        if self.guards is not None:
            self.guards[1].look_through(places)
        return self.documents[places]

    def sound(self) -> Postings:
        """The same, looked through from end to end. Raises ArchiveError E405."""
        for guard in self.guards or ():
            guard.look_through_all()
        return self

    def part(self, first: int, last: int) -> tuple[Hashes, Numbers]:
        """Every pair of the hashes from one place up to another, as parallel arrays."""
        begin = int(self.ends[first - 1]) if first else 0
        hashes = np.repeat(self.hashes[first:last], _lengths(begin, self.ends[first:last]))
        return hashes, self.documents[begin : begin + len(hashes)]


def _lengths(begin: int, ends: Numbers) -> Indices:
    """Of ranges that follow each other."""
    borders = np.concatenate(([begin], ends.astype(np.int64)))
    lengths: Indices = borders[1:] - borders[:-1]
    return lengths


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
        hashes, documents = np.concatenate(self._hashes), np.concatenate(self._documents)
        order = order_of_hashes(hashes)
        return Postings.of(hashes[order], documents[order].astype(np.uint32))


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
        documents hold are left out. Then, for each hash, how many documents hold it; of one that is left out,
        at least so many.
        """
        frequencies = np.zeros(len(wanted), dtype=np.int64)
        found: list[tuple[Indices, Indices, Indices]] = []
        for postings, _ in self.parts:
            rare = np.flatnonzero(frequencies <= most)
            begins, counts = postings.ranges(wanted[rare])
            frequencies[rare] += counts
            found.append((rare, begins, counts))
        places, numbers = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.uint32)]
        for (postings, table), (asked, begins, counts) in zip(self.parts, found, strict=True):
            held = np.flatnonzero((counts > 0) & (frequencies[asked] <= most))
            many = counts[held]
            places.append(np.repeat(asked[held], many))
            numbers.append(table[postings.documents_at(np.repeat(begins[held], many) + count_up(many))])
        return np.concatenate(places), np.concatenate(numbers), frequencies
