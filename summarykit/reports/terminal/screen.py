"""What is written on: how wide it is and whether it takes colour."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TextIO

from summarykit.reports.terminal.layout import cut, fit, pad, wrap

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
NARROWEST = 40
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
        return None if self.width is None else max(self.width - indent, 12)

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
        """The rows as lines; columns in `right` end flush.

        The flexible column gives way where the table is too wide: it is cut, or goes on in further lines
        where `wrapping` (it must then be the last).
        """
        widths = fit(rows, self.room(indent), flexible=flexible)
        lines = []
        for row in rows:
            told = (
                wrap(row[flexible], widths[flexible]) if wrapping else [cut(row[flexible], widths[flexible])]
            )
            for number, text in enumerate(told):
                cells = [text if at == flexible else "" if number else cell for at, cell in enumerate(row)]
                padded = [pad(cell, widths[at], right=at in right) for at, cell in enumerate(cells)]
                painted = [
                    self.paint((styles or {}).get(at), cell) for at, cell in enumerate(_trimmed(padded))
                ]
                lines.append(" " * indent + "  ".join(painted))
        return lines


def _trimmed(cells: list[str]) -> list[str]:
    """The cells of a line without the blanks at its end."""
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return [*cells[:-1], cells[-1].rstrip()] if cells else []


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
