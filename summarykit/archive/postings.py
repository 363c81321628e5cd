"""Which documents hold which hash: sorted arrays in which everything is found by bisection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarykit.text.hashing import Hashes

Numbers = NDArray[np.uint32]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Parallel arrays, sorted by hash and then by document; each pair once."""

    hashes: Hashes
    documents: Numbers

    def __len__(self) -> int:
        """Pairs."""
        return len(self.hashes)

    def ranges(self, wanted: Hashes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """For each hash of a sorted array where its documents begin, and how many they are."""
        begins = np.searchsorted(self.hashes, wanted, "left")
        return begins, np.searchsorted(self.hashes, wanted, "right") - begins


def invert(hashes: Sequence[Hashes]) -> Postings:
    """The postings of documents 0, 1, ... from the hashes that each of them holds."""
    numbers = np.repeat(np.arange(len(hashes), dtype="<u4"), [len(one) for one in hashes])
    joined = np.concatenate([np.empty(0, dtype="<u8"), *hashes])
    order = np.lexsort((numbers, joined))
    joined, numbers = joined[order], numbers[order]
    fresh = np.ones(len(joined), dtype=bool)
    fresh[1:] = (joined[1:] != joined[:-1]) | (numbers[1:] != numbers[:-1])
    return Postings(joined[fresh], numbers[fresh])
