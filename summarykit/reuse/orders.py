"""Orders of arrays, as numpy's stable sorts give them and many times faster: it sorts distinct keys best."""

from __future__ import annotations

import numpy as np

from summarykit.reuse.tokens import Indices
from summarykit.text.hashing import Hashes


def order_of(numbers: Indices) -> Indices:
    """The places of numbers from 0 on, so that these ascend; of equal ones in the order they stand in."""
    return order_of_pairs(numbers, np.arange(len(numbers)))


def order_of_pairs(first: Indices, second: Indices) -> Indices:
    """The places of pairs of numbers from 0 on that are all different, so that the pairs ascend."""
    order: Indices = np.argsort(first * (int(second.max(initial=0)) + 1) + second)
    return order


def order_of_hashes(hashes: Hashes) -> Indices:
    """The places of hashes so that these ascend, of equal ones in the order they stand in.

    Sorted are their first bits with the place in the last ones: seldom do two have the same first bits.
    """
    places = np.arange(len(hashes), dtype=np.uint64)
    last = np.uint64((1 << len(hashes).bit_length()) - 1)
    keys = hashes & ~last
    keys |= places
    keys.sort()
    order: Indices = (keys & last).astype(np.int64)
    ordered = hashes[order]
    return order if (ordered[1:] >= ordered[:-1]).all() else np.argsort(hashes, kind="stable")


def ranges(begins: Indices, lengths: Indices) -> Indices:
    """Places side by side: of each range all, from where it begins on, as many as its length says."""
    ends = np.cumsum(lengths)
    places: Indices = np.repeat(begins - ends + lengths, lengths)
    places += np.arange(len(places))
    return places


def count_up(many: Indices) -> Indices:
    """0, 1, 2, ... for each number, as far as it says."""
    ends = np.cumsum(many)
    counted: Indices = np.arange(ends[-1] if len(many) else 0) - np.repeat(ends - many, many)
    return counted
