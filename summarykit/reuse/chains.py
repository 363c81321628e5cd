"""Chains: pairs of like sentences that follow each other closely on both sides are one passage.

How alike two sentences are pays for the distance from the pair before: a sentence left out of the source
costs little and ever less (a shortened text leaves out many), one put in here costs more.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from summarykit.reuse.bags import Numbers, Pairs
from summarykit.reuse.orders import order_of, order_of_pairs, ranges
from summarykit.reuse.tokens import Flags, Indices

FARTHEST, ONWARDS, BACK = 4, 40, 10
"""Sentences from one pair to the next: in the checked text, and on and back in the source."""

PAID, PAID_BY_LIKENESS = 1.0, 7.0
"""What two pairs pay for the distance between them: at .2 they may stand ten sentences of the source apart,
at .5 forty."""

PUT_IN = 1.0
"""What a sentence put in costs; n sentences left out cost log(1 + n)."""

CLOSE = 0.75
"""Between sentences so much alike no other stands in the place of a third: each is a passage by itself."""

STEADY = 0.5
"""A pair with less than this share of the mean likeness of its chain is none of it: beside a copied passage
stands text on the same matter."""

WORTH, FOUND = 25.0, 1.0
"""Evidence of a pair: among unrelated sentences of reports a cosine that is higher by 1 / WORTH is rarer by a
factor e."""


@dataclass(frozen=True, eq=False)
class Chains:
    """Pairs of `count` passages: those of one side by side, in the order of the checked text.

    `numbers` tells for each pair its chain, in ascending order. What is told of a chain that has no pair is
    nought.
    """

    pairs: Pairs
    numbers: Indices
    count: int

    def __len__(self) -> int:
        """Chains."""
        return self.count

    def __getitem__(self, number: int) -> Pairs:
        """The pairs of one chain."""
        first, last = self.numbers.searchsorted((number, number + 1))
        return self.pairs.only(slice(first, last))

    @cached_property
    def sizes(self) -> Indices:
        """Pairs of each."""
        return np.bincount(self.numbers, minlength=self.count)

    @cached_property
    def _best(self) -> tuple[Pairs, Indices]:
        """Of each sentence in each chain the most alike of its pairs, and their chains."""
        best = _best(self.pairs, self.numbers)
        return self.pairs.only(best), self.numbers[best]

    @cached_property
    def alike(self) -> Numbers:
        """The mean likeness of the sentences of each."""
        best, numbers = self._best
        many = np.bincount(numbers, minlength=self.count)
        return np.bincount(numbers, best.alike, self.count) / np.maximum(many, 1)

    @cached_property
    def evidence(self) -> Numbers:
        """What the pairs of each are worth, less the distances between them."""
        best, numbers = self._best
        inside = numbers[1:] == numbers[:-1]
        onwards = np.abs(best.there[1:] - best.there[:-1])[inside]
        cost = PUT_IN * np.maximum(best.here[1:] - best.here[:-1] - 1, 0)[inside] + np.log1p(onwards)
        worth = np.bincount(numbers, WORTH * best.alike + FOUND, self.count)
        return (worth - np.bincount(numbers[1:][inside], cost, self.count)).astype(np.float64)

    @cached_property
    def lengths(self) -> Indices:
        """Different sentences of each, on the side that has fewer."""
        return np.minimum(np.bincount(self._best[1], minlength=self.count), self._sources[0])

    @cached_property
    def sparse(self) -> Flags:
        """Of which most sentences of the source between its ends have no part in it."""
        different, reach = self._sources
        return 2 * different <= reach

    @cached_property
    def _sources(self) -> tuple[Indices, Indices]:
        """Different sentences of the source in each, and how far they reach."""
        order = np.lexsort((self.pairs.there, self.numbers))
        there, numbers = self.pairs.there[order], self.numbers[order]
        on = (there[1:] - there[:-1]) * (numbers[1:] == numbers[:-1])
        begun = (self.sizes > 0) + np.bincount(numbers[1:], on > 0, self.count)
        return begun.astype(np.int64), np.bincount(numbers[1:], on, self.count).astype(np.int64)

    def only(self, chosen: Flags) -> Chains:
        """Those that are chosen."""
        kept = chosen[self.numbers]
        numbers = (np.cumsum(chosen) - 1)[self.numbers[kept]]
        return Chains(self.pairs.only(kept), numbers, int(chosen.sum()))

    def beside(self, told: Flags) -> Chains:
        """What of each is not told: nothing, of some."""
        fresh = ~told[self.pairs.here]
        return Chains(self.pairs.only(fresh), self.numbers[fresh], self.count)


def find_chains(pairs: Pairs, least: float) -> Chains:
    """The chains of at least so much evidence, in the order of the checked text."""
    while True:
        chains = _numbered(pairs, _connected(pairs))
        steady = chains.pairs.alike >= STEADY * chains.alike[chains.numbers]
        if steady.all():
            return chains.only(chains.evidence >= least)
        pairs = chains.pairs.only(steady)
        pairs = pairs.only(order_of_pairs(pairs.here, pairs.there))


def _numbered(pairs: Pairs, labels: Indices) -> Chains:
    """The chains of these labels, numbered in ascending order."""
    order = order_of(labels)
    fresh = labels[order] == order
    return Chains(pairs.only(order), np.cumsum(fresh) - 1, int(fresh.sum()))


def _connected(pairs: Pairs) -> Indices:
    """For each pair the number of its chain."""
    labels = np.arange(len(pairs))
    left, right = _links(pairs)
    while True:
        lower = labels.copy()
        np.minimum.at(lower, left, labels[right])
        np.minimum.at(lower, right, labels[left])
        lower = lower[lower]
        if (lower == labels).all():
            return labels
        labels = lower


def _links(pairs: Pairs) -> tuple[Indices, Indices]:
    """Pairs that pay for the distance between them; they are in the order of the checked text."""
    number = np.arange(len(pairs))
    near = pairs.here.searchsorted(pairs.here + FARTHEST, "right") - number - 1
    left, right = np.repeat(number, near), ranges(number + 1, near)
    apart = pairs.here[right] - pairs.here[left]
    onwards = pairs.there[right] - pairs.there[left]
    weaker = np.minimum(pairs.alike[left], pairs.alike[right])
    cost = PUT_IN * np.maximum(apart - 1, 0) + np.log1p(np.maximum(np.abs(onwards) - 1, 0))
    elsewhere = (apart > 1) & (np.abs(onwards) > 1) & (weaker >= CLOSE)
    near_there = (onwards <= ONWARDS) & (onwards >= -BACK)
    linked = near_there & ~elsewhere & (cost <= PAID + PAID_BY_LIKENESS * weaker)
    return left[linked], right[linked]


def _best(pairs: Pairs, labels: Indices) -> Indices:
    """Of each sentence in each chain the most alike of its pairs."""
    order = np.lexsort((-pairs.alike, pairs.here, labels))
    here, labels = pairs.here[order], labels[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (here[1:] != here[:-1]) | (labels[1:] != labels[:-1])
    best: Indices = order[first]
    return best
