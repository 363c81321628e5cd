"""Boxes widened: their edges move to the ends of sentences that the other text has as well.

The constants of this file were found like those of `candidates`; after a change rerun
`python -m benchmarks.predict copy`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import Indices, Tokens
from summarykit.text.hashing import Hashes, are_in, hash_pairs

LIKE = 0.5
"""An edge moves to the end of its sentence where the other side has this share of the tokens between."""

FEW = 0.2
"""An edge this share of its sentence away from the end is moved there: the last word was replaced."""


@dataclass(frozen=True, slots=True, eq=False)
class Touched:
    """Parallel arrays over ranges of tokens: where the sentences that each touches begin and end together.

    `first` and `last` are the lengths in tokens of the first and the last of them.
    """

    starts: Indices
    ends: Indices
    first: Indices
    last: Indices

    def row(self, at: int) -> tuple[int, int, int, int]:
        """What is told of one range."""
        return int(self.starts[at]), int(self.ends[at]), int(self.first[at]), int(self.last[at])


class Text:
    """A text: its sentences, and its pairs of neighbours, worked out when they are asked for."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def pairs(self) -> Hashes:
        """A hash of every two tokens."""
        return hash_pairs(self.tokens.masked)

    def touched(self, firsts: Indices, lasts: Indices) -> Touched:
        """The sentences around ranges of tokens, none of them empty."""
        numbers = self.tokens.sentences
        lengths = np.bincount(numbers)
        first, last = numbers[firsts], numbers[lasts - 1]
        return Touched(
            numbers.searchsorted(first), numbers.searchsorted(last, "right"), lengths[first], lengths[last]
        )


def widen(box: Box, here: Text, there: Text, touched: tuple[Touched, Touched], at: int) -> Box:
    """The box with each of its edges moved to the end of its sentence, where the other side has that too.

    What it touches on both sides stands `at` a place of `touched`.
    """
    own, other = (box.here, box.here_end), (box.there, box.there_end)
    mine, theirs = (one.row(at) for one in touched)
    return Box(*_edges(own, mine, here, other, there), *_edges(other, theirs, there, own, here))


def _edges(
    own: tuple[int, int], touched: tuple[int, int, int, int], text: Text, other: tuple[int, int], others: Text
) -> tuple[int, int]:
    (first, last), (start, end, length, last_length) = own, touched
    if (start, end) == own:
        return own
    # A sentence may stand anywhere in the other box, or at its edge with as much as was put in there.
    window = max(0, other[0] - 2 * (first - start) - 3), min(len(others), other[1] + 2 * (end - last) + 3)
    known = others.pairs[window[0] : window[1] - 1]
    return (
        start if _shared(start, first, length, text, known) else first,
        end if _shared(last, end, last_length, text, known) else last,
    )


def _shared(first: int, last: int, length: int, text: Text, known: Hashes) -> bool:
    """The tokens up to the end of a sentence are few of its `length`, or the other text has them in pairs."""
    if first == last:
        return True
    if text.tokens.skipped[first:last].any():
        return False
    if last - first <= FEW * length:
        return True
    begin, end = max(0, first - 1), min(len(text), last + 1)
    shared = np.zeros(end - begin, dtype=bool)
    found = are_in(text.pairs[begin : end - 1], known)
    shared[:-1] = found
    shared[1:] |= found
    return bool(np.count_nonzero(shared[first - begin : last - begin]) >= LIKE * (last - first))
