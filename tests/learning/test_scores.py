"""Shares and F1."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.learning.scores import Pair, Scores, score


@pytest.mark.parametrize(
    ("pairs", "scores"),
    [
        ([], Scores(0, 1.0, 1.0)),
        ([("a", "a")], Scores(1, 1.0, 1.0)),
        ([("a", None)], Scores(1, 0.0, 0.0)),
        ([("a", "b"), ("a", "a")], Scores(2, 0.5, 2 / 3)),
        # b: right 1, told 2, wanted 1; a: right 2, told 2, wanted 3
        ([("a", "a"), ("a", "a"), ("a", "b"), ("b", "b")], Scores(4, 0.75, (4 / 5 + 2 / 3) / 2)),
        # what should not be told at all is no label of the mean
        ([("a", "c"), ("a", "a"), ("b", "b")], Scores(3, 2 / 3, (2 / 3 + 1) / 2)),
    ],
)
def test_score(pairs: list[Pair], scores: Scores) -> None:
    told = score(pairs)
    assert told.items == scores.items
    assert told.share == pytest.approx(scores.share)
    assert told.macro_f1 == pytest.approx(scores.macro_f1)


LABEL = st.sampled_from("abc")


@given(st.lists(st.tuples(LABEL, LABEL | st.none())))
def test_scores_are_shares_and_order_does_not_matter(pairs: list[Pair]) -> None:
    told = score(pairs)
    assert 0 <= told.share <= 1
    assert 0 <= told.macro_f1 <= 1
    assert score(reversed(pairs)) == told
    assert (told.share == 1) == all(one == other for one, other in pairs)
