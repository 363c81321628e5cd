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


@dataclass(frozen=True, slots=True)
class _Bags:
    """The words of all sentences: parallel arrays of word and sentence, each pair once, sorted by word."""

    words: Indices
    sentences: Indices
    frequencies: Indices


def find_rewritten(here: Tokens, there: Tokens, told: list[Box], min_chars: int) -> list[Box]:
    """Boxes of whole sentences that were put in other words, none over sentences that `told` boxes touch."""
    if not len(here) or not len(there):
        return []
    mine, theirs = _usable(here, told), _usable(there, [])
    # A sentence that is told or skipped is a border: no passage reaches over it.
    clusters = cluster(_pairs(here, there, mine, theirs), GAP, np.cumsum(~mine), np.cumsum(~theirs))
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


def _usable(tokens: Tokens, told: list[Box]) -> Flags:
    """Which sentences no box touches on the checked side, and nothing of which is skipped."""
    usable: Flags = np.bincount(tokens.sentences, tokens.skipped) == 0
    for box in told:
        usable[tokens.sentences[box.here] : tokens.sentences[box.here_end - 1] + 1] = False
    return usable


def _range(numbers: Indices, sentences: Indices) -> tuple[int, int]:
    """The tokens from the first up to the last of these sentences."""
    first, last = np.searchsorted(sentences, (numbers.min(), numbers.max() + 1))
    return int(first), int(last)


def _pairs(here: Tokens, there: Tokens, usable: Flags, there_usable: Flags) -> Seeds:
    """The sentences of both texts that are alike, by number."""
    known = np.union1d(here.stems, there.stems)
    mine, theirs = _bags(here, known, usable), _bags(there, known, there_usable)
    weights = _weights(mine, theirs, sentences=len(usable) + len(there_usable))
    left, right, weight = _meetings(mine, theirs, weights)
    keys, at = np.unique(left * len(there_usable) + right, return_inverse=True)
    left, right = keys // len(there_usable), keys % len(there_usable)
    lengths = np.bincount(mine.sentences, weights[mine.words], len(usable))
    there_lengths = np.bincount(theirs.sentences, weights[theirs.words], len(there_usable))
    alike = np.bincount(at, weight) >= ALIKE * np.sqrt(lengths[left] * there_lengths[right])
    return Seeds(left[alike], right[alike])


def _bags(tokens: Tokens, known: Hashes, usable: Flags) -> _Bags:
    """The words of the usable sentences that are long enough, as places in `known`."""
    long = usable & (np.bincount(tokens.sentences) >= SHORTEST)
    chosen = long[tokens.sentences]
    words = np.searchsorted(known, tokens.stems[chosen])
    keys = np.unique(words * len(usable) + tokens.sentences[chosen])
    words = keys // len(usable)
    return _Bags(words, keys % len(usable), np.bincount(words, minlength=len(known)))


def _weights(mine: _Bags, theirs: _Bags, *, sentences: int) -> NDArray[np.float64]:
    """For each word the square of its inverse document frequency, nothing for a frequent one."""
    most = 2 * COMMON**0.5
    rare = (mine.frequencies * theirs.frequencies <= COMMON) & (mine.frequencies <= most)
    rare &= theirs.frequencies <= most
    known = np.maximum(mine.frequencies + theirs.frequencies, 1)
    return np.where(rare, np.log(1 + sentences / known), 0) ** 2


def _meetings(
    mine: _Bags, theirs: _Bags, weights: NDArray[np.float64]
) -> tuple[Indices, Indices, NDArray[np.float64]]:
    """Every pair of sentences for every word they share, with the word's weight."""
    shared = np.flatnonzero((weights[mine.words] > 0) & (theirs.frequencies[mine.words] > 0))
    words = mine.words[shared]
    counts = theirs.frequencies[words]
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    right = theirs.sentences[np.repeat(np.searchsorted(theirs.words, words), counts) + within]
    return np.repeat(mine.sentences[shared], counts), right, np.repeat(weights[words], counts)
