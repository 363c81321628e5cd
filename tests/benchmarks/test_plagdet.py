"""PlagDet by hand: the numbers follow from the definition."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.plagdet import Copy, Quality, quality

CASE = Copy("p", 100, 200, 0, 100)


@pytest.mark.parametrize(
    ("told", "precision", "recall", "granularity"),
    [
        ([CASE], 1, 1, 1),
        ([Copy("p", 100, 150, 0, 50)], 1, 0.5, 1),
        ([Copy("p", 100, 150, 0, 50), Copy("p", 150, 200, 50, 100)], 1, 1, 2),
        ([Copy("p", 50, 250, 0, 200)], 0.5, 1, 1),
        ([CASE, Copy("p", 500, 600, 0, 100)], 0.5, 1, 1),
        ([Copy("other", 100, 200, 0, 100)], 0, 0, 1),
        ([Copy("p", 100, 200, 500, 600)], 0, 0, 1),
        ([], 0, 0, 1),
    ],
)
def test_by_hand(told: list[Copy], precision: float, recall: float, granularity: float) -> None:
    found = quality([CASE], told)
    assert (found.precision, found.recall, found.granularity) == (precision, recall, granularity)
    total = precision + recall
    expected = 2 * precision * recall / total / math.log2(1 + granularity) if total else 0
    assert found.plagdet == pytest.approx(expected)


def test_nothing_copied() -> None:
    assert quality([], []).plagdet == 1
    assert quality([], [CASE]).plagdet == 0


SPANS = st.builds(
    lambda at, length, there: Copy("p", at, at + length, there, there + length),
    st.integers(0, 50), st.integers(1, 30), st.integers(0, 50),
)  # fmt: skip


@given(st.lists(SPANS, max_size=4), st.lists(SPANS, max_size=4))
def test_the_score_is_a_share_and_what_is_right_is_perfect(cases: list[Copy], told: list[Copy]) -> None:
    found = quality(cases, told)
    assert 0 <= found.plagdet <= 1
    assert found.granularity >= 1
    assert found.plagdet <= Quality(found.precision, found.recall, 1).plagdet
    apart = [one for at, one in enumerate(cases) if not any(one.meets(other) for other in cases[:at])]
    assert quality(apart, apart).plagdet == 1
