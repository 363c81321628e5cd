"""A line of a file with a caret under one of its columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from summarykit.errors import Location

LINE_WIDTH = 100
"""Longer lines are cut: a caret under a wrapped line points at nothing."""


def pointed(message: str, lines: Sequence[str], at: Location) -> str:
    """The message, the line it is about, and a caret under the column of `at`."""
    number, column = at.line or 1, at.column or 1
    line = lines[number - 1] if number <= len(lines) else ""
    start = max(0, column - LINE_WIDTH)
    shown = line[start : start + LINE_WIDTH].replace("\t", " ")
    gutter = f"{number:5} | "
    blanks = width(shown[: column - 1 - start])
    return f"{message}\n{gutter}{shown}\n{' ' * (len(gutter) - 2)}| {' ' * blanks}^"


def width(text: str) -> int:
    """Columns that a terminal takes for the text: East Asian wide signs take two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
