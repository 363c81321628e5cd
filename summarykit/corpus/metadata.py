"""What the corpus itself says of its documents: `metadata.csv` in any of its folders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from summarykit.corpus.cells import Cell, QuoteError, read_rows
from summarykit.corpus.discovery import Found
from summarykit.errors import CorpusError, Location, Warned
from summarykit.messages import say
from summarykit.reading.encodings import decode
from summarykit.reading.fetch import fetch, shown
from summarykit.reading.results import File
from summarykit.records import Meta

FILE = "file"
COLUMNS = {
    "organization": "organisation",
    FILE: FILE,
    "organisation": "organisation",
    "year": "year",
    "title": "title",
}
"""Columns that are used, by the names they may have; all others are the researcher's own."""

_YEAR = re.compile(r"([12]\d{3})(?:\.0)?\s*年?")

Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A metadata.csv: its folder in the corpus, what messages call it, and its rows, each once a file."""

    folder: PurePosixPath
    shown: str
    rows: tuple[Row, ...]


def read_metadata(
    tables: Iterable[Found], names: Iterable[str]
) -> tuple[dict[str, Meta], tuple[Warned, ...]]:
    """What is said of each of the documents `names`; where two tables speak, the one nearer to the document.

    Rows of files that are not there are one warning a table (W505). Raises CorpusError E504, with line and
    column, where a table cannot be used, ReadError where it cannot be read.
    """
    known = set(names)
    said: dict[str, Meta] = {}
    warnings: list[Warned] = []
    for table in sorted(map(_read, tables), key=lambda one: (len(one.folder.parts), one.folder)):
        strange: list[Cell] = []
        for row in table.rows:
            name = (table.folder / row[FILE].value.replace("\\", "/")).as_posix()
            if name in known:
                said[name] = over(_meta(table, row), said.get(name, Meta()))
            else:
                strange.append(row[FILE])
        warnings += [_not_there(table, strange)] if strange else []
    return said, tuple(warnings)


def over(first: Meta, second: Meta) -> Meta:
    """What the first says, and of what it is silent on what the second says."""
    return Meta(
        organisation=first.organisation or second.organisation,
        year=first.year or second.year,
        title=first.title or second.title,
    )


def _read(found: Found) -> Table:
    name = shown(found.path)
    text = decode(File(name, fetch(found.path))).text
    try:
        head, *rest = list(read_rows(text)) or [[]]
    except QuoteError as error:
        raise _bad(name, error.line, error.column, say("a quotation mark has no partner")) from error
    columns = [COLUMNS.get(cell.value.lower()) for cell in head]
    if FILE not in columns:
        raise _bad(name, 1, 1, say("there is no column “file”"))
    rows = [{key: cell for key, cell in zip(columns, row, strict=False) if key} for row in rest]
    return Table(PurePosixPath(found.name).parent, name, tuple(_each_file_once(name, rows)))


def _each_file_once(name: str, rows: Sequence[Row]) -> Iterator[Row]:
    seen: dict[str, Cell] = {}
    for row in rows:
        cell = row.get(FILE)
        if cell is None or not cell.value:
            place = next(iter(row.values()))
            raise _bad(name, place.line, place.column, say("this row names no file"))
        if cell.value in seen:
            raise _bad(
                name,
                cell.line,
                cell.column,
                say(
                    "{file} stands here twice (first in line {line})",
                    file=cell.value,
                    line=seen[cell.value].line,
                ),
            )
        seen[cell.value] = cell
        yield row


def _meta(table: Table, row: Row) -> Meta:
    organisation, title = (
        " ".join(row[key].value.split()) if key in row else "" for key in ("organisation", "title")
    )
    return Meta(organisation or None, _year(table, row.get("year")), title or None)


def _year(table: Table, cell: Cell | None) -> int | None:
    if cell is None or not cell.value:
        return None
    found = _YEAR.fullmatch(cell.value)
    if found is None:
        raise _bad(table.shown, cell.line, cell.column, say("“{value}” is no year", value=cell.value))
    return int(found[1])


def _bad(name: str, line: int, column: int, message: str) -> CorpusError:
    return CorpusError(
        "E504",
        message,
        help=say(
            "One row a file: file,organisation,year,title; years with four digits; unknown ones stay empty."
        ),
        at=Location(name, line, column),
    )


def _not_there(table: Table, cells: Sequence[Cell]) -> Warned:
    first = cells[0]
    return Warned(
        "W505",
        say(
            "names {n} file that is no document here: {first}"
            "|names {n} files that are no documents here, the first {first}",
            n=len(cells),
            first=first.value,
        ),
        say("The column “file” holds paths relative to the folder of metadata.csv."),
        Location(table.shown, first.line, first.column),
    )
