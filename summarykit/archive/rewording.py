"""Documents that may hold a text in other words: the second look, by rare words in whatever order."""

from __future__ import annotations

import numpy as np

from summarykit.archive.postings import Index, Numbers
from summarykit.archive.terms import term_places
from summarykit.reuse.rewriting import SIZE
from summarykit.reuse.tokens import Tokens

COMMON = 400
"""Terms that more documents hold than this tell nothing apart and cost time."""

ALIKE = 0.45
"""The share of a stretch's rare terms, by idf, that a document must hold."""

MOST = 10
"""Documents that are looked into at most, the most alike first."""


def reworded(tokens: Tokens, index: Index, least: int) -> Numbers:
    """The documents that hold most rare terms of some stretch of whole sentences, the most alike first.

    `least` is the least length of a passage: a stretch is as long as a rewritten passage must be.
    """
    terms, at = term_places(tokens)
    if not len(terms):
        return np.empty(0, dtype=np.uint32)
    wanted, which = np.unique(terms, return_inverse=True)
    places, numbers = index.holders(wanted, COMMON)
    frequencies = np.bincount(places, minlength=len(wanted))
    weights = np.where(frequencies > 0, np.log((1 + index.documents) / (1 + frequencies)), 0.0)
    order = np.argsort(places, kind="stable")
    numbers = numbers[order]
    begins = np.cumsum(frequencies) - frequencies
    best = np.zeros(index.documents)
    sentences = tokens.sentences[at]
    for first, last in _stretches(tokens, SIZE * least):
        inside = np.unique(which[(sentences >= first) & (sentences < last)])
        counts = frequencies[inside]
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        held = numbers[np.repeat(begins[inside], counts) + within]
        shared = np.bincount(held, np.repeat(weights[inside], counts), index.documents)
        total = weights[inside].sum()
        np.maximum(best, shared / total if total else 0.0, out=best)
    alike = np.flatnonzero(best >= ALIKE)
    return alike[np.argsort(-best[alike], kind="stable")][:MOST].astype(np.uint32)


def _stretches(tokens: Tokens, length: int) -> list[tuple[int, int]]:
    """Ranges of sentences, each as many as make up `length` characters; the next begins in its middle."""
    firsts = np.searchsorted(tokens.sentences, np.arange(tokens.sentences[-1] + 1))
    begins = tokens.starts[firsts]
    ends = np.append(begins[1:], tokens.ends[-1])
    found: list[tuple[int, int]] = []
    first = 0
    while first < len(begins):
        last = min(int(np.searchsorted(ends, begins[first] + length)) + 1, len(begins))
        found.append((first, last))
        first += max(1, (last - first) // 2)
    return found
