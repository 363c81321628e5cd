"""Blocks of postings and their checksums: what is touched is looked through, and nothing else."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.archive.guard import BLOCK, Guard, block_sums
from summarykit.archive.postings import Postings
from summarykit.errors import ArchiveError

COUNT = 5 * BLOCK + 7


COLUMNS = ("hashes", "ends", "documents")


def postings(change: tuple[str, int, int] | None = None) -> Postings:
    """Every third number is held by one document; `change` flips a bit of one after the sums were made."""
    columns = {
        "hashes": np.arange(COUNT, dtype=np.uint64) * np.uint64(3),
        "ends": np.arange(1, COUNT + 1, dtype=np.uint32),
        "documents": np.arange(COUNT, dtype=np.uint32) % np.uint32(50),
    }
    hashes, ends, documents = columns.values()
    sums, others = block_sums(hashes, ends), block_sums(documents)
    if change is not None:
        name, at, bit = change
        columns[name][at] ^= columns[name].dtype.type(1 << bit)
    path = Path("one.seg")
    guards = Guard(path, "terms", sums, hashes, ends), Guard(path, "terms.documents", others, documents)
    return Postings(hashes, ends, documents, guards)


CHANGES = st.tuples(st.sampled_from(COLUMNS), st.integers(0, COUNT - 1), st.integers(0, 31))


@given(CHANGES)
def test_every_flipped_bit_is_noticed_where_all_is_looked_through(change: tuple[str, int, int]) -> None:
    with pytest.raises(ArchiveError) as caught:
        postings(change).sound()
    assert caught.value.code == "E405"


@given(CHANGES, st.integers(0, 3 * COUNT))
def test_a_query_is_right_or_an_error(change: tuple[str, int, int], wanted: int) -> None:
    asked = np.array([wanted], dtype=np.uint64)
    begins, counts = postings().ranges(asked)
    with suppress(ArchiveError):
        found = postings(change).ranges(asked)
        assert (found[0].tolist(), found[1].tolist()) == (begins.tolist(), counts.tolist())


@pytest.mark.parametrize("name", COLUMNS)
def test_what_is_not_touched_is_not_looked_through(name: str) -> None:
    damaged = postings((name, 4 * BLOCK, 3))
    near = np.array([30], dtype=np.uint64)
    places, counts = damaged.ranges(near)
    assert (counts.tolist(), damaged.documents_at(places).tolist()) == ([1], [10])
    with pytest.raises(ArchiveError, match="terms"):
        damaged.sound()


@pytest.mark.parametrize(("sums", "documents"), [(1, 8), (2, 8), (0, 8), (1, 7)])
def test_as_many_sums_and_documents_as_there_must_be(sums: int, documents: int) -> None:
    columns = np.zeros(8, dtype=np.uint64), np.zeros(documents, dtype=np.uint32)
    made = np.zeros(sums, dtype=np.uint64)
    if (sums, documents) == (1, 8):
        Guard(Path("one.seg"), "terms", made, *columns).look_through_all()
        return
    with pytest.raises(ArchiveError, match="terms"):
        Guard(Path("one.seg"), "terms", made, *columns)


def test_nothing_has_no_blocks() -> None:
    empty = np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.uint32)
    assert len(block_sums(*empty)) == 0
    Guard(Path("one.seg"), "terms", block_sums(*empty), *empty).look_through(np.array([-1, 0]))
