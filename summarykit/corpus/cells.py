"""Cells of a table in CSV with the place where each stands, so that an error can name it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SEPARATORS = ",;\t"
"""The comma of the standard, and what spreadsheets write in countries with a decimal comma."""

_CELL = r'(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<plain>[^{0}"\r\n][^{0}\r\n]*)?)(?P<end>[{0}]|\r\n|\r|\n|\Z)'


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, without its quotation marks and outer blanks; lines and columns count from 1."""

    value: str
    line: int
    column: int


class QuoteError(ValueError):
    """A quotation mark without a partner, or with text behind it; `line` and `column` say in which cell."""

    def __init__(self, line: int, column: int) -> None:
        self.line, self.column = line, column
        super().__init__(line, column)


def read_rows(text: str) -> Iterator[list[Cell]]:
    """The rows that have something in them. Raises QuoteError where quotation marks do not pair."""
    cell = re.compile(_CELL.format(separator_of(text)))
    row: list[Cell] = []
    at, line, line_start = 0, 1, 0
    while at < len(text):
        found = cell.match(text, at)
        if found is None:
            raise QuoteError(line, at - line_start + 1)
        row.append(Cell(_value(found), line, at - line_start + 1))
        line += text.count("\n", at, found.end())
        line_start = max(line_start, text.rfind("\n", at, found.end()) + 1)
        at = found.end()
        if found["end"] not in SEPARATORS or at == len(text):
            if any(one.value for one in row):
                yield row
            row = []


def separator_of(text: str) -> str:
    """What stands between the cells: the separator that the first line has most of."""
    head = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]
    return max(SEPARATORS, key=head.count)


def _value(found: re.Match[str]) -> str:
    quoted = found["quoted"]
    return (quoted.replace('""', '"') if quoted is not None else found["plain"] or "").strip()
