"""Checksums of small blocks of a long array: a query looks through what it touches, and through nothing else.

A binary search that ends between two sound neighbours is at the right place, whatever damage it met on its
way: the array was in order when it was written. So the blocks around the end of a search, and those that are
read, are all that must be sound.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarykit.archive.problems import damaged
from summarykit.text.hashing import Hashes, mix

BITS = 6
BLOCK = 1 << BITS
"""Rows of a block: some hundred bytes. A query of 10 KB touches some hundred blocks."""

AT_ONCE = 4096
"""Blocks that are summed together where all are looked through."""

_ROW = mix(np.arange(1, BLOCK + 1, dtype=np.uint64)) | np.uint64(1)
_COLUMN = mix(np.arange(1 << 8, (1 << 8) + 2, dtype=np.uint64)) | np.uint64(1)

Column = NDArray[Any]


def block_sums(*columns: Column) -> Hashes:
    """A checksum of every BLOCK rows of one or two parallel columns of whole numbers.

    Any one number that was changed shows. The last block is filled up with zeros.
    """
    sums = [np.empty(0, dtype=np.uint64)]
    for begin in range(0, len(columns[0]), BLOCK * AT_ONCE):
        rows = _rows([column[begin : begin + BLOCK * AT_ONCE] for column in columns])
        filled = np.zeros(-(-len(rows) // BLOCK) * BLOCK, dtype=np.uint64)
        filled[: len(rows)] = rows
        sums.append(filled.reshape(-1, BLOCK) @ _ROW)
    return np.concatenate(sums)


def _rows(columns: list[Column]) -> Hashes:
    """One number for each row."""
    rows = np.zeros(len(columns[0]), dtype=np.uint64)
    for column, weight in zip(columns, _COLUMN, strict=False):
        rows += column.astype(np.uint64) * weight
    return rows


class Guard:
    """The checksums of columns of a file, and which blocks were found sound already."""

    def __init__(self, path: Path, name: str, sums: Hashes, *columns: Column) -> None:
        """Raises ArchiveError E405 where the columns and the sums are not as long as they must be."""
        self._path, self._name = path, name
        self._columns, self._sums = columns, sums
        self._length = len(columns[0])
        if {len(one) for one in columns} != {self._length} or len(sums) != -(-self._length // BLOCK):
            raise damaged(path, name)
        self._sound = np.zeros(len(sums), dtype=bool)

    def look_through(self, *places: NDArray[np.int64]) -> None:
        """The blocks in which these rows are; rows outside are passed over. Raises ArchiveError E405."""
        at = np.concatenate(places)
        blocks = at[(at >= 0) & (at < self._length)] >> BITS
        fresh = blocks[~self._sound[blocks]]
        if not len(fresh):
            return
        fresh = np.unique(fresh)
        for begin in range(0, len(fresh), AT_ONCE):
            self._check(fresh[begin : begin + AT_ONCE])
        self._sound[fresh] = True

    def look_through_all(self) -> None:
        """Every block. Raises ArchiveError E405."""
        self.look_through(np.arange(0, self._length, BLOCK))

    def _check(self, blocks: NDArray[np.int64]) -> None:
        at = ((blocks[:, None] << BITS) + np.arange(BLOCK)).ravel()
        inside = at < self._length
        rows = np.zeros(len(at), dtype=np.uint64)
        rows[inside] = _rows([column[at[inside]] for column in self._columns])
        if (rows.reshape(-1, BLOCK) @ _ROW != self._sums[blocks]).any():
            raise damaged(self._path, self._name)
