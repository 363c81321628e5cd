"""Which files of a folder are documents."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from summarykit.errors import ReadError
from summarykit.messages import say
from summarykit.reading.fetch import fetch, shown

SUFFIXES = frozenset(
    {
        *(".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"),
        *(".docx", ".docm", ".doc", ".wps", ".rtf", ".odt", ".pdf"),
    }
)
"""Names of kinds that are read."""

NOT_DOCUMENTS = frozenset(
    {"readme", "license", "licence", "copying", "changelog", "contributing", "metadata"}
)
"""Names, without their suffix, of what speaks about the documents of a folder."""


def find_documents(folder: Path) -> list[Path]:
    """The documents below a folder, sorted by path; hidden files and what is no document are left out.

    A file is a folder of itself. Raises ReadError E101 where there is no such folder, E111 where it is
    neither a folder nor a file, and what `look_through` tells.
    """
    if not is_folder(folder):
        fetch(folder)
        return [folder]
    found: list[Path] = []
    for path in look_through(folder):
        if isinstance(path, ReadError):
            raise path
        found.append(path)
    return found


def look_through(folder: Path) -> Iterator[Path | ReadError]:
    """Each document below a folder, sorted by path, or why it is not read while its neighbours are.

    Links to folders are not followed. ReadError: E111 a link that leads out of the folder, which whoever
    packed it may have aimed at a private file; E502 a folder below that is closed to us.
    """
    files: list[Path] = []
    refused: dict[Path, ReadError] = {}

    def close(error: OSError) -> None:
        """Keep why a folder cannot be looked into."""
        path = Path(error.filename)
        refused[path] = _closed(path)

    for top, folders, names in os.walk(folder, onerror=close):
        folders[:] = [name for name in folders if _is_open(name)]
        files += [Path(top, name) for name in names if _is_document(name)]
    refused |= {path: _leads_out(path) for path in files if _is_link_out(path, folder)}
    for path in sorted({*files, *refused}, key=lambda path: path.as_posix()):
        yield refused.get(path, path)


def nothing_in(folder: Path) -> ReadError:
    """E102: a folder without a document."""
    return ReadError(
        "E102",
        say("there is no document in this folder"),
        help=say("Name a folder with Word, PDF, text, Markdown or HTML files."),
        at=shown(folder),
    )


def is_folder(path: Path) -> bool:
    """False too where nothing can be found out about it: `fetch` then says why."""
    with contextlib.suppress(OSError, ValueError):
        return path.is_dir()
    return False


def _is_open(name: str) -> bool:
    """Neither hidden nor what other programs leave beside documents (`~$` is Word's lock)."""
    return not name.startswith((".", "~$", "__MACOSX"))


def _is_document(name: str) -> bool:
    path = Path(name.lower())
    return _is_open(name) and path.suffix in SUFFIXES and path.stem not in NOT_DOCUMENTS


def _is_link_out(path: Path, folder: Path) -> bool:
    """False too where nothing stands at its end: `fetch` then says why."""
    with contextlib.suppress(OSError, ValueError):
        if path.is_symlink() and path.exists():
            return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
    return False


def _leads_out(path: Path) -> ReadError:
    return ReadError(
        "E111",
        say("is a link out of the folder, not followed"),
        help=say("Name the file that it leads to, or put a copy into the folder."),
        at=shown(path),
    )


def _closed(folder: Path) -> ReadError:
    return ReadError(
        "E502",
        say("no permission to look into this folder"),
        help=say("Ask its owner for the right to read it, or read a copy."),
        at=shown(folder),
    )
