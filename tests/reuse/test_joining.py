"""One copied passage is told once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reuse.clusters import Box
from summarykit.reuse.joining import join

ONE_SEGMENT = np.zeros(5000, dtype=np.int64)

CASES = {
    "nothing": ([], []),
    "one": ([Box(0, 50, 0, 50)], [Box(0, 50, 0, 50)]),
    "a sentence put in": ([Box(0, 100, 0, 100), Box(140, 240, 101, 201)], [Box(0, 240, 0, 201)]),
    "a paragraph left out": ([Box(0, 100, 0, 100), Box(101, 200, 240, 340)], [Box(0, 200, 0, 340)]),
    "a paragraph in the place of another": (
        [Box(0, 100, 0, 100), Box(170, 270, 180, 280)],
        [Box(0, 100, 0, 100), Box(170, 270, 180, 280)],
    ),
    "a paragraph in the place of another inside much more": (
        [Box(0, 300, 0, 300), Box(370, 670, 380, 680)],
        [Box(0, 670, 0, 680)],
    ),
    "condensed": ([Box(0, 60, 0, 60), Box(62, 120, 500, 560)], [Box(0, 120, 0, 560)]),
    "far apart here": ([Box(0, 20, 0, 20), Box(90, 110, 21, 41)], [Box(0, 20, 0, 20), Box(90, 110, 21, 41)]),
    "far apart there": (
        [Box(0, 60, 0, 60), Box(70, 130, 1200, 1260)],
        [Box(0, 60, 0, 60), Box(70, 130, 1200, 1260)],
    ),
    "backwards": ([Box(0, 60, 300, 360), Box(70, 130, 0, 60)], [Box(0, 60, 300, 360), Box(70, 130, 0, 60)]),
    "told twice": ([Box(0, 100, 0, 100), Box(20, 60, 700, 740)], [Box(0, 100, 0, 100)]),
}


@pytest.mark.parametrize(("boxes", "joined"), CASES.values(), ids=CASES)
def test_parts_of_a_passage(boxes: list[Box], joined: list[Box]) -> None:
    assert join(boxes, ONE_SEGMENT, ONE_SEGMENT) == joined
    assert join(boxes[::-1], ONE_SEGMENT, ONE_SEGMENT) == joined


def test_nothing_is_joined_over_a_border() -> None:
    segments = (np.arange(300) >= 105).astype(np.int64)
    boxes = [Box(0, 100, 0, 100), Box(110, 200, 110, 200)]
    assert join(boxes, segments, ONE_SEGMENT) == boxes
    assert join(boxes, ONE_SEGMENT, segments) == boxes
    assert len(join(boxes, ONE_SEGMENT, ONE_SEGMENT)) == 1


@pytest.mark.parametrize(("pure", "passages"), [([], 1), ([0], 2), ([1], 3), ([0, 1], 2), ([0, 1, 2], 1)])
def test_pure_boxes_are_joined_with_each_other(pure: list[int], passages: int) -> None:
    boxes = [Box(0, 100, 0, 100), Box(110, 200, 110, 200), Box(210, 300, 210, 300)]
    assert len(join(boxes, ONE_SEGMENT, ONE_SEGMENT, [boxes[at] for at in pure])) == passages


ranges = st.tuples(st.integers(0, 900), st.integers(1, 80), st.integers(0, 900), st.integers(1, 80))


@given(st.lists(ranges.map(lambda one: Box(one[0], one[0] + one[1], one[2], one[2] + one[3])), max_size=15))
def test_the_longest_is_always_told(boxes: list[Box]) -> None:
    joined = join(boxes, ONE_SEGMENT, ONE_SEGMENT)
    assert joined == sorted(joined)
    assert len(joined) <= len(boxes)
    for box in sorted(boxes, key=lambda one: (-one.length, one))[:1]:
        assert any(one.here <= box.here and box.here_end <= one.here_end for one in joined)
