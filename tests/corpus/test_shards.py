"""Shards: cut by bytes, named by what is in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.corpus.shards import cut, digest
from summarykit.records import Meta


@pytest.mark.parametrize(
    ("sizes", "shards"),
    [
        ([], []),
        ([3, 3, 3], [(3, 3, 3)]),
        ([5, 5, 5], [(5, 5), (5,)]),
        ([99], [(99,)]),
        ([1, 99, 1], [(1,), (99,), (1,)]),
    ],
)
def test_cut(sizes: list[int], shards: list[tuple[int, ...]]) -> None:
    assert list(cut(sizes, lambda size: size, budget=10)) == shards


@given(st.lists(st.integers(0, 30)), st.integers(1, 40))
def test_nothing_is_lost_and_no_shard_too_large(sizes: list[int], budget: int) -> None:
    shards = list(cut(sizes, lambda size: size, budget))
    assert [size for shard in shards for size in shard] == sizes
    assert all(shard and (sum(shard) <= budget or len(shard) == 1) for shard in shards)


def test_a_digest_is_of_all_that_is_given_and_of_nothing_else() -> None:
    name = digest(Meta("A", 2024), ["a.txt"])
    assert name == digest(Meta("A", 2024), ["a.txt"])
    assert (
        len({name, digest(Meta("A", 2023), ["a.txt"]), digest(Meta("A", 2024), ["b.txt"]), digest(Meta("A"))})
        == 4
    )
