"""Which files of a folder are documents."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from summarykit.errors import ReadError
from summarykit.messages import say
from summarykit.reading.fetch import fetch, shown

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".docm"})
"""Names of kinds that are read."""

UNREAD = frozenset({".doc", ".wps", ".rtf", ".pdf", ".odt"})
"""Names of documents that are found too, so that one which cannot be read is told and not passed over."""

NOT_DOCUMENTS = frozenset(
    {"readme", "license", "licence", "copying", "changelog", "contributing", "metadata"}
)
"""Names, without their suffix, of what speaks about the documents of a folder."""


def find_documents(folder: Path) -> list[Path]:
    """The documents below a folder, sorted by path; hidden files and what is no document are left out.

    Links to folders are not followed. Raises ReadError E101 where there is no such folder, E111 where it
    is neither a folder nor a file, E502 where a folder is closed to us. A file is a folder of itself.
    """
    if not _is_folder(folder):
        fetch(folder)
        return [folder]
    found: list[Path] = []
    for top, folders, names in os.walk(folder, onerror=_closed):
        folders[:] = [name for name in folders if _is_open(name)]
        found += [Path(top, name) for name in names if _is_document(name)]
    return sorted(found, key=lambda path: path.as_posix())


def nothing_in(folder: Path) -> ReadError:
    """E102: a folder without a document."""
    return ReadError(
        "E102",
        say("there is no document in this folder"),
        help=say("Name a folder with text, Markdown, HTML or Word files."),
        at=shown(folder),
    )


def _is_folder(path: Path) -> bool:
    """False too where nothing can be found out about it: `fetch` then says why."""
    with contextlib.suppress(OSError, ValueError):
        return path.is_dir()
    return False


def _is_open(name: str) -> bool:
    """Neither hidden nor what other programs leave beside documents (`~$` is Word's lock)."""
    return not name.startswith((".", "~$", "__MACOSX"))


def _is_document(name: str) -> bool:
    path = Path(name.lower())
    return _is_open(name) and path.suffix in SUFFIXES | UNREAD and path.stem not in NOT_DOCUMENTS


def _closed(error: OSError) -> None:
    raise ReadError(
        "E502",
        say("no permission to look into this folder"),
        help=say("Ask its owner for the right to read it, or read a copy."),
        at=shown(Path(error.filename)),
    ) from error
