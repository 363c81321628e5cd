"""Winnowed k-gram fingerprints (Schleimer, Wilkerson and Aiken, SIGMOD 2003), twice: plain Python and numpy.

Both fold nothing but case; tokens are words, and single characters of Chinese.
"""

from __future__ import annotations

import re

import numpy as np

TOKEN = re.compile(r"[㐀-鿿]|[^\W㐀-鿿]+")
GRAM = {"en": 5, "zh": 8}
"""Tokens in a fingerprint, as many as the product takes."""
WINDOW = 8
"""One fingerprint at least of so many neighbouring ones is kept."""

_FACTOR = np.uint64(0x9E3779B97F4A7C15)


def plain(text: str, lang: str) -> list[tuple[int, int]]:
    """(hash, offset) of the fingerprints kept, with `re` and Python's own hash."""
    size = GRAM[lang]
    tokens = [(hash(match[0]), match.start()) for match in TOKEN.finditer(text.lower())]
    grams = [
        (hash(tuple(token for token, _ in tokens[at : at + size])), tokens[at][1])
        for at in range(len(tokens) - size + 1)
    ]
    kept: list[tuple[int, int]] = []
    least = -1
    for first in range(len(grams) - WINDOW + 1):
        last = first + WINDOW - 1
        if least < first:
            least = min(range(first, last + 1), key=lambda at: (grams[at][0], -at))
        elif grams[last][0] <= grams[least][0]:
            least = last
        if not kept or kept[-1] != grams[least]:
            kept.append(grams[least])
    return kept


def gram_end(text: str, at: int, lang: str) -> int:
    """Where the gram that begins at an offset ends."""
    end = at
    for token, _ in zip(TOKEN.finditer(text, at), range(GRAM[lang]), strict=False):
        end = token.end()
    return end


def vectorised(text: str, lang: str) -> tuple[np.ndarray, np.ndarray]:
    """The hashes kept and their offsets: tokens by `re`, the rest in numpy, one document at a time."""
    size = GRAM[lang]
    found = [(hash(match[0]), match.start()) for match in TOKEN.finditer(text.lower())]
    if len(found) < size + WINDOW - 1:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    tokens, offsets = (np.array(column, np.int64) for column in zip(*found, strict=True))
    count = len(tokens) - size + 1
    grams = np.zeros(count, np.uint64)
    for shift in range(size):
        grams = grams * _FACTOR + tokens[shift : shift + count].astype(np.uint64)
    windows = np.lib.stride_tricks.sliding_window_view(grams, WINDOW)
    kept = np.unique(np.arange(len(windows)) + windows.argmin(axis=1))
    return grams[kept], offsets[kept]
