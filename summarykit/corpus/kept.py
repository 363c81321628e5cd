"""What a run keeps for the next: which files are done, the rows of documents, and the account of the run."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import msgspec

from summarykit.archive.container import Container
from summarykit.corpus.comparing import Rows, unpack
from summarykit.corpus.reading import How
from summarykit.corpus.tables import Written
from summarykit.errors import ArchiveError, CorpusError
from summarykit.files import write_aside
from summarykit.messages import say
from summarykit.records import Meta, Skipped
from summarykit.reports.codec import from_json, to_json


@dataclass(frozen=True, slots=True)
class Known:
    """A file that was read: its hash and what was said of it then, and why it is no document, if so."""

    sha256: str
    said: Meta
    unread: Skipped | None = None


KnownFiles = dict[str, Known]
"""By the name of the file in the corpus."""


def load_known(path: Path) -> KnownFiles:
    """The files that were read; none where nothing is kept, or not as it was written."""
    try:
        return from_json(path.read_bytes(), KnownFiles)
    except (OSError, msgspec.MsgspecError):
        return {}


def save_known(path: Path, known: KnownFiles) -> None:
    """Keep them for the next run."""
    write_aside(path, to_json(known).encode())


@dataclass(frozen=True, slots=True)
class Account:
    """run.json: with what and of what the tables were made. Neither time nor workers nor machine are in it.

    `inputs` is the hash of the names, bytes and metadata of all files, `files` are those of the output.
    """

    version: str
    models: dict[str, str]
    settings: How
    name_pattern: str | None
    inputs: str
    documents: int
    unread: int
    files: tuple[Written, ...]


def load_account(path: Path) -> Account | None:
    """The account of the last run, None where there is none that was finished."""
    try:
        return from_json(path.read_bytes(), Account)
    except (OSError, msgspec.MsgspecError):
        return None


def save_account(path: Path, account: Account) -> None:
    """Written last: it says that the tables are complete."""
    write_aside(path, (to_json(account, indent=1) + "\n").encode())


class Pieces:
    """The rows of documents, by the names of their pieces, in all files of a folder."""

    def __init__(self, folder: Path) -> None:
        """A file that is damaged is removed: what was in it will be made again."""
        self._files: dict[str, Container] = {}
        for path in sorted(folder.glob("*.rows")):
            try:
                container = Container(path)
            except ArchiveError:
                path.unlink()
            else:
                self._files.update(dict.fromkeys(container.names, container))

    def __contains__(self, piece: str) -> bool:
        """The rows are there."""
        return piece in self._files

    def rows(self, piece: str) -> list[Rows]:
        """The rows of a document. Raises CorpusError E508 where the file they are in is damaged."""
        container = self._files[piece]
        try:
            return unpack(container.part(piece))
        except ArchiveError as error:
            container.path.unlink()
            raise CorpusError(
                "E508",
                say("a file of the run is damaged; it was removed"),
                help=say("Run the same command again: what was in it will be made anew."),
                at=container.path,
            ) from error

    def sweep(self, wanted: Collection[str]) -> None:
        """Remove the files of which no piece is wanted."""
        used = {self._files[piece].path for piece in wanted}
        for container in set(self._files.values()):
            if container.path not in used:
                container.path.unlink()
