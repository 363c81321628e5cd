"""Holes in the text."""

from __future__ import annotations

import pytest

from summarykit.figures.traps import Holes
from summarykit.records import Span


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
    holes = Holes.of([Span(8, 12), Span(2, 4), Span(3, 5)])
    assert holes.touch(Span(*span)) is touched
    assert holes.cover(Span(*span)) is covered
