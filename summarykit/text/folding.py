"""A folded view of a text, in which what editors, fonts and keyboards change is equal, and the way back.

Folded are width and compatibility forms (NFKC), case, accents, quotation marks, dashes and the full stop;
dropped are zero-width characters and soft hyphens; a run of blanks is one blank. Every folded character
knows the characters of the unchanged text that it stands for.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarykit.records import Span

Codes: TypeAlias = NDArray[np.uint32]
Offsets: TypeAlias = NDArray[np.int64]

BLANK = ord(" ")
_ACCENTS = range(0x300, 0x370)
_ALIKE = {
    **dict.fromkeys("“”„‟«»「」『』《》〈〉〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
    **dict.fromkeys("‐‑‒–—―−⸺", "-"),
    **dict.fromkeys("。｡．", "."),
    "、": ",",
}


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """Folded code points, and where each begins and ends in the unchanged text."""

    codes: Codes
    starts: Offsets
    ends: Offsets

    def __len__(self) -> int:
        """Folded characters."""
        return len(self.codes)

    @property
    def text(self) -> str:
        """The folded characters as a string."""
        return from_codes(self.codes)

    def span(self, start: int, end: int) -> Span:
        """Where the folded characters `start` up to but not including `end` stand in the unchanged text."""
        if start >= end:
            at = int(self.starts[start]) if start < len(self) else int(self.ends[-1]) if len(self) else 0
            return Span(at, at)
        return Span(int(self.starts[start]), int(self.ends[end - 1]))


def fold(text: str) -> Folded:
    """The folded view of a text. Folding what is folded changes nothing."""
    spread = fold_each(text)
    return _one_blank(spread.codes, spread.starts, spread.ends)


def fold_each(text: str) -> Folded:
    """The folded view of a text in which runs of blanks are left as long as they are."""
    raw = to_codes(text)
    _TABLE.learn(raw)
    lengths = _TABLE.length[raw]
    starts = np.repeat(np.arange(len(raw), dtype=np.int64), lengths)
    codes = _TABLE.first[raw[starts]]
    for code in np.unique(raw[lengths > 1]):
        _spread(codes, np.flatnonzero((raw == code) & (lengths > 1)), lengths, _TABLE.longer[int(code)])
    ends = starts + 1
    accents = np.flatnonzero((raw >= _ACCENTS.start) & (raw < _ACCENTS.stop))
    under = np.searchsorted(starts, accents) - 1
    np.maximum.at(ends, under[under >= 0], accents[under >= 0] + 1)
    return Folded(codes, starts, ends)


def to_codes(text: str) -> Codes:
    """The code points of a text; a lone surrogate is a code point like any other."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def from_codes(codes: Codes) -> str:
    """The text of code points."""
    return codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


def _spread(codes: Codes, at: Offsets, lengths: NDArray[np.uint8], longer: Codes) -> None:
    """Write the several characters that one character folds to, at all of its places."""
    begins = (np.cumsum(lengths, dtype=np.int64) - lengths)[at]
    for shift, code in enumerate(longer):
        codes[begins + shift] = code


def _one_blank(codes: Codes, starts: Offsets, ends: Offsets) -> Folded:
    """Of each run of blanks the first, which then stands for the whole run."""
    blank = codes == BLANK
    kept = np.ones(len(codes), dtype=bool)
    kept[1:] = ~(blank[1:] & blank[:-1])
    firsts = np.flatnonzero(kept)
    lasts = np.append(firsts[1:], len(codes)) - 1
    return Folded(codes[firsts], starts[firsts], ends[lasts] if len(firsts) else ends)


class _Table:
    """What each code point folds to, learned when it is first met: a text uses few of a million."""

    def __init__(self) -> None:
        self.known = np.zeros(0x110000, dtype=bool)
        self.first = np.zeros(0x110000, dtype=np.uint32)
        self.length = np.zeros(0x110000, dtype=np.uint8)
        self.longer: dict[int, Codes] = {}

    def learn(self, raw: Codes) -> None:
        """Fill in the rows of all code points of a text."""
        for code in np.unique(raw[~self.known[raw]]).tolist():
            folded = to_codes(fold_character(chr(code)))
            self.length[code] = len(folded)
            self.first[code] = folded[0] if len(folded) else 0
            if len(folded) > 1:
                self.longer[code] = folded
            self.known[code] = True


def fold_character(char: str) -> str:
    """One character folded: none, one or several. Folding is repeated until nothing changes any more."""
    if unicodedata.category(char) == "Cf" or ord(char) in _ACCENTS:
        return ""
    if char.isspace():
        return " "
    plain = _without_accents(unicodedata.normalize("NFKC", _ALIKE.get(char, char)).casefold())
    return plain if plain == char else "".join(fold_character(one) for one in plain)


def _without_accents(text: str) -> str:
    parts = [one for one in unicodedata.normalize("NFD", text) if ord(one) not in _ACCENTS]
    return unicodedata.normalize("NFC", "".join(parts))


_TABLE = _Table()
