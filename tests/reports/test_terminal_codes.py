"""The view of `explain`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarykit.reports.terminal.codes import CodePage, show_list, show_page
from summarykit.reports.terminal.screen import Screen

RULE = CodePage(
    "C999",
    "Too blue",
    "Blue is told twice.",
    "Take green.",
    "too-blue",
    "high",
    "A blue door.",
    "A green door.",
)
MESSAGE = CodePage("E999", "No ink", "The pen is dry.", "Dip it.")


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        (
            RULE,
            [
                "C999 Too blue   (too-blue · high)",
                "",
                "  Blue is told twice.",
                "",
                "  bad         A blue door.",
                "  good        A green door.",
                "  what to do  Take green.",
            ],
        ),
        (MESSAGE, ["E999 No ink", "", "  The pen is dry.", "", "  what to do  Dip it."]),
    ],
)
def test_page(page: CodePage, lines: list[str]) -> None:
    assert show_page(page, Screen(80)).splitlines() == lines


def test_long_text_is_wrapped() -> None:
    shown = show_page(replace(MESSAGE, why="word " * 40), Screen(40))
    assert max(map(len, shown.splitlines())) <= 40


def test_list() -> None:
    assert show_list([RULE, MESSAGE], Screen(80)).splitlines() == [
        "C999  high  Too blue",
        "E999        No ink",
    ]
