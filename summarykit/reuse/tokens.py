"""Words, characters and figures of a text as arrays: what passages are compared by.

A token is a run of letters, one character of a script that is written without blanks, or a figure
(digits with the points and commas inside; two and more Chinese numerals). No Python object is made for it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarykit.records import Span
from summarykit.text.folding import Codes, Folded, fold, to_codes
from summarykit.text.hashing import Hashes, hash_runs, mix

Flags: TypeAlias = NDArray[np.bool_]
Indices: TypeAlias = NDArray[np.int64]

GAP, WORD, CHARACTER, DIGIT, NUMERAL, POINT, STOP = range(7)
"""Classes of characters. A NUMERAL (三) is a CHARACTER where it stands alone."""

_NUMERALS = frozenset("〇○零一二三四五六七八九十廿百千万亿两")
_STOPS = frozenset(".!?;…")
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")
_FIGURE, _YEAR = np.uint64(1), np.uint64(2)
STEM = 5
"""Letters that the forms of a word have in common: "develop", "developed", "development"."""

CENTURIES = (19, 20)
"""A figure of four digits in these is a year."""


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """Parallel arrays over the tokens of a text, in its order.

    `starts` and `ends` are offsets into the unchanged text; `exact` hashes of the folded tokens, `masked`
    the same with all figures equal and all years equal, `stems` the same of the beginnings of words;
    `sentences` the number of the sentence (or line) a token stands in; `skipped` marks tokens that must not
    be matched, and `segments` numbers what they part.
    """

    starts: Indices
    ends: Indices
    exact: Hashes
    masked: Hashes
    stems: Hashes
    characters: Flags
    sentences: Indices
    skipped: Flags
    segments: Indices

    def __len__(self) -> int:
        """Tokens."""
        return len(self.starts)

    @property
    def figures(self) -> Flags:
        """Which tokens are figures."""
        figures: Flags = self.masked != self.exact
        return figures

    def span(self, first: int, last: int) -> Span:
        """Where the tokens `first` up to but not including `last` (at least one) stand in the text."""
        return Span(int(self.starts[first]), int(self.ends[last - 1]))


def tokenise(text: str, skip: Sequence[Span] = ()) -> Tokens:
    """The tokens of a text; those that touch a span of `skip` are marked."""
    folded = fold(text)
    kinds = _kinds(folded.codes)
    before = np.concatenate(([GAP], kinds[:-1]))
    after = np.concatenate((kinds[1:], [GAP]))
    alone, runs = kinds == CHARACTER, np.isin(kinds, (WORD, DIGIT, NUMERAL))
    begins = np.flatnonzero(alone | (runs & (kinds != before)))
    finishes = np.flatnonzero(alone | (runs & (kinds != after))) + 1
    exact = hash_runs(folded.codes, begins, finishes)
    starts, ends = folded.starts[begins], folded.ends[finishes - 1]
    numerals = kinds[begins] == NUMERAL
    figures = (kinds[begins] == DIGIT) | (numerals & (finishes - begins > 1))
    tokens = Tokens(
        starts=starts,
        ends=ends,
        exact=exact,
        masked=_mask(exact, figures, _years(folded, begins, finishes, figures)),
        stems=_stems(folded, kinds, begins, finishes),
        characters=alone[begins] | numerals,
        sentences=_sentences(text, folded, kinds, begins),
        skipped=np.zeros(len(starts), dtype=bool),
        segments=np.zeros(len(starts), dtype=np.int64),
    )
    return skipping(tokens, skip) if skip else tokens


def skipping(tokens: Tokens, skip: Sequence[Span]) -> Tokens:
    """The same tokens, those that touch a span of `skip` marked, and no others."""
    skipped = _touching(tokens.starts, tokens.ends, skip)
    return replace(tokens, skipped=skipped, segments=np.cumsum(skipped))


def _mask(exact: Hashes, figures: Flags, years: Flags) -> Hashes:
    masked = np.where(figures, mix(np.array([_FIGURE]))[0], exact)
    return np.where(years, mix(np.array([_YEAR]))[0], masked)


def _stems(folded: Folded, kinds: NDArray[np.uint8], begins: Indices, finishes: Indices) -> Hashes:
    """Words without their endings, everything else whole."""
    ends = np.where(kinds[begins] == WORD, np.minimum(finishes, begins + STEM), finishes)
    return hash_runs(folded.codes, begins, ends)


def _years(folded: Folded, begins: Indices, finishes: Indices, figures: Flags) -> Flags:
    """Figures of four digits in the centuries that reports tell of."""
    years: Flags = figures & (finishes - begins == 4)
    at = begins[years]
    century = (folded.codes[at].astype(np.int64) - ord("0")) * 10 + folded.codes[at + 1] - ord("0")
    years[years] = np.isin(century, CENTURIES)
    return years


def _sentences(text: str, folded: Folded, kinds: NDArray[np.uint8], begins: Indices) -> Indices:
    """How many full stops and line ends stand before each token."""
    stops = np.cumsum(kinds == STOP)
    lines = np.cumsum(to_codes(text) == ord("\n"))
    if not len(begins):
        return np.empty(0, dtype=np.int64)
    ends_before = stops[begins] * (len(text) + 1) + lines[folded.starts[begins]]
    return np.cumsum(np.concatenate(([False], np.diff(ends_before) != 0)))


def _touching(starts: Indices, ends: Indices, skip: Sequence[Span]) -> Flags:
    touching = np.zeros(len(starts), dtype=bool)
    for span in skip:
        first, last = np.searchsorted(ends, span.start, "right"), np.searchsorted(starts, span.end, "left")
        touching[first:last] = True
    return touching


def _kinds(codes: Codes) -> NDArray[np.uint8]:
    """The class of each folded character; a point or comma between digits is one of them."""
    kinds = _TABLE.classes(codes)
    points = np.isin(codes, (ord("."), ord(",")))
    between = np.zeros(len(codes), dtype=bool)
    between[1:-1] = points[1:-1] & (kinds[:-2] == DIGIT) & (kinds[2:] == DIGIT)
    return np.where(between, np.uint8(DIGIT), kinds)


class _Table:
    """The class of each code point, learned when it is first met."""

    def __init__(self) -> None:
        self.known = np.zeros(0x110000, dtype=bool)
        self.kind = np.zeros(0x110000, dtype=np.uint8)

    def classes(self, codes: Codes) -> NDArray[np.uint8]:
        """The classes of the code points of a text."""
        for code in np.unique(codes[~self.known[codes]]).tolist():
            self.kind[code] = _class(chr(code))
            self.known[code] = True
        return self.kind[codes]


def _class(char: str) -> int:
    if char in _NUMERALS:
        return NUMERAL
    if char in _STOPS:
        return STOP
    if char.isdecimal():
        return DIGIT
    if not char.isalnum() and not unicodedata.category(char).startswith("M"):
        return GAP
    return CHARACTER if unicodedata.name(char, "").startswith(_UNSPACED) else WORD


_TABLE = _Table()
