"""The second map: each document of a shard is held against its sources, and becomes rows of the tables."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from summarykit.archive import Archive, open_archive
from summarykit.archive.container import write_container
from summarykit.checks.run import report
from summarykit.checks.sources import Source, prepare
from summarykit.corpus.flatten import FLATTENED, Told
from summarykit.corpus.habits import Habits, read_habits
from summarykit.corpus.reading import Naming
from summarykit.corpus.rows import Row
from summarykit.corpus.sources import Sources
from summarykit.corpus.writing import csv_lines, json_lines
from summarykit.messages import speaking

HELD = 64
"""Sources that a worker holds ready: documents come by path, so those of one series use the same few."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A document by its id and the name of its piece (a digest of all that its rows depend on).

    `compared` is False for the oldest document of a language, which could not copy from any.
    """

    id: str
    piece: str
    sources: Sources
    compared: bool


@dataclass(frozen=True, slots=True)
class CompareTask:
    """A shard: documents of the archive at `archive`, and the file at which their rows are written.

    `habits` is the file that says what of them stands in many.
    `state` names the state of the archive, so that a worker does not go on with one that was changed.
    """

    archive: str
    habits: str
    state: str
    rows: str
    documents: tuple[Pair, ...]
    ui: str


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one document in one table, as they stand in its two files."""

    table: str
    count: int
    jsonl: str
    csv: str


def compare_shard(task: CompareTask) -> int:
    """Write the rows of a shard's documents, unless they are there; how many documents there are."""
    path = Path(task.rows)
    if not path.exists():
        desk = _desk(task.archive, task.habits, task.state)
        with speaking(task.ui):
            parts = {one.piece: pack(desk.rows(one)) for one in task.documents}
        write_container(path, parts)
    return len(task.documents)


class Desk:
    """An archive that is open, and sources made ready."""

    def __init__(self, archive: Archive, habits: Habits) -> None:
        self._archive, self._habits = archive, habits
        self._source = lru_cache(maxsize=HELD)(self._prepare)

    def rows(self, one: Pair) -> list[Rows]:
        """Everything the tables say of a document."""
        with Naming(one.id):
            analysis = self._habits.seen(self._archive.analysis(one.id), self._archive.number(one.id))
            sources = [prepare(self._source(id), origin) for id, origin in one.sources]
            meta = self._archive.entry(one.id).meta
            usual = self._habits.usual.get(analysis.document.lang)
            told = Told(analysis, meta, report(analysis, sources, year=meta.year, usual=usual), one.compared)
            return [_rows(name, list(make(told))) for name, make in FLATTENED.items()]

    def _prepare(self, id: str) -> Source:
        return prepare(self._archive.analysis(id), "unit")


@lru_cache(maxsize=1)
def _desk(archive: str, habits: str, state: str) -> Desk:  # noqa: ARG001 another state is another desk
    return Desk(open_archive(archive), read_habits(Path(habits)))


def _rows(table: str, rows: Sequence[Row]) -> Rows:
    return Rows(table, len(rows), json_lines(rows), csv_lines(rows))


def pack(rows: Sequence[Rows]) -> bytes:
    """The rows of a document as a piece of a file: fast to make, a fifth of their size."""
    return zlib.compress(msgspec.msgpack.encode(rows), 1)


def unpack(piece: bytes | memoryview) -> list[Rows]:
    """What `pack` made."""
    return msgspec.msgpack.decode(zlib.decompress(piece), type=list[Rows])
