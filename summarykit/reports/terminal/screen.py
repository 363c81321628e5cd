"""What is written on: how wide it is and whether it takes colour."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TextIO

from summarykit.messages import say
from summarykit.reports.terminal.layout import LEAST, cut, fit, pad, width, wrap

Style = Literal["strong", "faint", "good", "high", "medium", "low", "info"]

_CODES: dict[Style, str] = {
    "strong": "1",
    "faint": "2",
    "good": "32",
    "high": "1;31",
    "medium": "33",
    "low": "36",
    "info": "2",
}
NARROWEST = 48
"""Below this, columns are given up: a terminal so narrow wraps by itself."""


@dataclass(frozen=True, slots=True)
class Screen:
    """`width` in columns, None where lines may be of any length; `colour` where escapes are understood."""

    width: int | None = 80
    colour: bool = False

    def paint(self, style: Style | None, text: str) -> str:
        """The text in a style, as it is where there is no colour."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.colour and style and text else text

    def room(self, indent: int) -> int | None:
        """Columns left behind an indent."""
        return None if self.width is None else max(self.width - indent, LEAST)

    def head(self, name: str, facts: Sequence[str]) -> list[str]:
        """A document's name and facts about it, in a line of their own where one line is too narrow."""
        told = say(", ").join(facts)
        if self.width is None or width(f"{name}   {told}") <= self.width:
            return [f"{self.paint('strong', name)}   {told}"]
        return [self.paint("strong", name), *("  " + line for line in wrap(told, self.room(2)))]

    def title(self, name: str, note: str = "") -> str:
        """The name of a part of the page, with what there is to say of the whole of it."""
        return self.paint("strong", name) + (f"   {note}" if note else "")

    def table(
        self,
        rows: Sequence[Sequence[str]],
        *,
        flexible: int,
        styles: Mapping[int, Style] | None = None,
        right: frozenset[int] = frozenset(),
        wrapping: bool = False,
        indent: int = 2,
    ) -> list[str]:
        """The rows as lines; columns in `right` end flush, columns with nothing in them take no room.

        The flexible column gives way where the table is too wide: it is cut, or goes on in further lines
        where `wrapping` (it must then be the last).
        """
        widths = fit(rows, self.room(indent), flexible=flexible)
        return [
            self._line(cells, widths, styles or {}, right, indent)
            for row in rows
            for cells in _cells(row, widths, flexible, wrapping=wrapping)
        ]

    def _line(
        self,
        cells: list[str],
        widths: Sequence[int],
        styles: Mapping[int, Style],
        right: frozenset[int],
        indent: int,
    ) -> str:
        while cells and not cells[-1]:
            cells.pop()
        padded = [pad(cell, widths[at], right=at in right) for at, cell in enumerate(cells)]
        padded[-1:] = [cell.rstrip() for cell in padded[-1:]]
        painted = [self.paint(styles.get(at), cell) for at, cell in enumerate(padded) if widths[at]]
        return " " * indent + "  ".join(painted) if painted else ""


def _cells(
    row: Sequence[str], widths: Sequence[int], flexible: int, *, wrapping: bool
) -> Iterator[list[str]]:
    """The row's cells, each no wider than its column; where wrapping, further lines of the flexible one."""
    first, *rest = wrap(row[flexible], widths[flexible]) if wrapping else [row[flexible]]
    cells = [first if at == flexible else cell for at, cell in enumerate(row)]
    yield [cut(cell, columns) for cell, columns in zip(cells, widths, strict=True)]
    for line in rest:
        yield ["" if at != flexible else line for at in range(len(row))]


def screen_of(stream: TextIO, environment: Mapping[str, str] | None = None) -> Screen:
    """The screen behind a stream.

    COLUMNS sets the width, else the terminal's own; a pipe or file gets one line a finding, however long.
    Colour only on a terminal, and not where NO_COLOR is set or TERM is "dumb".
    """
    given = os.environ if environment is None else environment
    terminal = stream.isatty()
    columns = int(given["COLUMNS"]) if given.get("COLUMNS", "").isdecimal() else None
    if columns is None and terminal:
        columns = shutil.get_terminal_size().columns
    plain = bool(given.get("NO_COLOR")) or given.get("TERM") == "dumb"
    return Screen(max(columns, NARROWEST) if columns else None, terminal and not plain)
