"""The caret stands under its column, also behind signs of double width."""

from __future__ import annotations

import pytest

from summarykit.drafting.caret import LINE_WIDTH, pointed, width
from summarykit.errors import Location


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("year 2026", 1, "    1 | year 2026\n      | ^"),
        ("year 2026", 6, "    1 | year 2026\n      |      ^"),
        ("单位：A", 3, "    1 | 单位：A\n      |     ^"),
        ("\tname: A", 2, "    1 |  name: A\n      |  ^"),
        ("", 1, "    1 | \n      | ^"),
    ],
)
def test_caret_under_the_column(line: str, column: int, shown: str) -> None:
    assert pointed("wrong", [line], Location("form.yml", 1, column)) == f"wrong\n{shown}"


def test_long_lines_are_cut_before_the_caret() -> None:
    shown = pointed("wrong", ["x" * 500 + "!"], Location("form.yml", 1, 501)).split("\n")
    assert shown[1].endswith("!")
    assert len(shown[1]) <= LINE_WIDTH + len("    1 | ")
    assert shown[2].index("^") == shown[1].index("!")


def test_a_line_behind_the_end_is_empty() -> None:
    assert pointed("wrong", ["a"], Location("form.yml", 7, 1)).endswith("    7 | \n      | ^")


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("总结", 4), ("Ａ", 2), ("", 0)])
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns
