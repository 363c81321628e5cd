"""Pairs with something in common, against counting hash by hash."""

from __future__ import annotations

from collections import Counter
from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.archive import pairs as module
from summarykit.archive.pairs import WHOLE, pairs
from summarykit.archive.postings import Index
from tests.archive.papers import invert

LAST = 2
SMALL = st.integers(0, 9).map(lambda n: n * (2**64 // 10))
DOCUMENTS = st.lists(st.sets(SMALL, max_size=6), min_size=1, max_size=8)


def index_of(documents: list[set[int]], cut: int) -> Index:
    """Two segments; the archive numbers the documents of the second one first."""
    parts = []
    for begin, end in ((cut, len(documents)), (0, cut)):
        arrays = [np.array(sorted(one), dtype=np.uint64) for one in documents[begin:end]]
        parts.append((invert(arrays), np.arange(begin, end, dtype=np.uint32)))
    return Index(parts, len(documents))


def hash_by_hash(
    documents: list[set[int]], ranks: list[int], least: int, common: int
) -> list[tuple[int, int, int]]:
    """Each document meets the oldest with the same hash, and the LAST before itself."""
    shared: Counter[tuple[int, int]] = Counter()
    by_age = np.argsort(ranks).tolist()
    for one in sorted(set().union(*documents)):
        holders = [number for number in by_age if one in documents[number]]
        if len(holders) >= common:
            continue
        for at, younger in enumerate(holders):
            met = {*holders[: min(at, 1)], *holders[max(0, at - LAST) : at]}
            for older in met:
                shared[younger, older] += round(WHOLE * log(common / len(holders)) / log(common / 2))
    found = [(*pair, count) for pair, count in shared.items() if count >= least]
    return sorted(found, key=lambda one: (ranks[one[0]], ranks[one[1]]))


@pytest.mark.parametrize("budget", [1, 7, 10**6])
@given(documents=DOCUMENTS, data=st.data(), least=st.integers(1, 3 * WHOLE))
def test_pairs_of_any_cut_into_segments_ranges_and_blocks(
    budget: int, documents: list[set[int]], data: st.DataObject, least: int
) -> None:
    cut = data.draw(st.integers(0, len(documents)))
    ranks = data.draw(st.permutations(range(len(documents))))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "BUDGET", budget)
        patch.setattr(module, "MEETINGS", budget)
        patch.setattr(module, "COMMON", 7)
        patch.setattr(module, "LAST", LAST)
        found = list(pairs(index_of(documents, cut), np.array(ranks), least))
    assert found == hash_by_hash(documents, ranks, least, 7)


def test_numbers_are_plain_integers() -> None:
    ((first, second, shared),) = pairs(index_of([{1, 2}, {2, 1}], 1), np.array([0, 1]), 2 * WHOLE)
    assert (first, second, shared) == (1, 0, 2 * WHOLE)
    assert {type(first), type(second), type(shared)} == {int}


def test_what_goes_from_hand_to_hand_meets_its_origin_and_its_last_steps() -> None:
    documents = [{1, 2, 3} for _ in range(9)]
    found = list(pairs(index_of(documents, 4), np.arange(9), 1))
    assert [older for younger, older, _ in found if younger == 8] == [0, 5, 6, 7]
    assert len(found) == 1 + 2 + 3 + 5 * 4
