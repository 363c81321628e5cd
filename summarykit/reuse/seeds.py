"""Seeds: pairs of places, one in each text, that have a fingerprint in common."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from summarykit.reuse.fingerprints import Fingerprints
from summarykit.reuse.orders import count_up, order_of_pairs
from summarykit.reuse.tokens import Flags, Indices
from summarykit.text.hashing import Hashes

MOST_PLACES = 4
"""A phrase that stands more often than this in a source is paired place by place, not each with each: so the
number of seeds stays linear, and a text made of one phrase still meets its copy."""

SPARE = 4
"""Bits more than it takes to number the hashes of a text: one in sixteen others begins like one of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Seeds:
    """Parallel arrays of token indices: `here` in the checked text, `there` in the source."""

    here: Indices
    there: Indices

    def __len__(self) -> int:
        """Pairs."""
        return len(self.here)

    def only(self, chosen: Flags) -> Seeds:
        """Those that are chosen."""
        return Seeds(self.here[chosen], self.there[chosen])


def find_seeds(checked: Fingerprints, source: Fingerprints) -> Seeds:
    """The common places of two texts, in the order of the checked one."""
    near = _perhaps_in(checked.hashes, source.hashes)
    hashes, at = checked.hashes[near], checked.at[near]
    left = np.searchsorted(source.hashes, hashes, "left")
    counts = np.searchsorted(source.hashes, hashes, "right") - left
    # Of a phrase that stands too often for each with each the first place meets the first, and so on.
    often = np.flatnonzero(counts > MOST_PLACES)
    ranks = often - np.searchsorted(hashes, hashes[often], "left")
    left[often] += ranks
    counts[often] = ranks < counts[often]
    here = np.repeat(at, counts)
    there = source.at[np.repeat(left, counts) + count_up(counts)]
    order = order_of_pairs(here, there)
    return Seeds(here[order], there[order])


def _perhaps_in(hashes: Hashes, known: Hashes) -> Indices:
    """The places of all hashes that are known, and of some others: those with the first bits of a known one."""
    bits = len(known).bit_length() + SPARE
    rest = np.uint64(64 - bits)
    beginnings = np.zeros(1 << bits, dtype=bool)
    beginnings[(known >> rest).astype(np.int64)] = True
    return np.flatnonzero(beginnings.take((hashes >> rest).astype(np.int64)))
