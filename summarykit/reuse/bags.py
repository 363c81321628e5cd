"""Sentences as bags of their words, and which sentences of two texts are alike.

A bag holds the beginnings of words and the figures of a sentence; of a script without blanks its characters
and every two neighbours of them. What is rare in both texts counts most.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarykit.reuse.orders import count_up, order_of_pairs
from summarykit.reuse.tokens import Flags, Indices, Tokens
from summarykit.text.hashing import Hashes, hash_grams

Numbers = NDArray[np.float64]

COMMON = 100
"""A word that makes more pairs of sentences than this brings none together; it still counts in those that
rarer words have brought together."""

SHORTEST = 5
"""Tokens of a sentence: shorter ones are alike by chance."""

LEAST = 0.2
"""The cosine from which two sentences are alike: of a thousand unrelated ones in two reports one has it."""

AT_ONCE = 4096
"""Pairs of sentences compared at a time."""

ROOM = 1 << 18
"""Pairs of sentences up to which a table of all is filled; of more those that meet are sorted."""

RIVAL, NEAR = 0.8, 2
"""A sentence that has this share of its likeness with another one too, more than NEAR sentences away, was
taken from neither: "the number of readers rose by 5 %" is how reports tell such things."""

MOST = 3
"""Pairs kept of each sentence, the most alike."""


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


def bags_of(tokens: Tokens, apart: Flags | None = None) -> Bags:
    """The words of the sentences of a text; tokens that stand `apart` (of addresses) are none.

    Sentences that are not whole or not long are in no comparison, and their words in no bag.
    """
    kept = np.ones(len(tokens), dtype=bool) if apart is None else ~apart
    whole = np.bincount(tokens.sentences, tokens.skipped) == 0
    long = np.bincount(tokens.sentences, kept) >= SHORTEST
    kept &= (whole & long)[tokens.sentences]
    characters = tokens.characters & kept & ~tokens.figures
    pairs = np.flatnonzero(characters[:-1] & characters[1:] & (np.diff(tokens.sentences) == 0))
    grams = hash_grams(tokens.stems, 2)[pairs] if len(pairs) else tokens.stems[:0]
    terms = np.concatenate((tokens.stems[kept], grams))
    numbers = np.concatenate((tokens.sentences[kept], tokens.sentences[pairs]))
    stems, words = np.unique(terms, return_inverse=True)
    count = max(len(whole), 1)
    keys = np.sort(words * count + numbers)
    keys = keys[np.append(True, np.diff(keys) > 0)[: len(keys)]]
    return Bags(stems, keys // count, keys % count, whole, long)


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Parallel arrays: sentences of both texts and their cosine, in the order of the checked text."""

    here: Indices
    there: Indices
    alike: Numbers

    def __len__(self) -> int:
        """Pairs."""
        return len(self.here)

    def only(self, chosen: Flags | Indices | slice) -> Pairs:
        """Those that are chosen."""
        return Pairs(self.here[chosen], self.there[chosen], self.alike[chosen])


_NONE = Pairs(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float64))


