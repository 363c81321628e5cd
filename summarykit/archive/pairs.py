"""All pairs of documents that have something in common, by one sorted join over all segments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from summarykit.archive.postings import Postings

COMMON = 64
"""A fingerprint that stands in more documents than this is no trace of a copy but of a form."""

BUDGET = 4_000_000
"""Postings that are joined at a time: about 200 MB of memory."""


def pairs(
    segments: Sequence[tuple[Postings, NDArray[np.uint32]]], documents: int, least: int
) -> Iterator[tuple[int, int, int]]:
    """Pairs of numbers, the smaller first, and how many fingerprints they share, in ascending order.

    Each segment comes with the numbers of its documents in the archive; a number of `documents` or more
    is none. The hashes are cut into ranges that fit the memory, each range is joined by itself.
    """
    total = sum(len(postings) for postings, _ in segments)
    ranges = total // BUDGET + 1
    borders = np.array([2**64 * number // ranges for number in range(1, ranges)], dtype=np.uint64)
    keys, counts = np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.int64)
    for number in range(ranges):
        pieces = [_piece(*segment, borders, number) for segment in segments]
        hashes = np.concatenate([np.empty(0, dtype=np.uint64), *(one[0] for one in pieces)])
        numbers = np.concatenate([np.empty(0, dtype=np.uint32), *(one[1] for one in pieces)])
        met = _meetings(hashes, numbers, documents)
        keys, at = np.unique(np.concatenate((keys, met)), return_inverse=True)
        weights = np.concatenate((counts, np.ones(len(met), dtype=np.int64)))
        counts = np.bincount(at, weights, len(keys)).astype(np.int64)
    enough = counts >= least
    for key, count in zip(keys[enough].tolist(), counts[enough].tolist(), strict=True):
        yield key // documents, key % documents, count


def _piece(
    postings: Postings, table: NDArray[np.uint32], borders: NDArray[np.uint64], number: int
) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
    """The postings of a range of hashes, by the numbers of the archive."""
    cuts = [0, *np.searchsorted(postings.hashes, borders).tolist(), len(postings)]
    part = slice(cuts[number], cuts[number + 1])
    return postings.hashes[part], table[postings.documents[part]]


def _meetings(hashes: NDArray[np.uint64], numbers: NDArray[np.uint32], documents: int) -> NDArray[np.uint64]:
    """A key for every pair of documents at every hash that few documents hold."""
    there = numbers < documents
    hashes, numbers = hashes[there], numbers[there]
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
