"""Sentences as bags of their words, and which sentences of two texts are alike.

A bag holds the beginnings of words and the figures of a sentence; of a script without blanks its characters
and every two neighbours of them. What is rare in both texts counts most.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from summarykit.reuse.orders import count_up, order_of_pairs, ranges
from summarykit.reuse.tokens import Flags, Indices, Tokens
from summarykit.text.hashing import Hashes, distinct, hash_pairs, perhaps_in

Numbers = NDArray[np.float64]

COMMON = 100
"""A word that makes more pairs of sentences than this brings none together; it still counts in those that
rarer words have brought together."""

SENTENCE = 24
"""Bits that number a sentence; the other 40 of a number tell words apart: of a million words hardly two are
taken for one."""
_WORD = np.uint64((1 << 64) - (1 << SENTENCE))

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

    `stems` are its different words in ascending order, their last bits 0; `counts` says how many sentences
    each is in, and `sentences` which, those of one word side by side. `whole` marks sentences of which
    nothing is skipped, `long` those that are not alike by chance.
    """

    stems: Hashes
    counts: Indices
    sentences: Indices
    whole: Flags
    long: Flags

    @property
    def begins(self) -> Indices:
        """For each word where its sentences begin."""
        return np.cumsum(self.counts) - self.counts

    def only(self, chosen: Flags) -> Bags:
        """The same with the words of the chosen sentences alone: some are then in none."""
        inside = chosen[self.sentences]
        if inside.all():
            return self
        counts = np.add.reduceat(inside, self.begins, dtype=np.int64)
        return replace(self, counts=counts, sentences=self.sentences[inside])


def bags_of(tokens: Tokens, apart: Flags | None = None) -> Bags:
    """The words of the sentences of a text; tokens that stand `apart` (of addresses) are none.

    Sentences that are not whole or not long are in no comparison, and their words in no bag. Nor are those
    that SENTENCE bits do not number.
    """
    apart = np.zeros(len(tokens), dtype=bool) if apart is None else apart
    lengths = np.bincount(tokens.sentences)
    whole = np.bincount(tokens.sentences[tokens.skipped], minlength=len(lengths)) == 0
    long = lengths - np.bincount(tokens.sentences[apart], minlength=len(lengths)) >= SHORTEST
    usable = whole & long
    usable[1 << SENTENCE :] = False
    kept = usable[tokens.sentences] & ~apart
    numbers = tokens.sentences.view(np.uint64)
    terms = ((tokens.stems & _WORD) | numbers)[kept]
    characters = tokens.characters & kept & ~tokens.figures
    if characters.any():
        pairs = characters[:-1] & characters[1:] & (numbers[1:] == numbers[:-1])
        grams = (hash_pairs(tokens.stems) & _WORD) | numbers[1:]
        terms = np.concatenate((terms, grams[pairs]))
    terms = distinct(terms)
    stems = terms & _WORD
    is_last = np.ones(len(stems), dtype=bool)
    np.not_equal(stems[1:], stems[:-1], out=is_last[:-1])
    last = np.flatnonzero(is_last)
    counts = np.diff(last, prepend=-1)
    return Bags(stems[last], counts, (terms & ~_WORD).astype(np.int64), whole, long)


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
    left, right = _in_both(mine.stems, theirs.stems)
    if not len(left):
        return _NONE
    # For each word the square of its inverse document frequency.
    every = len(mine.whole) + len(theirs.whole)
    by_count = np.log((1 + every) / np.maximum(np.arange(every + 1), 1)) ** 2
    weights = by_count[mine.counts[left] + theirs.counts[right]]
    words = _Words(mine.begins[left], mine.counts[left], theirs.begins[right], theirs.counts[right], weights)
    lengths = _lengths(mine, left, weights, by_count)
    there_lengths = _lengths(theirs, right, weights, by_count)
    often = words.counts * words.there_counts > COMMON
    met = _met(words.only(~often), mine, theirs)
    near = _near(*met, LEAST / 2 * lengths, there_lengths)
    if not len(near):
        return _NONE
    common = near.alike + _shared(near, words.only(often), mine, theirs)
    found = replace(near, alike=common / (lengths[near.here] * there_lengths[near.there]))
    return _best(found.only(found.alike >= LEAST))


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    """Words that both texts have: where their sentences stand in the bags of each, how many, and weights."""

    begins: Indices
    counts: Indices
    there_begins: Indices
    there_counts: Indices
    weights: Numbers

    def only(self, chosen: Flags) -> _Words:
        """Those that are chosen."""
        at = np.flatnonzero(chosen)
        return _Words(
            self.begins[at],
            self.counts[at],
            self.there_begins[at],
            self.there_counts[at],
            self.weights[at],
        )


def _in_both(mine: Hashes, theirs: Hashes) -> tuple[Indices, Indices]:
    """Where the hashes stand that both have; all of one side are different and ascend."""
    left = perhaps_in(mine, theirs)
    at = theirs.searchsorted(mine[left])
    at[at == len(theirs)] = 0
    same = np.flatnonzero(theirs[at] == mine[left])
    return left[same], at[same]


def _lengths(bags: Bags, shared: Indices, weights: Numbers, by_count: Numbers) -> Numbers:
    """The length of each sentence as a vector; `weights` are those of the words that both texts have."""
    every = by_count[bags.counts]
    every[shared] = weights
    squares = np.bincount(bags.sentences, np.repeat(every, bags.counts), len(bags.whole))
    lengths: Numbers = np.sqrt(squares)
    return lengths


def _met(words: _Words, mine: Bags, theirs: Bags) -> tuple[Indices, Numbers]:
    """A number and the weight for every pair of sentences for every word they share."""
    here = mine.sentences[ranges(words.begins, words.counts)] * len(theirs.whole)
    many = np.repeat(words.there_counts, words.counts)
    there = theirs.sentences[ranges(np.repeat(words.there_begins, words.counts), many)]
    there += np.repeat(here, many)
    return there, np.repeat(words.weights, words.counts * words.there_counts)


def _near(met: Indices, weights: Numbers, lengths: Numbers, there_lengths: Numbers) -> Pairs:
    """The sentences that share more than the product of their lengths, with what they share."""
    across = len(there_lengths)
    if len(lengths) * across <= ROOM:
        least, which = np.multiply.outer(lengths, there_lengths).ravel(), met
        keys = np.arange(len(least))
    else:
        keys, which = np.unique(met, return_inverse=True)
        least = lengths[keys // across] * there_lengths[keys % across]
    sums = np.asarray(np.bincount(which, weights, len(keys)), dtype=np.float64)
    near = np.flatnonzero(sums > least)
    return Pairs(keys[near] // across, keys[near] % across, sums[near])


def _shared(pairs: Pairs, words: _Words, mine: Bags, theirs: Bags) -> Numbers:
    """What pairs of sentences share of some words that many have."""
    here = _having(words.begins, words.counts, mine)
    there = _having(words.there_begins, words.there_counts, theirs)
    parts = [pairs.only(slice(at, at + AT_ONCE)) for at in range(0, len(pairs), AT_ONCE)]
    return np.concatenate([(here[part.here] & there[part.there]) @ words.weights for part in parts])


def _having(begins: Indices, counts: Indices, bags: Bags) -> Flags:
    """Which of some words (columns) each sentence (row) has."""
    has = np.zeros((len(bags.whole), len(begins)), dtype=bool)
    has[bags.sentences[ranges(begins, counts)], np.repeat(np.arange(len(begins)), counts)] = True
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
