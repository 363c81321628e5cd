"""Pairs of sentences that make a passage, and those that stand too far apart or are too unlike."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reuse.bags import Pairs
from summarykit.reuse.chains import BACK, FARTHEST, ONWARDS, find_chains

Rows = list[tuple[int, int, float]]


def pairs_of(rows: Rows) -> Pairs:
    here, there, alike = zip(*sorted(rows), strict=True) if rows else ((), (), ())
    return Pairs(
        np.array(here, dtype=np.int64), np.array(there, dtype=np.int64), np.array(alike, dtype=np.float64)
    )


def ranges(rows: Rows, least: float = 0) -> list[tuple[int, int, int, int]]:
    chains = find_chains(pairs_of(rows), least)
    return [
        tuple(int(edge) for side in (one.here, one.there) for edge in (side.min(), side.max()))  # type: ignore[misc]
        for one in (chains[number] for number in range(len(chains)))
    ]


@pytest.mark.parametrize(
    ("rows", "chains"),
    [
        ([], []),
        ([(3, 8, 0.6)], [(3, 3, 8, 8)]),
        ([(3, 8, 0.4), (4, 9, 0.4)], [(3, 4, 8, 9)]),
        ([(3, 9, 0.4), (4, 8, 0.4)], [(3, 4, 8, 9)]),  # turned round
        ([(3, 8, 0.6), (4, 40, 0.6)], [(3, 4, 8, 40)]),  # a shortened text
        ([(3, 8, 0.2), (4, 40, 0.2)], [(3, 3, 8, 8), (4, 4, 40, 40)]),  # too unlike for that
        ([(3, 40, 0.6), (4, 8, 0.6)], [(3, 3, 40, 40), (4, 4, 8, 8)]),  # never far back
        ([(3, 8, 0.5), (5, 10, 0.5)], [(3, 5, 8, 10)]),  # one unlike sentence between
        ([(3, 8, 0.9), (5, 10, 0.9)], [(3, 3, 8, 8), (5, 5, 10, 10)]),  # beside copies that is another text
        ([(3, 8, 0.9), (5, 9, 0.9)], [(3, 5, 8, 9)]),  # a sentence put in
        ([(3, 8, 0.9), (4, 9, 0.9), (5, 10, 0.3)], [(3, 4, 8, 9)]),  # on the same matter
        ([(3, 8, 0.4), (4, 9, 0.4), (5, 10, 0.3)], [(3, 5, 8, 10)]),
        ([(0, 0, 0.5), (FARTHEST + 1, 1, 0.5)], [(0, 0, 0, 0), (FARTHEST + 1, FARTHEST + 1, 1, 1)]),
        ([(0, 0, 1.0), (1, ONWARDS + 1, 1.0)], [(0, 0, 0, 0), (1, 1, ONWARDS + 1, ONWARDS + 1)]),
        ([(0, BACK + 1, 1.0), (1, 0, 1.0)], [(0, 0, BACK + 1, BACK + 1), (1, 1, 0, 0)]),
    ],
)
def test_chains(rows: Rows, chains: list[tuple[int, int, int, int]]) -> None:
    assert ranges(rows) == chains


@pytest.mark.parametrize(("least", "count"), [(0, 1), (25, 1), (28, 0)])
def test_evidence_adds_up_and_distance_costs(least: float, count: int) -> None:
    assert len(ranges([(3, 8, 0.5), (4, 9, 0.5)], least)) == count
    near, far = (find_chains(pairs_of([(3, 8, 0.5), (4, there, 0.5)]), 0).evidence[0] for there in (9, 20))
    assert near > far


def test_each_sentence_counts_once_with_its_best_pair() -> None:
    chains = find_chains(pairs_of([(3, 8, 0.6), (3, 9, 0.4), (4, 9, 0.4)]), 0)
    assert chains.alike.tolist() == pytest.approx([0.5])
    assert chains.lengths.tolist() == [2]
    assert chains.beside(np.arange(5) == 3).sizes.tolist() == [1]


def test_of_a_chain_that_is_told_nothing_is_left() -> None:
    chains = find_chains(pairs_of([(3, 8, 0.6), (4, 9, 0.6), (30, 60, 0.8)]), 0)
    rest = chains.beside(np.arange(31) < 30)
    assert [one.tolist() for one in (rest.sizes, rest.alike, rest.lengths)] == [[0, 1], [0, 0.8], [0, 1]]
    assert rest.evidence[0] == 0
    assert rest.evidence[1] == pytest.approx(chains.evidence[1])
    assert chains.only(rest.sizes > 0)[0].here.tolist() == [30]


@pytest.mark.parametrize(("there", "sparse"), [((8, 9), False), ((8, 11), False), ((8, 12), True)])
def test_a_chain_is_sparse_where_most_of_the_source_has_no_part_in_it(
    there: tuple[int, int], sparse: bool
) -> None:
    first, last = there
    assert find_chains(pairs_of([(3, first, 0.6), (4, last, 0.6)]), 0).sparse.tolist() == [sparse]


rows = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 90), st.floats(0.2, 1)),
    max_size=40,
    unique_by=lambda row: row[:2],
)


@given(rows)
def test_no_pair_is_in_two_chains(some: Rows) -> None:
    chains = find_chains(pairs_of(some), 0)
    told = list(zip(chains.pairs.here.tolist(), chains.pairs.there.tolist(), strict=True))
    assert sum(len(chains[number]) for number in range(len(chains))) == len(told)
    assert len(told) == len(set(told))
    assert set(told) <= {row[:2] for row in some}
