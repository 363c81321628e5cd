"""What an archive says of each of its documents without opening it."""

from __future__ import annotations

from dataclasses import dataclass, field


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
