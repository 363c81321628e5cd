"""Hashes of many short runs at once. They are stable: the same characters give the same number everywhere."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Units: TypeAlias = NDArray[np.uint16]
Hashes: TypeAlias = NDArray[np.uint64]

# Odd 64-bit constants (of splitmix64 and xxhash): any odd number with mixed bits would do.
_UNIT, _LENGTH = np.uint64(0x9E3779B97F4A7C15), np.uint64(0x165667B19E3779F9)
_TOKEN = 0xC2B2AE3D27D4EB4F
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))
_HALF = np.uint64(32)

_AT_ONCE = 4
"""Units in a number of 64 bits."""
PADDING = _AT_ONCE
"""Units that must stand behind the last run."""
_UNUSED = np.arange(_AT_ONCE, -1, -1, dtype=np.uint64) << np.uint64(4)
"""Bits of a number that a run of so many units leaves; of four, and of more, none."""

_SPARE = 4
"""More bits than it takes to number the known hashes: of sixteen others one begins like one of them."""


def hash_units(units: Units, starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> Hashes:
    """A hash of each run of `lengths` (at least one) units from `starts` on.

    Behind the last run at least PADDING more units must stand: four are taken at a time, as one number.
    """
    windows = _windows(units)
    hashes = _heads(windows, starts, lengths) * _UNIT ^ lengths.view(np.uint64) * _LENGTH
    longer = np.flatnonzero(lengths > _AT_ONCE)
    starts, lengths = starts[longer] + _AT_ONCE, lengths[longer] - _AT_ONCE
    while len(longer):
        hashes[longer] = _with_piece(hashes[longer], _heads(windows, starts, lengths))
        more = np.flatnonzero(lengths > _AT_ONCE)
        longer, starts, lengths = longer[more], starts[more] + _AT_ONCE, lengths[more] - _AT_ONCE
    return mix(hashes)


def hash_beginnings(units: Units, starts: NDArray[np.int64], length: int) -> Hashes:
    """What `hash_units` gives for runs that all have one `length`, from five to eight units."""
    windows = _windows(units)
    begun = windows[starts] * _UNIT ^ np.uint64(length) * _LENGTH
    rest = windows[starts + _AT_ONCE] << _UNUSED[length - _AT_ONCE]
    return mix(_with_piece(begun, rest))


def _windows(units: Units) -> Hashes:
    """Every four neighbouring units as one number; the first stands lowest."""
    content = np.ascontiguousarray(units, dtype="<u2")
    return np.ndarray(len(content) - PADDING + 1, "<u8", content, strides=(content.itemsize,))


def _heads(windows: Hashes, starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> Hashes:
    """The first units of each run, four at most."""
    heads: Hashes = windows[starts] << _UNUSED.take(lengths, mode="clip")
    return heads


def _with_piece(hashes: Hashes, pieces: Hashes) -> Hashes:
    """The hashes with the next piece of their runs."""
    added: Hashes = ((hashes ^ (hashes >> _HALF)) + pieces) * _UNIT
    return added


def hash_grams(hashes: Hashes, size: int) -> Hashes:
    """A hash of every `size` neighbouring hashes in their order; fewer than `size` have none."""
    return mix(_polynomial(hashes, size)) if len(hashes) >= size else np.empty(0, dtype=np.uint64)


def hash_pairs(hashes: Hashes) -> Hashes:
    """A hash of every two neighbours, not mixed: enough to see which are equal, and made in no time."""
    pairs: Hashes = hashes[:-1] * np.uint64(_TOKEN)
    pairs += hashes[1:]
    return pairs


def _polynomial(hashes: Hashes, size: int) -> Hashes:
    """The sum of every `size` neighbours, each times a falling power of _TOKEN; put together from halves."""
    if size == 1:
        return hashes
    half, odd = divmod(size, 2)
    part = _polynomial(hashes, half)
    grams = part[:-half] * np.uint64(pow(_TOKEN, half, 2**64)) + part[half:]
    return grams[:-1] * np.uint64(_TOKEN) + hashes[size - 1 :] if odd else grams


def distinct(hashes: Hashes) -> Hashes:
    """Each hash once, in ascending order."""
    ordered = np.sort(hashes)
    fresh = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=fresh[1:])
    return ordered[fresh]


def are_in(hashes: Hashes, known: Hashes) -> NDArray[np.bool_]:
    """Which of the hashes stand in `known`: for arrays of some hundreds, where numpy.isin takes its time."""
    if not len(known):
        return np.zeros(len(hashes), dtype=bool)
    known = np.sort(known)
    found: NDArray[np.bool_] = known[np.searchsorted(known[:-1], hashes)] == hashes
    return found


def perhaps_in(hashes: Hashes, known: Hashes) -> NDArray[np.int64]:
    """The places of the hashes that stand in `known`, and of a few others that begin like one of them."""
    bits = len(known).bit_length() + _SPARE
    rest = np.uint64(64 - bits)
    beginnings = np.zeros(1 << bits, dtype=bool)
    beginnings[(known >> rest).astype(np.int64)] = True
    return np.flatnonzero(beginnings.take((hashes >> rest).astype(np.int64)))


def count_common(mine: Hashes, theirs: Hashes) -> int:
    """How many hashes both have, one that stands several times counted as often as in both."""
    mine, theirs = np.sort(mine), np.sort(theirs)
    begins = theirs.searchsorted(mine, "left")
    counts = theirs.searchsorted(mine, "right") - begins
    ranks = np.arange(len(mine)) - mine.searchsorted(mine, "left")
    return int(np.count_nonzero(ranks < counts))


def mix(hashes: Hashes) -> Hashes:
    """The hashes with all their bits depending on each other (splitmix64's last steps)."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * _MIX[0]
    hashes = (hashes ^ (hashes >> np.uint64(27))) * _MIX[1]
    return hashes ^ (hashes >> np.uint64(31))
