"""Seeds: pairs of places, one in each text, that have a fingerprint in common."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from summarykit.reuse.fingerprints import Fingerprints
from summarykit.reuse.orders import order_of_pairs
from summarykit.reuse.tokens import Flags, Indices

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
    left = np.searchsorted(source.hashes, checked.hashes, "left")
    counts = np.searchsorted(source.hashes, checked.hashes, "right") - left
    rare = np.flatnonzero((counts > 0) & (counts <= MOST_PLACES))
    here = np.repeat(checked.at[rare], counts[rare])
    begins = np.cumsum(counts[rare]) - counts[rare]
    there = source.at[np.repeat(left[rare] - begins, counts[rare]) + np.arange(len(here))]
    often = np.flatnonzero(counts > MOST_PLACES)
    rank = often - np.searchsorted(checked.hashes, checked.hashes[often], "left")
    paired = rank < counts[often]
    here = np.concatenate((here, checked.at[often[paired]]))
    there = np.concatenate((there, source.at[(left[often] + rank)[paired]]))
    order = order_of_pairs(here, there)
    return Seeds(here[order], there[order])
