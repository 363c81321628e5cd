"""Orders are those of numpy's stable sorts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reuse.orders import count_up, order_of, order_of_hashes, order_of_pairs, ranges

numbers = st.lists(st.integers(0, 9), max_size=60)


@given(numbers)
def test_equal_numbers_stay_in_their_order(some: list[int]) -> None:
    array = np.array(some, dtype=np.int64)
    assert order_of(array).tolist() == np.argsort(array, kind="stable").tolist()


@given(st.lists(st.integers(0, 2**64 - 1) | st.integers(0, 3), max_size=60))
def test_equal_hashes_stay_in_their_order(some: list[int]) -> None:
    array = np.array(some, dtype=np.uint64)
    assert order_of_hashes(array).tolist() == np.argsort(array, kind="stable").tolist()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), unique=True))
def test_pairs_ascend_by_the_first_number_and_then_by_the_second(some: list[tuple[int, int]]) -> None:
    first, second = np.array(some, dtype=np.int64).reshape(-1, 2).T
    assert [some[at] for at in order_of_pairs(first, second).tolist()] == sorted(some)


@pytest.mark.parametrize(
    ("many", "counted"), [([], []), ([0], []), ([2], [0, 1]), ([1, 0, 3, 2], [0, 0, 1, 2, 0, 1])]
)
def test_counting_up(many: list[int], counted: list[int]) -> None:
    assert count_up(np.array(many, dtype=np.int64)).tolist() == counted


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4))))
def test_ranges_stand_side_by_side(some: list[tuple[int, int]]) -> None:
    begins, lengths = np.array(some, dtype=np.int64).reshape(-1, 2).T
    assert ranges(begins, lengths).tolist() == [
        begin + step for begin, length in some for step in range(length)
    ]
