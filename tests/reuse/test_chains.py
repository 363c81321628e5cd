"""Pairs of sentences that make a passage, and those that stand too far apart or are too unlike."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reuse.bags import Pairs
from summarykit.reuse.chains import BACK, FARTHEST, ONWARDS, Chain, find_chains

Rows = list[tuple[int, int, float]]


def pairs_of(rows: Rows) -> Pairs:
    here, there, alike = zip(*sorted(rows), strict=True) if rows else ((), (), ())
    return Pairs(
        np.array(here, dtype=np.int64), np.array(there, dtype=np.int64), np.array(alike, dtype=np.float64)
    )


def ranges(rows: Rows, least: float = 0) -> list[tuple[int, int, int, int]]:
    return [
        tuple(int(edge) for side in (one.pairs.here, one.pairs.there) for edge in (side.min(), side.max()))  # type: ignore[misc]
        for one in find_chains(pairs_of(rows), least)
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
    near, far = (find_chains(pairs_of([(3, 8, 0.5), (4, there, 0.5)]), 0)[0] for there in (9, 20))
    assert near.evidence > far.evidence


def test_each_sentence_counts_once_with_its_best_pair() -> None:
    (chain,) = find_chains(pairs_of([(3, 8, 0.6), (3, 9, 0.4), (4, 9, 0.4)]), 0)
    assert chain.alike == pytest.approx(0.5)
    assert chain.length == 2
    assert isinstance(chain.beside(np.arange(5) == 3), Chain)
    assert chain.beside(np.ones(5, dtype=bool)) is None


rows = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 90), st.floats(0.2, 1)),
    max_size=40,
    unique_by=lambda row: row[:2],
)


@given(rows)
def test_no_pair_is_in_two_chains(some: Rows) -> None:
    told = [
        (int(here), int(there))
        for chain in find_chains(pairs_of(some), 0)
        for here, there in zip(chain.pairs.here, chain.pairs.there, strict=True)
    ]
    assert len(told) == len(set(told))
    assert set(told) <= {row[:2] for row in some}
