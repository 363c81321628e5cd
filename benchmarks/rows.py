"""Lines of JSON, read with distrust and written so that any reader can take them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]
"""One object of a .jsonl file."""


class UnusableRowError(ValueError):
    """A line of the data that is not what its set asks for; the message says why."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a data file, not looked into yet, and its number, counted from 1."""

    file: Path
    number: int
    content: bytes

    def __str__(self) -> str:
        """`file:number`, as editors understand it."""
        return f"{self.file.as_posix()}:{self.number}"


def lines_of(path: Path) -> Iterator[Line]:
    """The lines of a file that are not blank. Raises OSError where it cannot be read."""
    with path.open("rb") as stream:
        for number, content in enumerate(stream, start=1):
            stripped = content.removeprefix(b"\xef\xbb\xbf").strip()
            if stripped:
                yield Line(path, number, stripped)


def parse(line: Line, *fields: str) -> Row:
    """The object on a line; each of `fields` is a string in it. Raises UnusableRowError otherwise."""
    try:
        row = json.loads(line.content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise UnusableRowError(f"is no JSON: {error}") from error
    if not isinstance(row, dict):
        raise UnusableRowError("is no JSON object")
    for field in fields:
        if not isinstance(row.get(field), str):
            raise UnusableRowError(f'has no text under "{field}"')
    return row


def lang_of(row: Row) -> str | None:
    """The language a row names; None where it names none, so that it is found out."""
    lang = row.get("lang")
    if lang is not None and not isinstance(lang, str):
        raise UnusableRowError('has no text under "lang"')
    return lang


def to_lines(rows: Iterable[Row]) -> bytes:
    """Rows as .jsonl: UTF-8, escaped only where a text holds half a surrogate pair."""
    return b"".join(_to_line(row) + b"\n" for row in rows)


def _to_line(row: Row) -> bytes:
    try:
        return json.dumps(row, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(row).encode("ascii")
