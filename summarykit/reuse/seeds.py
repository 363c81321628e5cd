"""Seeds: pairs of places, one in each text, that have a fingerprint in common."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from summarykit.reuse.fingerprints import Fingerprints
from summarykit.reuse.orders import order_of_pairs, ranges
from summarykit.reuse.tokens import Flags, Indices
from summarykit.text.hashing import perhaps_in

MOST_PLACES = 4
"""A phrase that stands more often than this in a source is paired place by place, not each with each: so the
number of seeds stays linear, and a text made of one phrase still meets its copy."""


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
    near = perhaps_in(checked.hashes, source.hashes)
    hashes, at = checked.hashes[near], checked.at[near]
    left = np.searchsorted(source.hashes, hashes, "left")
    counts = np.searchsorted(source.hashes, hashes, "right") - left
    # Of a phrase that stands too often for each with each the first place meets the first, and so on.
    often = np.flatnonzero(counts > MOST_PLACES)
    ranks = often - np.searchsorted(hashes, hashes[often], "left")
    left[often] += ranks
    counts[often] = ranks < counts[often]
    here = np.repeat(at, counts)
    there = source.at[ranges(left, counts)]
    order = order_of_pairs(here, there)
    return Seeds(here[order], there[order])
