"""The text of lines that belong together: with a blank between them or without, hyphens mended."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from summarykit.reading.pdf.rows import is_wide
from summarykit.reading.pdf.shapes import Piece

HYPHENATES = 0.02
"""Least share of lines with a hyphen at their end in a text that parts words; about 0.05 is usual, and a text
that parts none has hyphens there only where a word like "well-known" fell on a line's end."""
DASHES = "-\u2010"

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in lower case, and whether it parts words at the end of a line."""

    known: frozenset[str] = frozenset()
    hyphenates: bool = True

    @classmethod
    def of(cls, lines: Iterable[str]) -> Words:
        """Those of lines; a word that a line's end may have cut is not counted."""
        known: set[str] = set()
        count = cut = 0
        for line in lines:
            found = _WORD.findall(line.lower())
            is_cut = _ends_in_hyphen(line)
            known.update(found[:-1] if is_cut else found)
            count += 1
            cut += is_cut
        return cls(frozenset(known), cut > 1 and cut >= HYPHENATES * count)


def joined(pieces: Iterable[Piece], words: Words | None = None) -> str:
    """The text of lines that belong together."""
    said = ""
    for piece in pieces:
        said = join(said, piece.text, words or Words()) if said else piece.text
    return said


def join(text: str, more: str, words: Words | None = None) -> str:
    """A text and the line that goes on with it.

    A hyphen at the end goes where the text parts words or writes the two parts as one elsewhere. It stays
    where both parts are words of the text and the two together are not, and in what has one already.
    """
    if _ends_in_hyphen(text) and more[:1].islower():
        return text[:-1] + more if _is_parted(text[:-1], more, words or Words()) else text + more
    if not more or is_wide(text[-1:]) or is_wide(more):
        return text + more
    is_closed = text[-1:] in "/–" + DASHES and text[-2:-1].strip()
    return text + more if is_closed else f"{text} {more}"


def _ends_in_hyphen(text: str) -> bool:
    """A hyphen right behind a letter."""
    return text[-1:] in DASHES and text[-2:-1].isalpha()


def _is_parted(text: str, more: str, words: Words) -> bool:
    head, tail = _WORD.findall(text.lower())[-1], _WORD.findall(more)[0]
    if head.rpartition("-")[2] + tail in words.known:
        return True
    if "-" in head or f"{head}-{tail}" in words.known or {head, tail} <= words.known:
        return False
    return words.hyphenates
