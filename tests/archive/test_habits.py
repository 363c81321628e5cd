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
            Groups.of(wide, lambda _: least, narrow),
        )
    finally:
        habits.BUDGET = before
    many = Counter((group, one) for each, group, _ in documents for one in each)
    near = Counter((group, one) for each, _, group in documents for one in each)
    whose = Counter(
        (group, one) for group, _, one in {(g, body, one) for e, g, body in documents for one in e}
    )
    sizes = Counter(narrow)
    for number, (each, group, own) in enumerate(documents):
        told, here, bodies = found.of(number)
        shared = {one for one in each if sum(one in other for other in sets) > 1}
        assert {one: n for one, n in told.items() if n} == {
            one: many[group, one] for one in shared if many[group, one] >= least
        }
        assert {one: n for one, n in here.items() if n} == {
            one: near[own, one] for one in shared if near[own, one] >= sizes[own]
        }
        assert {one: n for one, n in bodies.items() if n} == {
            one: whose[group, one] for one in shared if whose[group, one] >= least
        }


@pytest.mark.parametrize(
    ("names", "bodies", "sizes"),
    [
        (["en", "zh", "en"], None, [2, 1, 2]),
        (["en", "zh", "en"], ["north", "north", "north"], [1, 1, 1]),
        (["en", "en", "en"], ["north", "south", "north"], [2, 2, 2]),
        ([], [], []),
    ],
    ids=["documents", "a body in two languages", "two bodies", "nothing"],
)
def test_the_size_of_a_group_is_told_in_bodies(
    names: list[str], bodies: list[str] | None, sizes: list[int]
) -> None:
    groups = Groups.of(names, lambda size: size + 1, bodies)
    assert groups.sizes.tolist() == sizes
    assert groups.least.tolist() == [size + 1 for size in sizes]


def test_counts_of_wanted_hashes() -> None:
    index = index_of([{1, 2}, {2, 3}, {2}], 1)
    wanted, here = np.array([1, 2, 9], dtype=np.uint64), np.array([True, False, True])
    found = counts(index, wanted, here, np.array([0, 1, 0]))
    assert found == ({1: 1, 2: 3}, {1: 1, 2: 2}, {1: 1, 2: 2})
