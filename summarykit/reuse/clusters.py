"""Clusters: seeds that lie close together in both texts, in whatever order, are one copied passage."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

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

    def joined(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            min(self.here, other.here),
            max(self.here_end, other.here_end),
            min(self.there, other.there),
            max(self.there_end, other.there_end),
        )


def cluster(seeds: Seeds, gap: int, here: Indices, there: Indices) -> list[Seeds]:
    """The seeds parted wherever more than `gap` tokens lie between neighbours, in turn on either side.

    `here` and `there` number the segments of both texts: no cluster reaches over a border of them.
    """
    segments = here[seeds.here] * (len(there) + 1) + there[seeds.there]
    order = np.argsort(segments, kind="stable")
    waiting = [(part, 0, 0) for part in _split(seeds, order, np.flatnonzero(np.diff(segments[order])) + 1)]
    done: list[Seeds] = []
    while waiting:
        group, side, unparted = waiting.pop()
        if unparted == 2 or not len(group):
            done.append(group)
            continue
        parts = _part(group, gap, side)
        unparted = unparted + 1 if len(parts) == 1 else 1
        waiting.extend((part, 1 - side, unparted) for part in parts)
    return sorted(
        (one for one in done if len(one)), key=lambda one: (int(one.here.min()), int(one.there.min()))
    )


def _part(seeds: Seeds, gap: int, side: int) -> list[Seeds]:
    values: Indices = seeds.there if side else seeds.here
    order = np.argsort(values, kind="stable")
    cuts = np.flatnonzero(np.diff(values[order]) > gap) + 1
    return _split(seeds, order, cuts)


def _split(seeds: Seeds, order: Indices, cuts: Indices) -> list[Seeds]:
    return [Seeds(seeds.here[part], seeds.there[part]) for part in np.split(order, cuts)]
