"""Text in columns of a terminal, where a Chinese character takes two."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

ELLIPSIS = "…"
LEAST = 12
"""Columns that text keeps however narrow the screen is: fewer show nothing of it."""
_OPENING = frozenset("（《〈【「『“‘([{")
_CLOSING = frozenset("，。、；：？！）》〉】」』”’…,.;:?!)]}%")


@cache
def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def width(text: str) -> int:
    """Columns that a line takes on a terminal."""
    return sum(_columns(char) for char in text)


def one_line(text: str) -> str:
    """The text on one line, without control characters: a document must not steer a terminal."""
    return "".join(char for char in " ".join(text.split()) if _columns(char) or char == "\u200d")


def cut(text: str, columns: int | None) -> str:
    """The beginning that fits in so many columns, ending in "…" where something was cut off."""
    if columns is None or width(text) <= columns:
        return text
    room = columns - 1
    kept = []
    for char in text:
        room -= _columns(char)
        if room < 0:
            break
        kept.append(char)
    return "".join(kept).rstrip() + ELLIPSIS if columns > 0 else ""


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """The text with blanks behind it (before it where `right`) up to so many columns."""
    blanks = " " * max(0, columns - width(text))
    return blanks + text if right else text + blanks


def wrap(text: str, columns: int | None) -> list[str]:
    """The text in lines of at most so many columns, broken at blanks and between Chinese characters.

    A line does not begin with a closing mark nor end with an opening one, unless it must; a word longer
    than a line is broken. At least one line, perhaps empty.
    """
    if columns is None or width(text) <= columns:
        return [text]
    lines = [""]
    for piece in _pieces(text):
        for part in _parts(piece, columns):
            if width(lines[-1] + part.rstrip()) > columns:
                lines.append("")
            lines[-1] += part if lines[-1] else part.lstrip()
    return [line.rstrip() for line in lines if line.strip()] or [""]


def _pieces(text: str) -> Iterator[str]:
    """What may not be broken: a word with the blanks behind it, a wide character with the marks on it."""
    piece = ""
    for char in text:
        if piece and _may_break(piece[-1], char):
            yield piece
            piece = ""
        piece += char
    yield piece


def _may_break(before: str, char: str) -> bool:
    if before.isspace():
        return not char.isspace()
    if char.isspace() or char in _CLOSING or before in _OPENING:
        return False
    return _columns(char) == 2 or _columns(before) == 2


def _parts(piece: str, columns: int) -> Iterator[str]:
    """The piece in parts that each fit on a line."""
    part = ""
    for char in piece:
        if part and not char.isspace() and width(part) + _columns(char) > columns:
            yield part
            part = ""
        part += char
    yield part


def hang(head: str, text: str, columns: int | None) -> list[str]:
    """`head` and behind it the text, its further lines indented as far as the head is wide."""
    indent = width(head)
    first, *rest = wrap(text, None if columns is None else max(columns - indent, LEAST))
    return [head + first, *(" " * indent + line for line in rest)]


def fit(rows: Sequence[Sequence[str]], columns: int | None, *, flexible: int, gap: int = 2) -> list[int]:
    """The widths of a table's columns.

    Where the table is too wide, the column `flexible` gives way down to `LEAST`, then whichever is widest.
    """
    widths = [max((width(cell) for cell in column), default=0) for column in zip(*rows, strict=True)]
    if columns is None or not widths:
        return widths
    room = columns - gap * (sum(1 for each in widths if each) - 1)
    over = max(0, sum(widths) - room)
    widths[flexible] -= min(over, max(0, widths[flexible] - LEAST))
    while sum(widths) > room and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return widths
