"""Fingerprints: hashes of a few neighbouring tokens, by which two texts find their common places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from summarykit.reuse.tokens import Flags, Indices, Tokens
from summarykit.text.hashing import Hashes, hash_grams

WORDS, CHARACTERS = 5, 8
"""Tokens in a fingerprint of words, and of characters of an unspaced script. Trials over planted copies: four
words also meet in unrelated reports, six are broken by every light edit. Rerun `benchmarks.predict copy`."""

MOST_FIGURES = 2
"""With more figures than this a fingerprint of masked digits says nothing (rows of a table)."""


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprints:
    """Hashes in ascending order and the index of the token where each begins; equal ones in text order."""

    hashes: Hashes
    at: Indices


def fingerprint(tokens: Tokens) -> Fingerprints:
    """All fingerprints of a text, none over what is skipped."""
    characters = tokens.characters
    hashes, at = [], []
    for size, chosen in ((WORDS, False), (CHARACTERS, True)):
        usable = _usable(tokens, size) & (_any(characters, WORDS)[: max(0, len(tokens) - size + 1)] == chosen)
        places = np.flatnonzero(usable)
        hashes.append(hash_grams(tokens.masked, size)[places])
        at.append(places)
    joined, places = np.concatenate(hashes), np.concatenate(at)
    order = np.lexsort((places, joined))
    return Fingerprints(joined[order], places[order])


def _usable(tokens: Tokens, size: int) -> Flags:
    usable: Flags = (_count(tokens.figures, size) <= MOST_FIGURES) & (_count(tokens.skipped, size) == 0)
    return usable


def _any(flags: Flags, size: int) -> Flags:
    """For each token whether one of the `size` tokens from it on is flagged; shorter at the end."""
    padded = np.concatenate((flags, np.zeros(size - 1, dtype=bool)))
    return _count(padded, size) > 0


def _count(flags: Flags, size: int) -> Indices:
    """How many of each `size` neighbours are flagged."""
    sums = np.concatenate(([0], np.cumsum(flags, dtype=np.int64)))
    return sums[size:] - sums[:-size] if len(flags) >= size else np.empty(0, dtype=np.int64)


def sizes(tokens: Tokens) -> Indices:
    """For each token how many tokens the fingerprint that begins there covers."""
    return np.where(_any(tokens.characters, WORDS), CHARACTERS, WORDS)
