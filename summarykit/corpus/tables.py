"""The tables of a run: rows of all documents in the order of their paths, written as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import BinaryIO

from summarykit.corpus.comparing import Rows
from summarykit.corpus.rows import TABLES, Row, SkippedRow
from summarykit.corpus.writing import csv_head, csv_lines, schema
from summarykit.files import write_aside, written_aside
from summarykit.records import Skipped

SKIPPED = "skipped"
SCHEMAS = "schema"
"""The folder of the schemas, one file a table."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the output: its name there, how many rows it has (None for a schema), its bytes' hash."""

    file: str
    sha256: str
    rows: int | None = None


class _File:
    """A file that counts its rows and hashes its bytes while it is written."""

    def __init__(self, name: str, stream: BinaryIO) -> None:
        self.name, self.rows = name, 0
        self._stream, self._hash = stream, sha256()

    def write(self, text: str, rows: int = 0) -> None:
        """Put rows at the end, or the head of a table."""
        content = text.encode()
        self._stream.write(content)
        self._hash.update(content)
        self.rows += rows

    def written(self) -> Written:
        """What it has become."""
        return Written(self.name, self._hash.hexdigest(), self.rows)


def write_tables(out: Path, documents: Iterable[list[Rows]], skipped: Iterable[Skipped]) -> list[Written]:
    """Write every table as .jsonl and .csv, skipped.csv, and the schemas; old ones stay until all is done.

    Raises OutputError E502 or E503.
    """
    with ExitStack() as open_files:
        pairs = {name: _pair(out, name, table, open_files) for name, table in TABLES.items()}
        for document in documents:
            for rows in document:
                jsonl, table = pairs[rows.table]
                jsonl.write(rows.jsonl, rows.count)
                table.write(rows.csv, rows.count)
    written = [file.written() for pair in pairs.values() for file in pair]
    return [*written, _write_skipped(out, skipped), *_write_schemas(out)]


def _pair(out: Path, name: str, table: type[Row], open_files: ExitStack) -> tuple[_File, _File]:
    jsonl, comma = (
        _File(file, open_files.enter_context(written_aside(out / file)))
        for file in (f"{name}.jsonl", f"{name}.csv")
    )
    comma.write(csv_head(table))
    return jsonl, comma


def _write_skipped(out: Path, skipped: Iterable[Skipped]) -> Written:
    rows = [SkippedRow(one.file, one.reason, one.code, "yes" if one.unread else "no") for one in skipped]
    return _write(out, f"{SKIPPED}.csv", csv_head(SkippedRow) + csv_lines(rows), len(rows))


def _write_schemas(out: Path) -> Iterator[Written]:
    (out / SCHEMAS).mkdir(exist_ok=True)
    for name, table in {**TABLES, SKIPPED: SkippedRow}.items():
        yield _write(out, f"{SCHEMAS}/{name}.json", schema(name, table) + "\n")


def _write(out: Path, name: str, text: str, rows: int | None = None) -> Written:
    write_aside(out / name, text.encode())
    return Written(name, sha256(text.encode()).hexdigest(), rows)


def is_as_written(out: Path, file: Written) -> bool:
    """The file is there with the bytes it was written with."""
    path = out / file.file
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest() == file.sha256
