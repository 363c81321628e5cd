"""Clusters: seeds that lie close together in both texts, in whatever order, are one copied passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from summarykit.reuse.orders import order_of
from summarykit.reuse.seeds import Seeds
from summarykit.reuse.tokens import Indices


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """Token ranges of a passage, half-open: `here` in the checked text, `there` in the source."""

    here: int
    here_end: int
    there: int
    there_end: int

    @property
    def length(self) -> int:
        """Tokens on the checked side."""
        return self.here_end - self.here

    def meets(self, other: Box) -> bool:
        """They share something on both sides."""
        here = self.here < other.here_end and other.here < self.here_end
        return here and self.there < other.there_end and other.there < self.there_end

    def joined(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            min(self.here, other.here),
            max(self.here_end, other.here_end),
            min(self.there, other.there),
            max(self.there_end, other.there_end),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """Seeds, those of one cluster side by side and in the order of the checked text.

    `numbers` tells for each seed the cluster that it is of, `begins` for each cluster its first seed.
    """

    seeds: Seeds
    numbers: Indices
    begins: Indices

    def __len__(self) -> int:
        """Clusters."""
        return len(self.begins)

    def apart(self) -> Iterator[Seeds]:
        """Each cluster by itself."""
        for begin, end in pairwise([*self.begins.tolist(), len(self.seeds)]):
            yield Seeds(self.seeds.here[begin:end], self.seeds.there[begin:end])


def cluster(seeds: Seeds, gap: int, here: Indices, there: Indices) -> Clusters:
    """The seeds parted wherever more than `gap` tokens lie between neighbours, in turn on either side.

    The seeds are in the order of the checked text. `here` and `there` number the segments of both texts: no
    cluster reaches over a border of them.
    """
    if not len(seeds):
        return Clusters(seeds, *np.empty((2, 0), dtype=np.int64))
    numbers = here[seeds.here] * (len(there) + 1) + there[seeds.there]
    numbers, count = _part(np.zeros_like(numbers), numbers, 0)
    unparted, side = 0, 0
    while unparted < 2:
        before = count
        numbers, count = _part(numbers, (seeds.there if side else seeds.here), gap)
        unparted = unparted + 1 if count == before else 0
        side = 1 - side
    order = order_of(numbers)
    numbers = numbers[order]
    begins = numbers.searchsorted(np.arange(count))
    return Clusters(Seeds(seeds.here[order], seeds.there[order]), numbers, begins)


def _part(numbers: Indices, places: Indices, gap: int) -> tuple[Indices, int]:
    """New numbers, from 0 on, for what has one number and no gap inside; how many they are."""
    # What has another number lies farther away than a gap.
    keys = numbers * (int(places.max()) + gap + 1) + places
    order = np.argsort(keys)
    ordered = keys[order]
    ranks = np.zeros(len(keys), dtype=np.int64)
    np.cumsum(ordered[1:] - ordered[:-1] > gap, out=ranks[1:])
    parted = np.empty_like(ranks)
    parted[order] = ranks
    return parted, int(ranks[-1]) + 1
