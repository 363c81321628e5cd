"""Hashes of many short runs at once. They are stable: the same characters give the same number everywhere."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Hashes: TypeAlias = NDArray[np.uint64]

# Odd 64-bit constants (of splitmix64 and xxhash): any odd number with mixed bits would do.
_CHARACTER, _TOKEN = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


def hash_runs(codes: NDArray[np.uint32], starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Hashes:
    """A hash of each run `codes[start:end]`. Runs are not empty, in order, and do not overlap."""
    if not len(starts):
        return np.empty(0, dtype=np.uint64)
    lengths = ends - starts
    begins = np.cumsum(lengths) - lengths
    inside = np.arange(int(lengths.sum())) - np.repeat(begins, lengths)
    powers = np.cumprod(np.full(int(lengths.max()), _CHARACTER, dtype=np.uint64))
    weighted = codes[inside + np.repeat(starts, lengths)].astype(np.uint64) * powers[inside]
    return mix(np.add.reduceat(weighted, begins))


def hash_grams(hashes: Hashes, size: int) -> Hashes:
    """A hash of every `size` neighbouring hashes in their order; fewer than `size` have none."""
    count = max(0, len(hashes) - size + 1)
    grams = np.zeros(count, dtype=np.uint64)
    for shift in range(size):
        grams = grams * _TOKEN + hashes[shift : shift + count]
    return mix(grams)


def mix(hashes: Hashes) -> Hashes:
    """The hashes with all their bits depending on each other (splitmix64's last steps)."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * _MIX[0]
    hashes = (hashes ^ (hashes >> np.uint64(27))) * _MIX[1]
    return hashes ^ (hashes >> np.uint64(31))
