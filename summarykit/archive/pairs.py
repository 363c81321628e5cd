"""All pairs of documents that have something in common, by one sorted join over all segments."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from summarykit.archive.postings import Index, Numbers, Postings
from summarykit.text.hashing import Hashes

COMMON = 64
"""A fingerprint that stands in more documents than this is no trace of a copy but of a form."""

BUDGET = 4_000_000
"""Postings that are joined at a time: about 200 MB of memory."""


def pairs(index: Index, least: int) -> Iterator[tuple[int, int, int]]:
    """Pairs of numbers, the smaller first, and how many rare fingerprints they share, in ascending order.

    The hashes are cut into ranges that fit the memory, and each range is joined by itself.
    """
    for postings, _ in index.parts:
        postings.sound()
    ranges = len(index) // BUDGET + 1
    borders = np.array([2**64 * number // ranges for number in range(1, ranges)], dtype=np.uint64)
    keys, counts = np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.int64)
    for number in range(ranges):
        pieces = [_piece(*segment, borders, number) for segment in index.parts]
        hashes = np.concatenate([np.empty(0, dtype=np.uint64), *(one[0] for one in pieces)])
        numbers = np.concatenate([np.empty(0, dtype=np.uint32), *(one[1] for one in pieces)])
        met = _meetings(hashes, numbers, index.documents)
        keys, at = np.unique(np.concatenate((keys, met)), return_inverse=True)
        weights = np.concatenate((counts, np.ones(len(met), dtype=np.int64)))
        counts = np.bincount(at, weights, len(keys)).astype(np.int64)
    enough = counts >= least
    for key, count in zip(keys[enough].tolist(), counts[enough].tolist(), strict=True):
        yield key // index.documents, key % index.documents, count


def _piece(postings: Postings, table: Numbers, borders: Hashes, number: int) -> tuple[Hashes, Numbers]:
    """The postings of a range of hashes, by the numbers of the archive."""
    cuts = [0, *np.searchsorted(postings.hashes, borders).tolist(), len(postings.hashes)]
    hashes, documents = postings.part(cuts[number], cuts[number + 1])
    return hashes, table[documents]


def _meetings(hashes: Hashes, numbers: Numbers, documents: int) -> Hashes:
    """A key for every pair of documents at every hash that few documents hold."""
    order = np.lexsort((numbers, hashes))
    hashes, numbers = hashes[order], numbers[order].astype(np.uint64)
    sizes = np.unique_counts(hashes).counts
    shared = np.repeat((sizes > 1) & (sizes <= COMMON), sizes)
    hashes, numbers = hashes[shared], numbers[shared]
    met = [np.empty(0, dtype=np.uint64)]
    for step in range(1, COMMON):
        same = hashes[step:] == hashes[:-step]
        if not same.any():
            break
        met.append(numbers[:-step][same] * np.uint64(documents) + numbers[step:][same])
    return np.concatenate(met)
