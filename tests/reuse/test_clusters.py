"""Clusters: parted by gaps on both sides, in whatever order."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reuse.clusters import Box, cluster
from summarykit.reuse.seeds import Seeds

Pairs = list[tuple[int, int]]


def seeds(pairs: Pairs) -> Seeds:
    here, there = zip(*sorted(pairs), strict=True) if pairs else ((), ())
    return Seeds(np.array(here, dtype=np.int64), np.array(there, dtype=np.int64))


def parts(pairs: Pairs, gap: int = 10, border: int = 1000, there_border: int = 1000) -> list[Pairs]:
    here, there = ((np.arange(1000) >= one).astype(np.int64) for one in (border, there_border))
    return sorted(
        sorted(zip(one.here.tolist(), one.there.tolist(), strict=True))
        for one in cluster(seeds(pairs), gap, here, there).apart()
    )


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ([], []),
        ([(0, 0)], [[(0, 0)]]),
        ([(0, 0), (10, 10)], [[(0, 0), (10, 10)]]),
        ([(0, 0), (11, 5)], [[(0, 0)], [(11, 5)]]),
        ([(0, 0), (5, 50)], [[(0, 0)], [(5, 50)]]),
        ([(0, 20), (5, 10), (9, 15)], [[(0, 20), (5, 10), (9, 15)]]),
        # Parted there first, then here: what is left on either side of the hole no longer touches.
        ([(0, 0), (8, 50), (16, 5)], [[(0, 0)], [(8, 50)], [(16, 5)]]),
    ],
)
def test_gaps_part_on_both_sides(pairs: Pairs, found: list[Pairs]) -> None:
    assert parts(pairs) == found


def test_a_border_parts_what_is_close() -> None:
    assert parts([(4, 4), (6, 6)], border=5) == [[(4, 4)], [(6, 6)]]
    assert parts([(4, 4), (6, 6)], there_border=5) == [[(4, 4)], [(6, 6)]]
    assert parts([(4, 6), (6, 4)], there_border=5) == [[(4, 6)], [(6, 4)]]


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), unique=True, max_size=40))
def test_no_seed_is_lost_and_no_gap_is_left(pairs: Pairs) -> None:
    found = parts(pairs)
    assert sorted(pair for part in found for pair in part) == sorted(pairs)
    for part in found:
        for side in (0, 1):
            values = sorted(pair[side] for pair in part)
            assert all(after - before <= 10 for before, after in zip(values, values[1:], strict=False))


def test_a_box_around_two() -> None:
    assert Box(0, 5, 20, 25).joined(Box(3, 9, 10, 12)) == Box(0, 9, 10, 25)
    assert Box(3, 9, 0, 1).length == 6
