"""Chains: pairs of like sentences that follow each other closely on both sides are one passage.

How alike two sentences are pays for the distance from the pair before: a sentence left out of the source
costs little and ever less (a shortened text leaves out many), one put in here costs more.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from summarykit.reuse.bags import Pairs
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


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """Pairs of one passage, in the order of the checked text."""

    pairs: Pairs

    @property
    def best(self) -> Pairs:
        """Of each sentence the most alike of its pairs."""
        return self.pairs.only(_best(self.pairs, np.zeros(len(self.pairs), dtype=np.int64)))

    @property
    def length(self) -> int:
        """Different sentences, on the side that has fewer."""
        return min(len(np.unique(self.pairs.here)), len(np.unique(self.pairs.there)))

    @property
    def is_sparse(self) -> bool:
        """Most sentences of the source between its ends have no part in it."""
        there = self.pairs.there
        return 2 * len(np.unique(there)) <= int(there.max() - there.min())

    @property
    def alike(self) -> float:
        """The mean likeness of its sentences."""
        return float(self.best.alike.mean())

    @property
    def evidence(self) -> float:
        """What its pairs are worth, less the distances between them."""
        best = self.best
        cost = PUT_IN * np.maximum(np.diff(best.here) - 1, 0) + np.log1p(np.abs(np.diff(best.there)))
        return float((WORTH * best.alike + FOUND).sum() - cost.sum())

    def beside(self, told: Flags) -> Chain | None:
        """What of it is not told, None where nothing is left."""
        fresh = ~told[self.pairs.here]
        return Chain(self.pairs.only(fresh)) if fresh.any() else None


def find_chains(pairs: Pairs, least: float) -> list[Chain]:
    """The chains of at least so much evidence, in the order of the checked text."""
    labels = _connected(pairs)
    while len(pairs):
        best = _best(pairs, labels)
        alike, worth = pairs.alike[best], WORTH * pairs.alike[best] + FOUND
        means = np.bincount(labels[best], alike) / np.maximum(np.bincount(labels[best]), 1)
        steady = pairs.alike >= STEADY * means[labels]
        if steady.all():
            enough = np.flatnonzero((np.bincount(labels[best], worth) >= least)[labels])
            return _apart(pairs.only(enough), labels[enough], least)
        pairs = pairs.only(steady)
        labels = _connected(pairs)
    return []


def _apart(pairs: Pairs, labels: Indices, least: float) -> list[Chain]:
    """The chains of these numbers."""
    order = np.argsort(labels, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(labels[order])) + 1) if len(pairs) else []
    chains = [chain for chain in (Chain(pairs.only(group)) for group in groups) if chain.evidence >= least]
    return sorted(chains, key=lambda one: (int(one.pairs.here[0]), int(one.pairs.there[0])))


def _connected(pairs: Pairs) -> Indices:
    """For each pair the number of its chain."""
    labels = np.arange(len(pairs))
    left, right = _links(pairs)
    while True:
        lower = labels.copy()
        np.minimum.at(lower, left, labels[right])
        np.minimum.at(lower, right, labels[left])
        lower = lower[lower]
        if np.array_equal(lower, labels):
            return labels
        labels = lower


def _links(pairs: Pairs) -> tuple[Indices, Indices]:
    """Pairs that pay for the distance between them; they are in the order of the checked text."""
    lefts, rights = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    for step in range(1, len(pairs)):
        apart = pairs.here[step:] - pairs.here[:-step]
        near = np.flatnonzero(apart <= FARTHEST)
        if not len(near):
            break
        onwards = pairs.there[near + step] - pairs.there[near]
        weaker = np.minimum(pairs.alike[near], pairs.alike[near + step])
        cost = PUT_IN * np.maximum(apart[near] - 1, 0) + np.log1p(np.maximum(np.abs(onwards) - 1, 0))
        cost[(apart[near] > 1) & (np.abs(onwards) > 1) & (weaker >= CLOSE)] = np.inf
        near_there = (onwards <= ONWARDS) & (onwards >= -BACK)
        linked = near[(cost <= PAID + PAID_BY_LIKENESS * weaker) & near_there]
        lefts.append(linked)
        rights.append(linked + step)
    return np.concatenate(lefts), np.concatenate(rights)


def _best(pairs: Pairs, labels: Indices) -> Indices:
    """Of each sentence in each chain the most alike of its pairs."""
    order = np.lexsort((-pairs.alike, pairs.here, labels))
    first = np.append(True, (np.diff(pairs.here[order]) != 0) | (np.diff(labels[order]) != 0))
    best: Indices = order[first[: len(order)]]
    return best
