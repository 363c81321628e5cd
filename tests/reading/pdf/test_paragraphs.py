"""Which line goes on in the next one."""

from __future__ import annotations

from collections.abc import Iterable
from types import SimpleNamespace

import pytest

from summarykit.reading.pdf.columns import Column
from summarykit.reading.pdf.hyphens import joined
from summarykit.reading.pdf.paragraphs import CONTENTS, lines_of, paragraphs_of
from summarykit.reading.pdf.shapes import Piece

FULL = "a full line of twenty"


def told(rows: Iterable[list[Piece]], right: float = 105) -> list[str]:
    """The paragraphs of a column."""
    lines = lines_of([Column(0, right, list(rows))])
    return [joined(line.first for line in one.lines) for one in paragraphs_of(lines, 10)]


def down(make: SimpleNamespace, *lines: str, step: float = 14) -> list[list[Piece]]:
    """Lines below each other, set in by the blanks before them."""
    return [
        [make.piece(line.strip(), 5.0 * (len(line) - len(line.lstrip())), step * at)]
        for at, line in enumerate(lines)
    ]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ([FULL, FULL], 1),
        (["short", FULL], 2),
        ([FULL, "short", FULL], 2),
        (["  set in line of text", FULL, "  set in line of text"], 2),
        ([FULL, "    set in more"], 2),
        (["1. " + FULL[3:], "   goes on below"], 1),
        (["1. " + FULL[4:] + ".", "2. the next"], 2),
        (["一、" + "工" * 7 + "。", "二、其次"], 2),
        (["• " + FULL[2:], "• the next"], 2),
        (["• " + FULL[2:], "  goes on below"], 1),
        (["the sum of 1. and of", "2. is told above here"], 1),
        (["Contents ........... 1", "Summary ............ 2"], 2),
    ],
)
def test_lines(make: SimpleNamespace, lines: list[str], count: int) -> None:
    assert len(told(down(make, *lines))) == count


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Work .......... 12", True),
        ("Work . . . . . 12", True),
        ("工作……………………3", True),
        ("Work ....", True),
        ("and so on ...", False),
        ("1.2.3.4", False),
        ("", False),
        ("12", False),
    ],
)
def test_lines_of_contents(text: str, found: bool) -> None:
    assert bool(CONTENTS.search(text)) is found


def test_a_wider_gap_parts(make: SimpleNamespace) -> None:
    rows = down(make, FULL, FULL, FULL, FULL)
    apart = [*rows, [make.piece(FULL, 0, 14 * 3 + 21)]]
    assert len(told(apart)) == 2
    assert len(told(down(make, FULL, FULL, FULL, step=28))) == 1


@pytest.mark.parametrize("change", ["size", "table", "cells"])
def test_what_looks_different_is_apart(make: SimpleNamespace, change: str) -> None:
    other = [make.piece(FULL, 0, 14, size=12 if change == "size" else 10, table=change == "table")]
    if change == "cells":
        other = [make.piece("one", 0, 14), make.piece("two", 60, 14)]
    assert len(told([[make.piece(FULL)], other])) == 2


def test_large_lines_in_the_middle_are_one_heading(make: SimpleNamespace) -> None:
    rows = [[make.piece("Report on", 40, 0, 16, right=110)], [make.piece("the year", 45, 20, 16, right=105)]]
    assert told(rows, right=150) == ["Report on the year"]
    rows[1] = [make.piece("the year", 45, 20, 16, right=105, bold=True)]
    assert len(told(rows, right=150)) == 2


def test_a_number_before_a_gap_belongs_to_its_line(make: SimpleNamespace) -> None:
    rows = [
        [make.piece("（一）", 0), make.piece("General", 40)],
        [make.piece("2)", 0, 14), make.piece("one", 40, 14)],
    ]
    assert told(rows, right=150) == ["（一）General", "2) one"]
    assert told([[make.piece("（一） 品牌 一")]]) == ["（一）品牌 一"]
    cells = [[make.piece("17", 0), make.piece("18", 40)]]
    (line,) = lines_of([Column(0, 105, cells)])
    assert (line.text, line.is_row) == ("17\t18", True)


def test_the_second_line_of_a_cell(make: SimpleNamespace) -> None:
    rows = [
        [make.piece("Kind", 0, 0), make.piece("2025", 60, 0)],
        [make.piece("Visits to", 0, 25), make.piece("17", 60, 25)],
        [make.piece("homes", 0, 37)],
        [make.piece("Calls", 0, 62), make.piece("18", 60, 62)],
        [make.piece("Below the table, a long line", 0, 74)],
    ]
    texts = [line.text for line in lines_of([Column(0, 150, rows)])]
    assert texts == ["Kind\t2025", "Visits to homes\t17", "Calls\t18", "Below the table, a long line"]