def find_alike(mine: Bags, theirs: Bags) -> Pairs:
    """The whole sentences of two texts that are alike, at most MOST pairs for each."""
    words, sentences, count = mine.of(mine.whole)
    there_words, there_sentences, there_count = theirs.of(theirs.whole)
    left, right = _in_both(mine.stems, theirs.stems)
    other, there_other, begins = np.zeros_like(count), np.zeros_like(there_count), np.zeros_like(count)
    other[left], there_other[right] = there_count[right], count[left]
    begins[left] = (np.cumsum(there_count) - there_count)[right]
    at = np.flatnonzero(((other > 0) & (count * other <= COMMON))[words])
    if not len(at):
        return _NONE
    every = len(mine.whole) + len(theirs.whole)
    weights, there_weights = _weights(count + other, every), _weights(there_count + there_other, every)
    lengths = np.sqrt(np.bincount(sentences, weights[words], len(mine.whole)))
    there_lengths = np.sqrt(np.bincount(there_sentences, there_weights[there_words], len(theirs.whole)))

    # Every pair of sentences for every word they share that is not too common.
    shared, many = words[at], other[words[at]]
    met = there_sentences[np.repeat(begins[shared], many) + count_up(many)]
    met += np.repeat(sentences[at], many) * len(theirs.whole)
    keys, common = _added_up(met, np.repeat(weights[shared], many), len(mine.whole) * len(theirs.whole))
    first, second = keys // len(theirs.whole), keys % len(theirs.whole)
    norms = lengths[first] * there_lengths[second]
    near = np.flatnonzero(common >= LEAST / 2 * norms)
    if not len(near):
        return _NONE
    first, second, common, norms = first[near], second[near], common[near], norms[near]

    # What they share of the common ones.
    often = np.flatnonzero((count[left] * there_count[right] > COMMON) & (weights[left] > 0))
    here_has = _having(words, sentences, left[often], mine)
    there_has = _having(there_words, there_sentences, right[often], theirs)
    for part in range(0, len(near), AT_ONCE):
        both = here_has[first[part : part + AT_ONCE]] & there_has[second[part : part + AT_ONCE]]
        common[part : part + AT_ONCE] += both @ weights[left[often]]
    found = Pairs(first, second, common / norms)
    return _best(found.only(found.alike >= LEAST))


def _in_both(mine: Hashes, theirs: Hashes) -> tuple[Indices, Indices]:
    """Where the hashes stand that both have; all of one side are different and ascend."""
    if not len(theirs):
        return np.empty((2, 0), dtype=np.int64)[0], np.empty(0, dtype=np.int64)
    at = theirs.searchsorted(mine)
    at[at == len(theirs)] = 0
    left = np.flatnonzero(theirs[at] == mine)
    return left, at[left]


def _added_up(keys: Indices, weights: Numbers, room: int) -> tuple[Indices, Numbers]:
    """The different keys, which are below `room`, in ascending order, and the sum of the weights of each."""
    if room <= ROOM:
        sums = np.bincount(keys, weights, room).astype(np.float64)
        met: Indices = np.flatnonzero(sums)
        return met, sums[met]
    found, which = np.unique(keys, return_inverse=True)
    return found, np.bincount(which, weights, len(found)).astype(np.float64)


def _having(words: Indices, sentences: Indices, chosen: Indices, bags: Bags) -> Flags:
    """Which of the chosen words (columns) each sentence (row) has."""
    column = np.full(len(bags.stems), -1)
    column[chosen] = np.arange(len(chosen))
    has = np.zeros((len(bags.whole), len(chosen)), dtype=bool)
    at = np.flatnonzero(column[words] >= 0)
    has[sentences[at], column[words[at]]] = True
    return has


def _best(pairs: Pairs) -> Pairs:
    """The MOST alike of each sentence on either side without rivals, in the order of the checked text."""
    for swap in (True, False):
        here, there = (pairs.there, pairs.here) if swap else (pairs.here, pairs.there)
        order = np.lexsort((-pairs.alike, here))
        order = order[count_up(np.bincount(here)) < MOST]
        pairs = pairs.only(order[~_rivalled(here[order], there[order], pairs.alike[order])])
    return pairs.only(order_of_pairs(pairs.here, pairs.there))


def _rivalled(here: Indices, there: Indices, alike: Numbers) -> Flags:
    """Pairs of a sentence (in order, MOST at most) that is nearly as much alike to one somewhere else."""
    rivalled: Flags = np.zeros(len(here), dtype=bool)
    for step in range(1, MOST):
        apart = (here[step:] == here[:-step]) & (np.abs(there[step:] - there[:-step]) > NEAR)
        rivals = apart & (alike[step:] >= RIVAL * alike[:-step])
        rivalled[:-step] |= rivals
        rivalled[step:] |= rivals
    return rivalled


def _weights(count: Indices, sentences: int) -> Numbers:
    """For each word the square of its inverse document frequency."""
    return np.log((1 + sentences) / np.maximum(count, 1)) ** 2
