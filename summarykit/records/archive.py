"""What an archive says of itself and of each of its documents, and what became of files given to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from summarykit.errors import Warned

_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Meta:
    """What is known of a document beside its text: from metadata.csv, a pattern of names, or the document."""

    organisation: str | None = None
    year: int | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of an archive.

    `id` is its path relative to the folder it was given with, `path` the whole path as given, `characters`
    the length of its text in code points. `readable` is False where the archive keeps hashes and no text.
    """

    id: str
    sha256: str
    lang: str
    format: str
    characters: int
    path: str
    meta: Meta = field(default_factory=Meta)
    readable: bool = True


def series_of(entry: Entry) -> str:
    """What all documents of one organisation have in common and no other has.

    Where it is not known whose a document is, its path without numbers: "reports/north-2024.txt" and
    "reports/north-2025.txt" are of one hand.
    """
    if entry.meta.organisation:
        return entry.meta.organisation
    path = PurePosixPath(entry.id)
    return f"{path.parent}/{_NUMBERS.sub('#', path.stem)}"


@dataclass(frozen=True, slots=True)
class Inventory:
    """What is in an archive. `bytes` is its size on the disk; `hidden` counts documents without their text.

    `languages`, `years` and `organisations` map each to its number of documents.
    """

    archive: str
    documents: int
    hidden: int
    characters: int
    segments: int
    bytes: int
    languages: dict[str, int]
    years: dict[str, int]
    organisations: dict[str, int]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Indexed:
    """What became of files given to an archive: ids that are new, replaced or unchanged, and what is unread.

    `documents` are in the archive now. `unread` are errors of files that should be documents.
    """

    archive: str
    documents: int
    added: tuple[str, ...]
    replaced: tuple[str, ...]
    unchanged: tuple[str, ...]
    unread: tuple[Warned, ...]
    warnings: tuple[Warned, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """An archive looked through: `damaged` names every part that is not as it was written, by its error."""

    archive: str
    segments: int
    damaged: tuple[Warned, ...]
