"""The second way to a passage: sentences made of the same words, in whatever order and with some replaced.

Sentences are compared as bags of the beginnings of their words (of characters where a script has no blanks)
and of their figures; what is rare in both texts counts most. The constants were found on planted copies with
words shuffled and replaced, on outlines filled in and on reports of one series with nothing copied; after a
change rerun `python -m benchmarks.predict copy`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarykit.reuse.clusters import Box, cluster
from summarykit.reuse.seeds import Seeds
from summarykit.reuse.tokens import Flags, Indices, Tokens
from summarykit.text.hashing import Hashes, count_common

COMMON = 100
"""A word tells sentences apart where it makes at most so many pairs: more cost time and say little."""

ALIKE = 0.5
"""The cosine of two sentences' rarer words from which they are a pair."""

SHORTEST = 5
"""Tokens of a sentence: shorter ones are alike by chance."""

GAP = 3
"""Pairs at most so many sentences apart on both sides are one passage: two unlike ones may lie between."""

SIZE = 6
"""A rewritten passage is this many times the least length: a few sentences of the same words say nothing."""

SAME = 0.7
"""Share of the words of both sides, figures too, that a passage must have in common, in any order."""


@dataclass(frozen=True, slots=True, eq=False)
class Bags:
    """The words of all sentences of a text.

    `stems` are its different words in ascending order; `words` (places in `stems`) and `sentences` are
    parallel, each pair once, sorted by word. `whole` marks sentences of which nothing is skipped, `long`
    those that are not alike by chance.
    """

    stems: Hashes
    words: Indices
    sentences: Indices
    whole: Flags
    long: Flags

    def of(self, chosen: Flags) -> tuple[Indices, Indices, Indices]:
        """The words of the chosen sentences, their sentences, and how many of these each word is in."""
        inside = (chosen & self.long)[self.sentences]
        words = self.words[inside]
        return words, self.sentences[inside], np.bincount(words, minlength=len(self.stems))


def bags_of(tokens: Tokens) -> Bags:
    """The words of the sentences of a text."""
    stems, words = np.unique(tokens.stems, return_inverse=True)
    lengths = np.bincount(tokens.sentences)
    count = max(len(lengths), 1)
    keys = np.sort(words * count + tokens.sentences)
    keys = keys[np.append(True, np.diff(keys) > 0)[: len(keys)]]
    skipped = np.bincount(tokens.sentences, tokens.skipped)
    return Bags(stems, keys // count, keys % count, skipped == 0, lengths >= SHORTEST)


def find_rewritten(
    here: Tokens, there: Tokens, bags: tuple[Bags, Bags], told: list[Box], min_chars: int
) -> list[Box]:
    """Boxes of whole sentences that were put in other words, none over sentences that `told` boxes touch.

    `bags` are the words of both texts.
    """
    if not len(here) or not len(there):
        return []
    untold, whole = _untold(bags[0], here, told), bags[1].whole
    # A sentence that is told or skipped is a border: no passage reaches over it.
    clusters = cluster(_pairs(*bags, untold, whole), GAP, np.cumsum(~untold), np.cumsum(~whole))
    boxes = []
    for group in clusters.apart():
        first, last = _range(group.here, here.sentences)
        if len(here.span(first, last)) < SIZE * min_chars:
            continue
        box = Box(first, last, *_range(group.there, there.sentences))
        if likeness(box, here, there) >= SAME:
            boxes.append(box)
    return sorted(boxes)


def likeness(box: Box, here: Tokens, there: Tokens) -> float:
    """The share of the words of both sides of a box that they have in common, in any order."""
    mine, theirs = here.stems[box.here : box.here_end], there.stems[box.there : box.there_end]
    return 2 * count_common(mine, theirs) / (len(mine) + len(theirs))


def _untold(bags: Bags, tokens: Tokens, told: list[Box]) -> Flags:
    """Which sentences no box touches on the checked side, and nothing of which is skipped."""
    untold = bags.whole.copy()
    for box in told:
        untold[tokens.sentences[box.here] : tokens.sentences[box.here_end - 1] + 1] = False
    return untold


def _range(numbers: Indices, sentences: Indices) -> tuple[int, int]:
    """The tokens from the first up to the last of these sentences."""
    first, last = np.searchsorted(sentences, (numbers.min(), numbers.max() + 1))
    return int(first), int(last)


def _pairs(mine: Bags, theirs: Bags, chosen: Flags, there_chosen: Flags) -> Seeds:
    """The sentences of both texts that are alike, by number."""
    words, sentences, count = mine.of(chosen)
    there_words, there_sentences, there_count = theirs.of(there_chosen)
    _, left, right = np.intersect1d(mine.stems, theirs.stems, assume_unique=True, return_indices=True)
    other, there_other, begins = np.zeros_like(count), np.zeros_like(there_count), np.zeros_like(count)
    other[left], there_other[right] = there_count[right], count[left]
    begins[left] = (np.cumsum(there_count) - there_count)[right]
    every = len(chosen) + len(there_chosen)
    weights, there_weights = _weights(count, other, every), _weights(there_count, there_other, every)

    # Every pair of sentences for every word they share.
    at = np.flatnonzero(((weights > 0) & (other > 0))[words])
    shared, many = words[at], other[words[at]]
    met = there_sentences[np.repeat(begins[shared], many) + _count_up(many)]
    keys, which = np.unique(np.repeat(sentences[at], many) * len(there_chosen) + met, return_inverse=True)
    first, second = keys // len(there_chosen), keys % len(there_chosen)

    common = np.bincount(which, np.repeat(weights[shared], many), len(keys))
    lengths = np.bincount(sentences, weights[words], len(chosen))
    there_lengths = np.bincount(there_sentences, there_weights[there_words], len(there_chosen))
    alike = common >= ALIKE * np.sqrt(lengths[first] * there_lengths[second])
    return Seeds(first[alike], second[alike])


def _count_up(many: Indices) -> Indices:
    """0, 1, 2, ... for each number, as far as it says."""
    counted: Indices = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
    return counted


def _weights(count: Indices, other: Indices, sentences: int) -> NDArray[np.float64]:
    """For each word the square of its inverse document frequency, nothing for a frequent one."""
    most = 2 * COMMON**0.5
    rare = (count * other <= COMMON) & (count <= most) & (other <= most)
    return np.where(rare, np.log(1 + sentences / np.maximum(count + other, 1)), 0) ** 2
