"""Which documents hold which hash: sorted arrays in which everything is found by bisection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarykit.text.hashing import Hashes

Numbers = NDArray[np.uint32]
Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Parallel arrays, sorted by hash and then by document; each pair once."""

    hashes: Hashes
    documents: Numbers

    def __len__(self) -> int:
        """Pairs."""
        return len(self.hashes)

    def ranges(self, wanted: Hashes) -> tuple[Indices, Indices]:
        """For each hash of a sorted array where its documents begin, and how many they are."""
        begins = np.searchsorted(self.hashes, wanted, "left")
        counts = np.zeros(len(wanted), dtype=np.int64)
        inside = np.flatnonzero(begins < len(self))
        held = inside[self.hashes[begins[inside]] == wanted[inside]]
        counts[held] = np.searchsorted(self.hashes, wanted[held], "right") - begins[held]
        return begins, counts


def invert(hashes: Sequence[Hashes]) -> Postings:
    """The postings of documents 0, 1, ... from the hashes that each of them holds."""
    numbers = np.repeat(np.arange(len(hashes), dtype="<u4"), [len(one) for one in hashes])
    joined = np.concatenate([np.empty(0, dtype="<u8"), *hashes])
    order = np.lexsort((numbers, joined))
    joined, numbers = joined[order], numbers[order]
    fresh = np.ones(len(joined), dtype=bool)
    fresh[1:] = (joined[1:] != joined[:-1]) | (numbers[1:] != numbers[:-1])
    return Postings(joined[fresh], numbers[fresh])


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
            counts = np.where(rare, every, 0)
            within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
            places.append(np.repeat(np.arange(len(wanted)), counts))
            numbers.append(table[postings.documents[np.repeat(begins, counts) + within]])
        return np.concatenate(places), np.concatenate(numbers), frequencies
