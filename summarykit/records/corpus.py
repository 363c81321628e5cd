"""What came of a run over a corpus."""

from __future__ import annotations

from dataclasses import dataclass

from summarykit.errors import Warned


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder of a corpus that is in no table, and why.

    `file` is its path in the corpus folder. `unread` where it should have been a document and could not be
    read: then `code` is that of the error, and `help` its help line.
    """

    file: str
    reason: str
    code: str = ""
    unread: bool = False
    help: str = ""


@dataclass(frozen=True, slots=True)
class CorpusRun:
    """The documents of a corpus, by language, and the tables that were made of them, with their rows.

    `unread` are the files that should have been documents and could not be read, `skipped` says how many
    others are none. `warnings` are those of the metadata and of the documents that were read in this run.
    `is_fresh` is False where nothing had changed since the last run and nothing was done.
    """

    corpus: str
    out: str
    documents: int
    is_fresh: bool
    languages: dict[str, int]
    organisations: int
    years: tuple[int, int] | None
    unread: tuple[Skipped, ...]
    skipped: int
    warnings: tuple[Warned, ...]
    tables: dict[str, int]
