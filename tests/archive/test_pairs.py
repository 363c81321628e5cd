"""All pairs with something in common, against counting each with each."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.archive import pairs as module
from summarykit.archive.pairs import WHOLE, pairs
from summarykit.archive.postings import Index
from tests.archive.papers import invert

SMALL = st.integers(0, 9).map(lambda n: n * (2**64 // 10))
DOCUMENTS = st.lists(st.sets(SMALL, max_size=6), min_size=1, max_size=8)


def index_of(documents: list[set[int]], cut: int) -> Index:
    """Two segments; the archive numbers the documents of the second one first."""
    parts = []
    for begin, end in ((cut, len(documents)), (0, cut)):
        arrays = [np.array(sorted(one), dtype=np.uint64) for one in documents[begin:end]]
        parts.append((invert(arrays), np.arange(begin, end, dtype=np.uint32)))
    return Index(parts, len(documents))


def each_with_each(documents: list[set[int]], least: int, common: int) -> list[tuple[int, int, int]]:
    holders = Counter(h for one in documents for h in one)
    found = []
    for a, b in combinations(range(len(documents)), 2):
        met = [holders[h] for h in documents[a] & documents[b] if holders[h] < common]
        found.append((a, b, sum(round(WHOLE * log(common / many) / log(common / 2)) for many in met)))
    return [one for one in found if one[2] >= least]


@pytest.mark.parametrize("budget", [1, 7, 10**6])
@given(documents=DOCUMENTS, data=st.data(), least=st.integers(1, 3 * WHOLE))
def test_pairs_of_any_cut_into_segments_ranges_and_blocks(
    budget: int, documents: list[set[int]], data: st.DataObject, least: int
) -> None:
    cut = data.draw(st.integers(0, len(documents)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "BUDGET", budget)
        patch.setattr(module, "MEETINGS", budget)
        patch.setattr(module, "COMMON", 5)
        found = list(pairs(index_of(documents, cut), least))
    assert found == each_with_each(documents, least, 5)


def test_numbers_are_plain_integers() -> None:
    ((first, second, shared),) = pairs(index_of([{1, 2}, {2, 1}], 1), 2 * WHOLE)
    assert (first, second, shared) == (0, 1, 2 * WHOLE)
    assert {type(first), type(second), type(shared)} == {int}
