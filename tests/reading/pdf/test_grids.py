"""Cells between ruled lines."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from summarykit.reading.pdf.grids import MOST_LINES, with_tables
from summarykit.reading.pdf.shapes import Rule


def ruled(xs: list[float], ys: list[float]) -> list[Rule]:
    """The lines of a table, each in two parts."""
    half = (xs[0] + xs[-1]) / 2
    flat = [Rule(a, y, b, y) for y in ys for a, b in ((xs[0], half), (half, xs[-1]))]
    return flat + [Rule(x, ys[0], x, ys[-1]) for x in xs]


def test_rows_of_a_table_stand_where_it_is(make: SimpleNamespace) -> None:
    rows = [
        [make.piece("before", 0, 5)],
        [make.piece("a", 3, 20), make.piece("b", 53, 20)],
        [make.piece("c", 3, 40)],
        [make.piece("after", 0, 80)],
    ]
    found = with_tables(rows, ruled([0, 50, 100], [10, 30, 50]))
    assert [row[0].text for row in found] == ["before", "a\tb", "c", "after"]
    assert [row[0].table for row in found] == [False, True, True, False]


def test_text_beside_a_table_stays(make: SimpleNamespace) -> None:
    rows = [[make.piece("a", 3, 20), make.piece("b", 53, 20), make.piece("beside", 120, 20)]]
    found = with_tables(rows, ruled([0, 50, 100], [10, 30]))
    assert sorted(row[0].text for row in found) == ["a\tb", "beside"]


@pytest.mark.parametrize(
    "rules",
    [
        [],
        ruled([0, 100], [10, 50]),
        [Rule(0, y, 100, y) for y in (10.0, 30.0, 50.0)],
        [Rule(0, 10, 3, 10), Rule(0, 10, 0, 13)],
        ruled([0, 50, 100], [200, 230, 250]),
        [Rule(0, 9.0 * y, 100, 9.0 * y) for y in range(MOST_LINES)]
        + [Rule(0, 0, 0, 999), Rule(50, 0, 50, 999)],
    ],
)
def test_what_is_no_table(make: SimpleNamespace, rules: list[Rule]) -> None:
    rows = [[make.piece("a", 3, 20), make.piece("b", 53, 20)], [make.piece("c", 3, 40)]]
    assert with_tables(rows, rules) == rows


def test_two_tables(make: SimpleNamespace) -> None:
    rows = [
        [make.piece("a", 3, 20), make.piece("b", 53, 20)],
        [make.piece("c", 3, 220), make.piece("d", 53, 220)],
    ]
    rules = ruled([0, 50, 100], [10, 30]) + ruled([0, 50, 100], [210, 230])
    assert [row[0].text for row in with_tables(rows, rules)] == ["a\tb", "c\td"]


def test_lines_of_a_cell_are_joined(make: SimpleNamespace) -> None:
    rows = [
        [make.piece("Visits to", 3, 20), make.piece("17", 53, 20)],
        [make.piece("homes", 3, 32)],
    ]
    (row,) = with_tables(rows, ruled([0, 50, 100], [10, 40]))
    assert row[0].text == "Visits to homes\t17"


def test_a_cell_of_paragraphs_keeps_them(make: SimpleNamespace) -> None:
    lines = ["one two three four", "five six."] * 3
    rows = [[make.piece(text, 53, 20 + 12 * at)] for at, text in enumerate(lines)]
    rows[0].insert(0, make.piece("Name", 3, 20))
    (row,) = with_tables(rows, ruled([0, 50, 146], [10, 100]))
    assert row[0].laid_out
    assert row[0].text.split("\n") == ["Name", *["one two three four five six."] * 3]
