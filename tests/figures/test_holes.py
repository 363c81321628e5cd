"""Holes in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures.holes import Holes
from summarykit.records import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 6))


@pytest.mark.parametrize(
    ("span", "touched", "covered"),
    [
        ((0, 2), False, False),
        ((1, 3), True, False),
        ((2, 5), True, True),
        ((5, 8), False, False),
        ((7, 9), True, False),
        ((0, 20), True, False),
    ],
)
def test_holes(span: tuple[int, int], touched: bool, covered: bool) -> None:
    holes = Holes([Span(8, 12), Span(2, 4), Span(3, 5)])
    assert holes.touch(Span(*span)) is touched
    assert holes.cover(Span(*span)) is covered


@given(st.lists(SPANS), SPANS)
def test_what_is_touched(spans: list[Span], span: Span) -> None:
    assert Holes(spans).touch(span) == any(one.overlaps(span) for one in spans)


@given(st.lists(SPANS), SPANS)
def test_one_added_is_as_one_of_all(spans: list[Span], span: Span) -> None:
    holes: Holes = Holes()
    kept = []
    for one in spans:
        if not holes.touch(one):
            holes.add(one)
            kept.append(one)
    assert holes.spans == sorted(kept)
    assert holes.touch(span) == Holes(kept).touch(span)


def test_holes_inside_a_span() -> None:
    holes = Holes([Span(2, 4), Span(8, 12), Span(20, 22)])
    assert holes.within(Span(3, 12)) == [Span(8, 12)]
