"""Documents that may hold a text in other words: the second look, by rare words in whatever order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarykit.archive.postings import Index, Indices, Numbers
from summarykit.archive.terms import term_places
from summarykit.reuse.orders import count_up
from summarykit.reuse.rewriting import SIZE
from summarykit.reuse.tokens import Tokens

Weights: TypeAlias = NDArray[np.float64]

COMMON = 50
"""Terms that more documents hold than this tell nothing apart and cost time: 100 and 400 find the same."""

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
    idf: Weights = np.where(frequencies <= COMMON, np.log((1 + index.documents) / (1 + frequencies)), 0.0)
    stretch, term = _terms_of_stretches(which, at, list(_stretches(tokens, SIZE * least)))
    asked = np.bincount(stretch, idf[term]).astype(np.float64)

    # Of all its terms a document must hold as much as of some stretch: most are passed over by that alone.
    enough = np.full(len(wanted), np.inf)
    np.minimum.at(enough, term, ALIKE * asked[stretch])
    held_in_all = np.bincount(numbers, idf[places], index.documents)
    held_in_all[known] = -1
    fresh = np.flatnonzero(held_in_all[numbers] >= enough[places])
    fresh = fresh[np.argsort(places[fresh], kind="stable")]
    counts = np.bincount(places[fresh], minlength=len(wanted))
    begins = np.cumsum(counts) - counts
    many = counts[term]
    holders = numbers[fresh[np.repeat(begins[term], many) + count_up(many)]].astype(np.int64)
    keys = np.repeat(stretch, many) * index.documents + holders
    keys, at_key = np.unique(keys, return_inverse=True)
    held = np.bincount(at_key, np.repeat(idf[term], many), len(keys)).astype(np.float64)
    return _best(keys, held, asked, index.documents)


def _terms_of_stretches(
    which: Indices, at: Indices, stretches: Sequence[tuple[int, int]]
) -> tuple[Indices, Indices]:
    """The terms of each stretch, each once: parallel arrays of stretch and term; `at` are their tokens."""
    order = np.argsort(at, kind="stable")
    firsts, lasts = np.searchsorted(at[order], np.array(stretches, dtype=np.int64).reshape(-1, 2)).T
    numbers = np.repeat(np.arange(len(firsts)), lasts - firsts)
    inside = which[order[np.repeat(firsts, lasts - firsts) + count_up(lasts - firsts)]]
    keys = np.unique(numbers * (len(which) + 1) + inside)
    return keys // (len(which) + 1), keys % (len(which) + 1)


def _best(keys: Indices, held: Weights, asked: Weights, documents: int) -> Numbers:
    """Of each stretch the FEW documents that hold most of what is asked, and at least ALIKE of it."""
    stretch = keys // documents
    order = np.lexsort((keys, -held, stretch))
    ranks = np.arange(len(order)) - np.searchsorted(stretch[order], stretch[order], "left")
    best = order[(ranks < FEW) & (held[order] >= ALIKE * asked[stretch[order]])]
    return np.unique(keys[best] % documents).astype(np.uint32)


def _stretches(tokens: Tokens, length: int) -> Iterator[tuple[int, int]]:
    """Ranges of tokens: sentences that make up `length` characters. The next one begins in the middle."""
    firsts = np.flatnonzero(np.diff(tokens.sentences, prepend=-1))
    borders = [*firsts.tolist(), len(tokens)]
    begins = tokens.starts[firsts].tolist()
    ends = tokens.ends[np.array(borders[1:], dtype=np.int64) - 1].tolist()
    first = 0
    while first < len(firsts):
        last = min(bisect_left(ends, begins[first] + length) + 1, len(firsts))
        yield borders[first], borders[last]
        first += max(1, (last - first) // 2)
