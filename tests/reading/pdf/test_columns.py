"""Rows to columns in reading order."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reading.pdf.columns import MOST_ROWS, Column, columns_of, gutters_of, widened
from summarykit.reading.pdf.shapes import Piece

TEXT = "a line of text of some length"
"""145 points wide."""


def page(make: SimpleNamespace, *rows: list[tuple[float, str]]) -> list[list[Piece]]:
    """Rows of pieces by their left edges."""
    return [[make.piece(text, left, 14 * at) for left, text in row] for at, row in enumerate(rows)]


def told(columns: list[Column]) -> list[list[str]]:
    return [[piece.text for row in column.rows for piece in row] for column in columns]


def test_no_rows() -> None:
    assert columns_of([]) == []


def test_one_column(make: SimpleNamespace) -> None:
    rows = page(make, *[[(0, TEXT)]] * 6)
    assert told(columns_of(rows)) == [[TEXT] * 6]
    assert gutters_of(rows) == []


def test_two_columns_between_lines_over_both(make: SimpleNamespace) -> None:
    both = [(0.0, f"{TEXT} L"), (200.0, f"{TEXT} R")]
    rows = page(make, [(0, TEXT * 3)], *[both] * 5, [(0, TEXT * 3)])
    left, right = [f"{TEXT} L"] * 5, [f"{TEXT} R"] * 5
    assert told(columns_of(rows)) == [[TEXT * 3], left, right, [TEXT * 3]]
    assert gutters_of(rows) == [200]


def test_cells_are_no_columns(make: SimpleNamespace) -> None:
    rows = page(make, *[[(0, "Ships of all kinds"), (200, "812"), (300, "790")]] * 8)
    assert len(columns_of(rows)) == 1


@pytest.mark.parametrize(("trusted", "count"), [((), 1), ((200.0,), 2)])
def test_a_gutter_of_other_pages_is_trusted(
    make: SimpleNamespace, trusted: tuple[float, ...], count: int
) -> None:
    rows = page(make, *[[(0.0, TEXT), (200.0, "short")]] * 2, [(0.0, TEXT)])
    assert len(columns_of(rows, trusted)) == count


def test_the_longer_column_goes_on_alone(make: SimpleNamespace) -> None:
    both = [(0.0, TEXT), (200.0, TEXT)]
    rows = page(make, *[both] * 5, [(0.0, "left alone")])
    assert told(columns_of(rows)) == [[TEXT] * 5 + ["left alone"], [TEXT] * 5]
    far = [*rows[:-1], [replace(rows[-1][0], base=500)]]
    assert told(columns_of(far))[-1] == ["left alone"]


def test_a_line_spread_to_both_margins_is_one_piece(make: SimpleNamespace) -> None:
    words = [
        make.piece(text, left, 14, right=right)
        for text, left, right in [("spread", 0, 30), ("over", 50, 75), ("all", 95, 145)]
    ]
    rows = [[make.piece(TEXT, 0, 0)], words, [make.piece(TEXT, 0, 28)]]
    assert told(columns_of(rows)) == [[TEXT, "spread over all", TEXT]]
    uneven = [rows[0], [words[0], replace(words[1], left=35), words[2]], rows[2]]
    assert len(columns_of(uneven)[0].rows[1]) == 3


def test_edges_are_those_of_most_lines(make: SimpleNamespace) -> None:
    rows = page(make, *[[(10, TEXT)]] * 40, [(0, TEXT)], [(10, TEXT + " sticks out")])
    (column,) = columns_of(rows)
    assert (column.left, column.right) == (10, 155)


def test_a_page_of_few_lines_takes_the_edges_of_the_others(make: SimpleNamespace) -> None:
    long = Column(10, 155, page(make, *[[(10, TEXT)]] * 12))
    short = Column(20, 60, page(make, [(20, "Nobody")]))
    assert widened([long, short], [None, None])[1] == replace(short, left=10, right=155)
    assert widened([short], [None])[0] == short
    assert widened([short], [200])[0] == replace(short, right=180)
    assert widened([short], [90])[0] == short


def test_a_page_of_endless_rows_is_read_down(make: SimpleNamespace) -> None:
    rows = page(make, *[[(0.0, TEXT), (200.0, TEXT)]] * (MOST_ROWS + 1))
    assert len(columns_of(rows)) == 1


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 60)), min_size=1, max_size=4), max_size=40)
)
def test_no_piece_is_lost(rows: list[list[tuple[int, int]]]) -> None:
    placed = []
    for at, row in enumerate(rows):
        pieces: list[Piece] = []
        for gap, length in row:
            left = (pieces[-1].right if pieces else 0) + 10 + 10 * gap
            pieces.append(Piece("x" * length, left, left + 5 * length, 14.0 * at, 10, bold=False, face="F"))
        placed.append(pieces)
    count = sum(piece.text.count("x") for row in placed for piece in row)
    for trusted in ((), (200.0, 300.0)):
        found = columns_of(placed, trusted)
        assert sum(piece.text.count("x") for one in found for row in one.rows for piece in row) == count
