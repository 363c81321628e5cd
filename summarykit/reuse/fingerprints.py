"""Fingerprints: hashes of a few neighbouring tokens, by which two texts find their common places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarykit.reuse.orders import order_of_hashes
from summarykit.reuse.tokens import Cut, Flags, Indices
from summarykit.text.hashing import Hashes, hash_grams

WORDS, CHARACTERS = 5, 8
"""Tokens in a fingerprint of words, and of characters of an unspaced script. Trials over planted copies: four
words also meet in unrelated reports, six are broken by every light edit. Rerun `benchmarks.predict copy`."""

WINDOW = 3
"""Of so many neighbouring fingerprints the least one is a sample: half of them are. So every shared run of 7
words, or of 10 characters of an unspaced script, is seen."""

MOST_FIGURES = 2
"""With more figures than this a fingerprint of masked digits says nothing (rows of a table)."""


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprints:
    """Hashes in ascending order and the index of the token where each begins; equal ones in text order."""

    hashes: Hashes
    at: Indices


def fingerprint(tokens: Cut) -> Fingerprints:
    """All fingerprints of a text, none over what is skipped."""
    hashes, at = in_text_order(tokens)
    order = order_of_hashes(hashes)
    return Fingerprints(hashes[order], at[order])


def in_text_order(tokens: Cut) -> tuple[Hashes, Indices]:
    """The hashes of a text, and the tokens where they begin."""
    characters = _any(tokens.characters, WORDS)
    hashes = np.zeros(len(tokens), dtype=np.uint64)
    usable = np.zeros(len(tokens), dtype=bool)
    for size, chosen in ((WORDS, ~characters), (CHARACTERS, characters)):
        count = len(tokens) - size + 1
        if count <= 0 or not chosen[:count].any():
            continue
        here = chosen[:count] & (_count(tokens.figures, size) <= MOST_FIGURES)
        here &= ~_any(tokens.skipped, size)[:count]
        np.copyto(hashes[:count], hash_grams(tokens.masked, size), where=here)
        usable[:count] |= here
    at = np.flatnonzero(usable)
    return hashes[at], at


def sample(tokens: Cut) -> tuple[Hashes, Indices]:
    """A sample of the hashes of a text, in its order, and the tokens where they begin."""
    return winnow(*in_text_order(tokens), len(tokens))


def winnow(hashes: Hashes, at: Indices, tokens: int) -> tuple[Hashes, Indices]:
    """The sample of the hashes that begin at these of so many tokens.

    Winnowing (Schleimer, Wilkerson, Aiken 2003): whatever stands around them, two texts with WINDOW
    neighbouring fingerprints in common have one of these in common in their samples.
    """
    edge = WINDOW - 1
    every = np.full(tokens + 2 * edge, np.iinfo(np.uint64).max, dtype=np.uint64)
    every[at + edge] = hashes
    least = every[edge:]
    for shift in range(edge):
        least = np.minimum(least, every[shift : shift + len(least)])
    chosen = np.zeros(len(at), dtype=bool)
    for shift in range(WINDOW):
        chosen |= hashes == least[at + shift]
    return hashes[chosen], at[chosen]


def _any(flags: Flags, size: int) -> Flags:
    """For each token whether one of the `size` tokens from it on is flagged; shorter at the end."""
    found = flags.copy()
    if found.any():
        for shift in range(1, min(size, len(flags))):
            found[:-shift] |= flags[shift:]
    return found


def _count(flags: Flags, size: int) -> NDArray[np.uint8]:
    """How many of each `size` neighbours are flagged."""
    counts = np.zeros(len(flags) - size + 1, dtype=np.uint8)
    for shift in range(size):
        counts += flags[shift : shift + len(counts)]
    return counts


def sizes(tokens: Cut, first: int = 0, last: int | None = None) -> Indices:
    """For each token of a range how many tokens the fingerprint that begins there covers."""
    last = len(tokens) if last is None else last
    near = _any(tokens.characters[first : last + WORDS - 1], WORDS)
    return np.where(near[: last - first], CHARACTERS, WORDS)
