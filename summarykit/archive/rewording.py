"""Documents that may hold a text in other words: the second look, by rare words in whatever order."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from summarykit.archive.postings import Index, Numbers
from summarykit.archive.terms import term_places
from summarykit.reuse.rewriting import SIZE
from summarykit.reuse.tokens import Tokens

COMMON = 100
"""Terms that more documents hold than this tell nothing apart and cost time: 50 and 400 find the same."""

FEW, ALIKE = 2, 0.5
"""Of each stretch the FEW documents with most of its terms are looked into, from this share of them by idf.

Tried with 98 planted copies that were reworded or condensed and their sources among 900 reports: the first
look finds all 48 in English and Chinese, and 33 of 50 that people reworded in a language without a pack; with
this one it is 47, with more documents a stretch 48 and ever more to read. After a change try that again."""


def reworded(tokens: Tokens, index: Index, least: int, known: Numbers) -> Numbers:
    """The documents beside those `known` that hold most of the rare terms of some stretch of whole sentences.

    `least` is the least length of a passage: a stretch is as long as a rewritten passage must be.
    """
    terms, at = term_places(tokens)
    wanted, which = np.unique(terms, return_inverse=True)
    places, numbers, frequencies = index.holders(wanted, COMMON)
    idf = np.where(frequencies <= COMMON, np.log((1 + index.documents) / (1 + frequencies)), 0.0)
    fresh = np.flatnonzero(~np.isin(numbers, known))
    fresh = fresh[np.argsort(places[fresh], kind="stable")]
    numbers = numbers[fresh]
    counts = np.bincount(places[fresh], minlength=len(wanted))
    begins = np.cumsum(counts) - counts
    found = [np.empty(0, dtype=np.uint32)]
    for first, last in _stretches(tokens, SIZE * least):
        inside = np.unique(which[(at >= first) & (at < last)])
        many = counts[inside]
        within = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
        holders = numbers[np.repeat(begins[inside], many) + within]
        found.append(_best(holders, np.repeat(idf[inside], many), ALIKE * idf[inside].sum()))
    return np.unique(np.concatenate(found))


def _best(holders: Numbers, weights: NDArray[np.float64], least: float) -> Numbers:
    """The FEW documents that hold most, and at least so much."""
    documents, which = np.unique(holders, return_inverse=True)
    held = np.bincount(which, weights, len(documents))
    order = np.argsort(-held, kind="stable")[:FEW]
    return documents[order][held[order] >= least]


def _stretches(tokens: Tokens, length: int) -> Iterator[tuple[int, int]]:
    """Ranges of tokens: sentences that make up `length` characters. The next one begins in the middle."""
    firsts = np.flatnonzero(np.diff(tokens.sentences, prepend=-1))
    borders = [*firsts.tolist(), len(tokens)]
    begins, ends = tokens.starts[firsts], tokens.ends[np.array(borders[1:], dtype=np.int64) - 1]
    first = 0
    while first < len(firsts):
        last = min(int(np.searchsorted(ends, begins[first] + length)) + 1, len(firsts))
        yield borders[first], borders[last]
        first += max(1, (last - first) // 2)
