"""Hashes of runs and of neighbours: equal for equal, different for different, the same everywhere."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.text.hashing import (
    PADDING,
    are_in,
    count_common,
    hash_beginnings,
    hash_grams,
    hash_pairs,
    hash_units,
    perhaps_in,
)

WORDS = st.lists(st.text(st.sampled_from("abc三"), min_size=1, max_size=10), max_size=20)


def hashes(words: list[str]) -> np.ndarray:
    lengths = np.array([len(word) for word in words], dtype=np.int64)
    units = np.frombuffer("".join(words).encode("utf-16-le") + bytes(2 * PADDING), dtype=np.uint16)
    return hash_units(units, np.cumsum(lengths) - lengths, lengths)


@given(WORDS)
def test_runs_are_equal_where_their_characters_are(words: list[str]) -> None:
    found = hashes(words)
    assert len(found) == len(words)
    assert len(set(found.tolist())) == len(set(words))


@given(st.text(st.sampled_from("abc三"), min_size=8, max_size=20), st.integers(5, 8))
def test_beginnings_have_the_hashes_of_runs(text: str, length: int) -> None:
    units = np.frombuffer(text.encode("utf-16-le") + bytes(2 * PADDING), dtype=np.uint16)
    starts = np.arange(len(text) - length + 1)
    runs = hash_units(units, starts, np.full_like(starts, length))
    assert hash_beginnings(units, starts, length).tolist() == runs.tolist()


@given(WORDS, st.integers(1, 6))
def test_neighbours_are_equal_where_all_are_in_order(words: list[str], size: int) -> None:
    grams = hash_grams(hashes(words), size)
    tuples = [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]
    assert len(grams) == len(tuples)
    assert len(set(grams.tolist())) == len(set(tuples))


@given(WORDS)
def test_pairs_are_equal_where_neighbours_are(words: list[str]) -> None:
    pairs, grams = hash_pairs(hashes(words)), hash_grams(hashes(words), 2)
    assert np.array_equal(pairs[:, None] == pairs, grams[:, None] == grams)


@pytest.mark.parametrize(
    ("one", "other"),
    [(["ab"], ["ba"]), (["a", "ab"], ["aa", "b"]), (["a", "a"], ["a"]), (["abcd", "e"], ["abcde"])],
)
def test_order_and_borders_count(one: list[str], other: list[str]) -> None:
    assert hashes(one).tolist() != hashes(other).tolist()


def test_hashes_are_the_same_on_every_machine() -> None:
    assert hashes(["report"]).tolist() == [192158062311278785]


SMALL = st.lists(st.integers(0, 6), max_size=12)


@given(SMALL, SMALL)
def test_hashes_are_found_and_counted_in_another_array(mine: list[int], theirs: list[int]) -> None:
    here, there = (np.array(one, dtype=np.uint64) for one in (mine, theirs))
    assert are_in(here, there).tolist() == [one in theirs for one in mine]
    assert count_common(here, there) == (Counter(mine) & Counter(theirs)).total()


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_none_that_is_known_is_passed_over(mine: int, both: int, theirs: int) -> None:
    every = np.random.default_rng(mine).integers(0, 2**64, mine + both + theirs, dtype=np.uint64)
    here, there = np.sort(every[: mine + both]), every[mine:]
    perhaps = perhaps_in(here, there).tolist()
    assert {at for at, one in enumerate(here) if one in there} <= set(perhaps)
    assert len(perhaps) <= both + 10 + mine / 4
