"""What of each document stands in many: against counting by hand."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.archive import habits
from summarykit.archive.habits import Groups, counts, held
from summarykit.archive.postings import Index
from tests.archive.papers import invert

DOCUMENTS = st.lists(
    st.tuples(st.sets(st.integers(0, 15).map(lambda one: one << 60)), st.integers(0, 2), st.integers(0, 2)),
    min_size=1,
    max_size=8,
)


def index_of(sets: list[set[int]], cut: int) -> Index:
    """The documents in two segments."""
    parts = []
    for numbers in (range(cut), range(cut, len(sets))):
        postings = invert([np.array(sorted(sets[at]), dtype=np.uint64) for at in numbers])
        parts.append((postings, np.array(numbers, dtype=np.uint32)))
    return Index(parts, len(sets))


@pytest.mark.parametrize("budget", [3, 4_000_000])
@given(documents=DOCUMENTS, cut=st.integers(0, 8), least=st.integers(2, 4))
def test_as_counted_by_hand(
    budget: int, documents: list[tuple[set[int], int, int]], cut: int, least: int
) -> None:
    sets = [one for one, _, _ in documents]
    wide, narrow = ([one[at] for one in documents] for at in (1, 2))
    before, habits.BUDGET = habits.BUDGET, budget
    try:
        found = held(
            index_of(sets, min(cut, len(sets))),
            Groups.of(wide, lambda _: least),
            Groups.of(narrow, lambda size: size),
        )
    finally:
        habits.BUDGET = before
    many = Counter((group, one) for each, group, _ in documents for one in each)
    near = Counter((group, one) for each, _, group in documents for one in each)
    sizes = Counter(narrow)
    for number, (each, group, own) in enumerate(documents):
        told, here = found.of(number)
        shared = {one for one in each if sum(one in other for other in sets) > 1}
        assert {one: n for one, n in told.items() if n} == {
            one: many[group, one] for one in shared if many[group, one] >= least
        }
        assert {one: n for one, n in here.items() if n} == {
            one: near[own, one] for one in shared if near[own, one] >= sizes[own]
        }


def test_counts_of_wanted_hashes() -> None:
    index = index_of([{1, 2}, {2, 3}, {2}], 1)
    everywhere, here = counts(index, np.array([1, 2, 9], dtype=np.uint64), np.array([True, False, True]))
    assert (everywhere, here) == ({1: 1, 2: 3}, {1: 1, 2: 2})
