"""Checksums of small blocks of postings: a query looks through what it touches, and through nothing else.

A binary search that ends between two sound neighbours is at the right place, whatever damage it met on its
way: the array was in order when it was written. So the blocks around each end of a search, and those that
are read, are all that must be sound.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from summarykit.archive.problems import damaged
from summarykit.text.hashing import Hashes, mix

BITS = 6
BLOCK = 1 << BITS
"""Postings of a block: 768 bytes, of which a query of 10 KB touches some hundreds."""

AT_ONCE = 4096
"""Blocks that are summed together where all are looked through."""

_WEIGHTS = mix(np.arange(1, BLOCK + 1, dtype=np.uint64)) | np.uint64(1)
_DOCUMENT = np.uint64(0x9E3779B97F4A7C15)


def block_sums(hashes: Hashes, documents: NDArray[np.uint32]) -> Hashes:
    """A checksum of every BLOCK postings, the last filled up with zeros. Any one changed number shows."""
    blocks = range(0, len(hashes), BLOCK * AT_ONCE)
    sums = [_sums(hashes[at : at + BLOCK * AT_ONCE], documents[at : at + BLOCK * AT_ONCE]) for at in blocks]
    return np.concatenate([np.empty(0, dtype=np.uint64), *sums])


def _sums(hashes: Hashes, documents: NDArray[np.uint32]) -> Hashes:
    values = np.zeros(-(-len(hashes) // BLOCK) * BLOCK, dtype=np.uint64)
    values[: len(hashes)] = hashes + documents * _DOCUMENT
    sums: Hashes = values.reshape(-1, BLOCK) @ _WEIGHTS
    return sums


class Guard:
    """The checksums of the postings of a file, and which blocks were found sound already."""

    def __init__(
        self, path: Path, name: str, sums: Hashes, hashes: Hashes, documents: NDArray[np.uint32]
    ) -> None:
        """Raises ArchiveError E405 where there are not as many sums and documents as there must be."""
        self._path, self._name = path, name
        self._hashes, self._documents, self._sums = hashes, documents, sums
        if len(hashes) != len(documents) or len(sums) != -(-len(hashes) // BLOCK):
            raise damaged(path, name)
        self._sound = np.zeros(len(sums), dtype=bool)

    def look_through(self, *places: NDArray[np.int64]) -> None:
        """The blocks in which these places are; those outside are passed over. Raises ArchiveError E405."""
        at = np.concatenate(places)
        blocks = at[(at >= 0) & (at < len(self._hashes))] >> BITS
        fresh = np.unique(blocks[~self._sound[blocks]])
        for begin in range(0, len(fresh), AT_ONCE):
            self._check(fresh[begin : begin + AT_ONCE])
        self._sound[fresh] = True

    def look_through_all(self) -> None:
        """Every block. Raises ArchiveError E405."""
        self.look_through(np.arange(0, len(self._hashes), BLOCK))

    def _check(self, blocks: NDArray[np.int64]) -> None:
        at = (blocks[:, None] << BITS) + np.arange(BLOCK)
        inside = at < len(self._hashes)
        at = np.minimum(at, len(self._hashes) - 1)
        values = np.where(inside, self._hashes[at] + self._documents[at] * _DOCUMENT, np.uint64(0))
        if (values @ _WEIGHTS != self._sums[blocks]).any():
            raise damaged(self._path, self._name)
