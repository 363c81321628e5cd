"""The first map: the files of a shard are read and analysed, and become a segment of the archive."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from summarykit.archive import Segment, write_segment
from summarykit.archive.segments import segment_path
from summarykit.corpus.discovery import unread_for
from summarykit.corpus.guess import guess
from summarykit.corpus.metadata import over
from summarykit.errors import ArchiveError, Location, ReadError, Warned
from summarykit.files import write_aside
from summarykit.messages import say, speaking
from summarykit.pipeline import analyse
from summarykit.reading import read_file
from summarykit.reading.fetch import shown
from summarykit.records import Analysis, Document, Meta, Settings, Skipped
from summarykit.reports.codec import from_json, to_json

CHANGED = "E507"
"""The code of a file that was written to between being listed and being read."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read: its name in the corpus, where it is, its bytes' hash and size, what is said of it."""

    name: str
    path: str
    sha256: str
    size: int
    said: Meta


@dataclass(frozen=True, slots=True)
class How:
    """What steers the reading of every file, and the language in which messages are written."""

    lang: str | None
    encoding: str | None
    settings: Settings
    ui: str


@dataclass(frozen=True, slots=True)
class ReadTask:
    """A shard: the name of its segment in the archive at `archive`, and where its outcome is written."""

    name: str
    archive: str
    outcome: str
    files: tuple[Input, ...]
    how: How


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """How many of a shard's files are documents of its segment, which are not, and what was warned of."""

    documents: int
    unread: tuple[Skipped, ...]
    warnings: tuple[Warned, ...]


def read_shard(task: ReadTask) -> ReadOutcome:
    """Read and analyse the files of a shard, unless that was done."""
    before = _done(task)
    if before is not None:
        return before
    filed: list[tuple[Analysis, Meta]] = []
    unread: list[Skipped] = []
    with speaking(task.how.ui):
        for file in task.files:
            read = _read(file, task.how)
            if isinstance(read, Skipped):
                unread.append(read)
            else:
                filed.append(read)
    if filed:
        write_segment(Path(task.archive), task.name, filed)
    warnings = [warned for analysis, _ in filed for warned in analysis.document.warnings]
    outcome = ReadOutcome(len(filed), tuple(unread), tuple(warnings))
    write_aside(Path(task.outcome), to_json(outcome).encode())
    return outcome


def _done(task: ReadTask) -> ReadOutcome | None:
    """What came of a shard: known where its outcome was written, and its segment, if it has one, is sound."""
    path = Path(task.outcome)
    if not path.exists():
        return None
    outcome = from_json(path.read_bytes(), ReadOutcome)
    try:
        if outcome.documents:
            Segment.open(segment_path(Path(task.archive), task.name))
    except ArchiveError:
        return None
    return outcome


def _read(file: Input, how: How) -> tuple[Analysis, Meta] | Skipped:
    try:
        document = read_file(Path(file.path), lang=how.lang, encoding=how.encoding)
    except ReadError as error:
        return unread_for(file.name, error)
    if document.source.sha256 != file.sha256:
        return Skipped(
            file.name,
            say("changed while it was read"),
            CHANGED,
            unread=True,
            help=say("Run the same command again."),
        )
    with Naming(file.name):
        analysis = analyse(_renamed(document, file.name), how.settings)
        return analysis, over(file.said, guess(analysis))


def _renamed(document: Document, name: str) -> Document:
    """The document by its name in the corpus: where the corpus lies is no part of what is found in it."""
    called = shown(Path(name))
    warnings = tuple(
        replace(one, at=Location(called, one.at.line, one.at.column)) for one in document.warnings
    )
    return replace(document, id=name, source=replace(document.source, path=name), warnings=warnings)


class Naming(AbstractContextManager["Naming"]):
    """Says in the trace of any error that comes up inside which document was at work."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Add the note."""
        if error is not None:
            error.add_note(f"document: {self._name}")
