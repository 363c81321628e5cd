"""Words, characters and figures of a text as arrays: what passages are compared by.

A token is a run of letters, one character of a script that is written without blanks, or a figure
(digits with the points and commas inside; two and more Chinese numerals). No Python object is made for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarykit.records import Span
from summarykit.reuse.letters import (
    BORDER,
    CHARACTER,
    DIGIT,
    DOT,
    LINE,
    NUMERAL,
    WORD,
    Kinds,
    Letters,
    letters,
)
from summarykit.reuse.wrapping import wraps
from summarykit.text.hashing import Hashes, Units, hash_beginnings, hash_units, mix

Flags: TypeAlias = NDArray[np.bool_]
Indices: TypeAlias = NDArray[np.int64]

_FIGURE, _YEAR = mix(np.array([1, 2], dtype=np.uint64))
STEM = 5
"""Letters that the forms of a word have in common: "develop", "developed", "development"."""

CENTURIES = (19, 20)
"""A figure of four digits from the first to the last of these is a year."""


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """Parallel arrays over the tokens of a text, in its order: all that fingerprints need.

    `starts` and `ends` are offsets into the unchanged text; `exact` are hashes of the folded tokens, `masked`
    the same with all figures equal and all years equal; `characters` marks tokens of an unspaced script,
    `skipped` those that must not be matched.
    """

    starts: Indices
    ends: Indices
    exact: Hashes
    masked: Hashes
    characters: Flags
    skipped: Flags

    def __len__(self) -> int:
        """Tokens."""
        return len(self.starts)

    @property
    def figures(self) -> Flags:
        """Which tokens are figures."""
        figures: Flags = self.masked != self.exact
        return figures


@dataclass(frozen=True, slots=True, eq=False)
class Tokens(Cut):
    """All that comparing two texts needs.

    `stems` are hashes of the beginnings of words; `sentences` the number of the sentence (or line) that a
    token stands in; `segments` numbers what the skipped tokens part.
    """

    stems: Hashes
    sentences: Indices
    segments: Indices

    def span(self, first: int, last: int) -> Span:
        """Where the tokens `first` up to but not including `last` (at least one) stand in the text."""
        return Span(int(self.starts[first]), int(self.ends[last - 1]))


def cut(text: str, skip: Sequence[Span] = ()) -> Cut:
    """The tokens of a text as far as fingerprints need them; those that touch a span of `skip` are marked."""
    return _cut(letters(text), skip)[0]


def tokenise(text: str, skip: Sequence[Span] = ()) -> Tokens:
    """The tokens of a text; those that touch a span of `skip` are marked."""
    tokens = _tokenise(text)
    if not skip:
        return tokens
    skipped = tokens.skipped | touching(tokens.starts, tokens.ends, skip)
    return replace(tokens, skipped=skipped, segments=_segments(skipped))


@lru_cache(maxsize=1)
def _tokenise(text: str) -> Tokens:
    """The tokens of a text, kept for a second look: what a document writes and its titles are told apart."""
    folded = letters(text)
    tokens, begins, lengths = _cut(folded, ())
    return Tokens(
        starts=tokens.starts,
        ends=tokens.ends,
        exact=tokens.exact,
        masked=tokens.masked,
        characters=tokens.characters,
        skipped=tokens.skipped,
        stems=_stems(folded, tokens.exact, begins, lengths),
        sentences=_sentences(folded.kinds, begins),
        segments=_segments(tokens.skipped),
    )


def skipping(tokens: Tokens, skip: Sequence[Span]) -> Tokens:
    """The same tokens, those that touch a span of `skip` marked, and no others."""
    skipped = touching(tokens.starts, tokens.ends, skip)
    return replace(tokens, skipped=skipped, segments=_segments(skipped))


def _segments(skipped: Flags) -> Indices:
    """For each token how many are skipped up to it."""
    return np.cumsum(skipped) if skipped.any() else np.zeros(len(skipped), dtype=np.int64)


def _cut(folded: Letters, skip: Sequence[Span]) -> tuple[Cut, Indices, Indices]:
    """The tokens, and where each begins among the letters and how many it has."""
    kinds = folded.kinds
    begins, finishes = _runs(kinds)
    lengths = finishes - begins
    first = kinds[begins]
    numerals = first == NUMERAL
    figures = (first == DIGIT) | (numerals & (lengths > 1))
    exact = hash_units(folded.units, begins, lengths)
    starts, ends = (
        (begins, finishes)
        if folded.spread is None
        else (folded.spread.starts[begins], folded.spread.ends[finishes - 1])
    )
    skipped = first == BORDER
    if skip:
        skipped |= touching(starts, ends, skip)
    tokens = Cut(
        starts=starts,
        ends=ends,
        exact=exact,
        masked=_mask(exact, figures, folded.units, begins, lengths),
        characters=(first == CHARACTER) | numerals,
        skipped=skipped,
    )
    return tokens, begins, lengths


def _runs(kinds: Kinds) -> tuple[Indices, Indices]:
    """Where tokens begin and end: a character by itself, else a run of one class."""
    alone = kinds >= CHARACTER
    changes = np.ones(len(kinds) + 1, dtype=bool)
    np.not_equal(kinds[1:], kinds[:-1], out=changes[1:-1])
    inside = kinds >= WORD
    begins = np.flatnonzero(inside & (changes[:-1] | alone))
    return begins, np.flatnonzero(inside & (changes[1:] | alone)) + 1


def _mask(exact: Hashes, figures: Flags, units: Units, begins: Indices, lengths: Indices) -> Hashes:
    masked = exact.copy()
    at = np.flatnonzero(figures)
    masked[at] = _FIGURE
    four = at[lengths[at] == 4]
    tens, ones = units[begins[four]].astype(np.int64), units[begins[four] + 1].astype(np.int64)
    century = (tens - ord("0")) * 10 + ones - ord("0")
    masked[four[(century >= CENTURIES[0]) & (century <= CENTURIES[1])]] = _YEAR
    return masked


def _stems(folded: Letters, exact: Hashes, begins: Indices, lengths: Indices) -> Hashes:
    """Words without their endings, everything else whole."""
    stems = exact.copy()
    long = np.flatnonzero(lengths > STEM)
    long = long[folded.kinds[begins[long]] == WORD]
    stems[long] = hash_beginnings(folded.units, begins[long], STEM)
    return stems


def _sentences(kinds: Kinds, begins: Indices) -> Indices:
    """For each token how many before it are the first behind a full stop or a line end that does not wrap."""
    stops = np.flatnonzero((kinds >= LINE) & (kinds <= DOT))
    stops = stops[~wraps(kinds)[stops]]
    opens = np.zeros(len(begins) + 1, dtype=np.int64)
    opens[np.searchsorted(begins, stops)] = 1
    opens[0] = 0
    return np.cumsum(opens[:-1])


def touching(starts: Indices, ends: Indices, skip: Sequence[Span]) -> Flags:
    """Which tokens touch one of the spans."""
    found: Flags = np.zeros(len(starts), dtype=bool)
    for span in skip:
        first, last = np.searchsorted(ends, span.start, "right"), np.searchsorted(starts, span.end, "left")
        found[first:last] = True
    return found
