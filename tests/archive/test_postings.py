"""Which documents hold which hash, against plain dicts and sets."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.archive.postings import Index, Postings
from tests.archive.papers import invert

DOCUMENTS = st.lists(st.lists(st.integers(0, 12), max_size=8), max_size=6)


def hashes(values: list[int]) -> np.ndarray:
    return np.array(values, dtype=np.uint64)


def as_pairs(postings: Postings) -> list[tuple[int, int]]:
    every, documents = postings.part(0, len(postings.hashes))
    return list(zip(every.tolist(), documents.tolist(), strict=True))


@given(DOCUMENTS)
def test_each_pair_once_in_order(documents: list[list[int]]) -> None:
    postings = invert([hashes(one) for one in documents])
    assert as_pairs(postings) == sorted({(h, n) for n, one in enumerate(documents) for h in one})
    assert len(postings) == len(as_pairs(postings)) == postings.frequencies.sum()
    assert postings.hashes.tolist() == sorted({h for one in documents for h in one})


@given(DOCUMENTS, DOCUMENTS, st.sets(st.integers(0, 12)), st.integers(0, 6))
def test_holders_over_segments(
    first: list[list[int]], second: list[list[int]], wanted: set[int], most: int
) -> None:
    tables = (range(len(first)), range(len(first), len(first) + len(second)))
    parts = [
        (invert([hashes(one) for one in documents]), np.array(table, dtype=np.uint32))
        for documents, table in zip((first, second), tables, strict=True)
    ]
    index = Index(parts, len(first) + len(second))
    asked = sorted(wanted)
    places, numbers, frequencies = index.holders(hashes(asked), most)
    every = [sum(value in one for one in [*first, *second]) for value in asked]
    assert [min(count, most + 1) for count in frequencies.tolist()] == [min(c, most + 1) for c in every]
    expected = {
        (place, number)
        for place, value in enumerate(asked)
        for number, one in enumerate([*first, *second])
        if value in one and sum(value in other for other in [*first, *second]) <= most
    }
    assert sorted(zip(places.tolist(), numbers.tolist(), strict=True)) == sorted(expected)
    assert len(index) == sum(len(set(one)) for one in [*first, *second])


@pytest.mark.parametrize("wanted", [[], [3]])
def test_an_empty_index_holds_nothing(wanted: list[int]) -> None:
    places, numbers, frequencies = Index([], 0).holders(hashes(wanted), 5)
    assert (places.tolist(), numbers.tolist(), frequencies.tolist()) == ([], [], [0] * len(wanted))
