"""Width and colour of what is written on."""

from __future__ import annotations

import io

import pytest

from summarykit.reports.terminal import screen as screen_module
from summarykit.reports.terminal.screen import Screen, screen_of

PLAIN, COLOURED = Screen(20), Screen(20, colour=True)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("terminal", "environment", "expected"),
    [
        (True, {}, Screen(33, colour=True)),
        (True, {"COLUMNS": "120"}, Screen(120, colour=True)),
        (True, {"COLUMNS": "wide"}, Screen(33, colour=True)),
        (True, {"COLUMNS": "0"}, Screen(None, colour=True)),
        (True, {"COLUMNS": "7"}, Screen(24, colour=True)),
        (True, {"NO_COLOR": "1"}, Screen(33)),
        (True, {"NO_COLOR": ""}, Screen(33, colour=True)),
        (True, {"TERM": "dumb"}, Screen(33)),
        (False, {}, Screen(None)),
        (False, {"COLUMNS": "80"}, Screen(80)),
    ],
)
def test_screen_of(
    terminal: bool, environment: dict[str, str], expected: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        screen_module.shutil, "get_terminal_size", lambda: __import__("os").terminal_size((33, 9))
    )
    monkeypatch.setattr(screen_module, "NARROWEST", 24)
    assert screen_of(Terminal() if terminal else io.StringIO(), environment) == expected


@pytest.mark.parametrize(
    ("screen", "style", "text", "shown"),
    [
        (COLOURED, "high", "x", "\x1b[1;31mx\x1b[0m"),
        (COLOURED, None, "x", "x"),
        (COLOURED, "high", "", ""),
        (PLAIN, "high", "x", "x"),
    ],
)
def test_paint(screen: Screen, style: screen_module.Style | None, text: str, shown: str) -> None:
    assert screen.paint(style, text) == shown


@pytest.mark.parametrize(("width", "room"), [(None, None), (80, 78), (10, 12)])
def test_room(width: int | None, room: int | None) -> None:
    assert Screen(width).room(2) == room


def test_a_table_aligns_by_width_and_cuts_the_flexible_column() -> None:
    rows = [["工作", "a long cell of text", "7"], ["x", "y", "12"]]
    assert Screen(28).table(rows, flexible=1, right=frozenset({2})) == [
        "  工作  a long cell of…    7",
        "  x     y                 12",
    ]


def test_a_table_may_go_on_in_further_lines() -> None:
    rows = [["C1", "one two three four"], ["C2", ""]]
    assert Screen(18).table(rows, flexible=1, wrapping=True) == ["  C1  one two", "      three four", "  C2"]


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        (None, ["a/long/name.txt   12 characters, 3 sections"]),
        (44, ["a/long/name.txt   12 characters, 3 sections"]),
        (40, ["a/long/name.txt", "  12 characters, 3 sections"]),
        (20, ["a/long/name.txt", "  12 characters, 3", "  sections"]),
    ],
)
def test_facts_go_below_a_name_that_is_too_long(columns: int | None, lines: list[str]) -> None:
    assert Screen(columns).head("a/long/name.txt", ["12 characters", "3 sections"]) == lines


def test_a_column_with_nothing_in_it_takes_no_room() -> None:
    assert PLAIN.table([["a", "", "b"], ["c", "", "d"]], flexible=2) == ["  a  b", "  c  d"]


def test_painted_cells_take_the_same_room() -> None:
    rows = [["工作", "b"], ["", "c"]]
    assert COLOURED.table(rows, flexible=1, styles={0: "good"}) == [
        "  \x1b[32m工作\x1b[0m  b",
        "  \x1b[32m    \x1b[0m  c",
    ]


def test_an_empty_row_is_an_empty_line() -> None:
    assert PLAIN.table([["", ""]], flexible=0) == [""]
