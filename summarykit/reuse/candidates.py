"""Candidates: boxes around clusters of seeds, as far as the likeness reaches, without stock phrases.

The constants of this file were found on planted copies of public reports, one class of edit at a time;
after a change rerun `python -m benchmarks.predict copy`.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from summarykit.reuse.clusters import Box, Clusters, cluster
from summarykit.reuse.fingerprints import sizes
from summarykit.reuse.seeds import Seeds
from summarykit.reuse.tokens import Flags, Indices, Tokens
from summarykit.text.hashing import Hashes, are_in, hash_pairs

GAP = 40
"""Tokens without a seed, on either side, inside one cluster: two long sentences."""

LIKE = 0.5
"""An edge moves to the end of its sentence where the other side has this share of the tokens between."""

FEW = 0.2
"""An edge this share of its sentence away from the end is moved there: the last word was replaced."""

DENSE = 0.2
"""Share of a box's tokens that seeds must cover: below it only scattered phrases are common."""

SHORT, WHOLE = 2.5, 0.68
"""A match shorter than SHORT times the least length must be WHOLE of the sentences it touches: pieces of
sentences of that length ("in the second half of the year, …") are common property."""

HALF = 0.5
"""A short sentence with a word changed has this share of itself, and of the least length, in seeds."""


def find_candidates(here: Tokens, there: Tokens, seeds: Seeds, min_chars: int) -> tuple[list[Box], list[Box]]:
    """Boxes with at least `min_chars` matched characters, in the order of the checked text.

    Behind them others with fewer, which may be short sentences with a word changed: where an edit parts the
    runs of one, no seed tells how much of it is common.
    """
    clusters = cluster(seeds, GAP, here.segments, there.segments)
    if not len(clusters):
        return [], []
    here_sizes = sizes(here)
    around = _around(clusters, here_sizes, sizes(there))
    covered, characters = _covered(clusters, here_sizes, here)
    touched = _touched(around, here, there)
    whole = covered >= np.where(characters < SHORT * min_chars, WHOLE * touched, 0)
    enough = (characters >= min_chars) & whole
    edited = (characters >= HALF * min_chars) & (covered >= HALF * touched) & ~enough
    texts = _Text(here), _Text(there)

    def boxes(chosen: Flags) -> list[Box]:
        found = [(_widen(Box(*around[at].tolist()), *texts), covered[at]) for at in np.flatnonzero(chosen)]
        return sorted(box for box, tokens in found if tokens >= DENSE * box.length)

    return boxes(enough), boxes(edited)


def _around(clusters: Clusters, here_sizes: Indices, there_sizes: Indices) -> Indices:
    """For each cluster a row with the four borders of its box."""
    here, there = clusters.seeds.here, clusters.seeds.there
    return np.column_stack(
        (
            np.minimum.reduceat(here, clusters.begins),
            np.maximum.reduceat(here + here_sizes[here], clusters.begins),
            np.minimum.reduceat(there, clusters.begins),
            np.maximum.reduceat(there + there_sizes[there], clusters.begins),
        )
    )


def _covered(clusters: Clusters, here_sizes: Indices, tokens: Tokens) -> tuple[Indices, Indices]:
    """For each cluster the tokens, and the characters, that its seeds cover on the checked side."""
    here = clusters.seeds.here
    # Clusters are laid one behind the other, so that one pass over all of them finds the runs.
    shift = clusters.numbers * (len(tokens) + 1)
    ends = np.maximum.accumulate(here + here_sizes[here] + shift) - shift
    first = np.append(True, (here[1:] > ends[:-1]) | (np.diff(clusters.numbers) > 0))
    begins = here[first]
    ends = ends[np.append(first[1:], True)]
    runs = clusters.numbers[first]
    count = len(clusters)
    return (
        np.bincount(runs, ends - begins, count).astype(np.int64),
        np.bincount(runs, tokens.ends[ends - 1] - tokens.starts[begins], count).astype(np.int64),
    )


def _touched(around: Indices, here: Tokens, there: Tokens) -> Indices:
    """For each box the tokens of all sentences that it touches, on the side where they are fewer."""
    lengths = []
    for tokens, first, last in ((here, around[:, 0], around[:, 1]), (there, around[:, 2], around[:, 3])):
        numbers = tokens.sentences
        begins = np.searchsorted(numbers, numbers[first], "left")
        lengths.append(np.searchsorted(numbers, numbers[last - 1], "right") - begins)
    fewer: Indices = np.minimum(*lengths)
    return fewer


class _Text:
    """A text and its pairs of neighbours, worked out where a box is widened."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def pairs(self) -> Hashes:
        """A hash of every two tokens."""
        return hash_pairs(self.tokens.masked)

    def sentences_around(self, first: int, last: int) -> tuple[int, int]:
        """The range of tokens of all sentences that a range of tokens touches."""
        numbers = self.tokens.sentences
        start = numbers.searchsorted(numbers[first], "left")
        return int(start), int(numbers.searchsorted(numbers[last - 1], "right"))


def _widen(box: Box, here: _Text, there: _Text) -> Box:
    """The box with each of its edges moved to the end of its sentence, where the other side has that too."""
    first, last = _edges((box.here, box.here_end), here, (box.there, box.there_end), there)
    there_first, there_last = _edges((box.there, box.there_end), there, (box.here, box.here_end), here)
    return Box(first, last, there_first, there_last)


def _edges(own: tuple[int, int], text: _Text, other: tuple[int, int], others: _Text) -> tuple[int, int]:
    first, last = own
    start, end = text.sentences_around(first, last)
    if (start, end) == own:
        return own
    # A sentence may stand anywhere in the other box, or at its edge with as much as was put in there.
    window = max(0, other[0] - 2 * (first - start) - 3), min(len(others), other[1] + 2 * (end - last) + 3)
    known = others.pairs[window[0] : window[1] - 1]
    return (
        start if _shared(start, first, first, text, known) else first,
        end if _shared(last, end, last, text, known) else last,
    )


def _shared(first: int, last: int, edge: int, text: _Text, known: Hashes) -> bool:
    """The tokens from an edge to the end of a sentence are few, or stand in pairs that the other text has."""
    if first == last:
        return True
    if text.tokens.skipped[first:last].any():
        return False
    edge = min(edge, len(text) - 1)
    start, end = text.sentences_around(edge, edge + 1)
    if last - first <= FEW * (end - start):
        return True
    begin, end = max(0, first - 1), min(len(text), last + 1)
    shared = np.zeros(end - begin, dtype=bool)
    found = are_in(text.pairs[begin : end - 1], known)
    shared[:-1] = found
    shared[1:] |= found
    return float(shared[first - begin : last - begin].mean()) >= LIKE
