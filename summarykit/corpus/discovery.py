"""What lies in a corpus folder: files that should be documents, and all others with the reason why not."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from summarykit.errors import ReadError
from summarykit.messages import msg, say
from summarykit.reading.fetch import fetch
from summarykit.reading.folder import NOT_DOCUMENTS, SUFFIXES, is_folder
from summarykit.records import Skipped

METADATA = "metadata.csv"
"""The file that says of the others in its folder whose they are and of which year."""

LEFT_BEHIND = ("~$", "__MACOSX")
"""How the names begin of what other programs leave beside documents."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file that should be a document: `name` is its path in the corpus folder, with forward slashes."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Discovery:
    """What lies in a corpus folder, each kind in the order of its names."""

    documents: tuple[Found, ...]
    skipped: tuple[Skipped, ...]
    metadata: tuple[Found, ...]


def discover(folder: Path, is_output: Callable[[Path], bool]) -> Discovery:
    """Everything below a folder; links are not followed.

    A folder of which `is_output` holds, the result of an earlier run or an archive, is passed over whole.
    Raises ReadError E101 where there is no such folder, E111 where it is none, E502 where it is closed.
    """
    if not is_folder(folder):
        fetch(folder)
        raise ReadError(
            "E111",
            say("is a file, not a folder"),
            help=say("Name the folder that holds the documents."),
            at=folder,
        )
    documents: list[Found] = []
    metadata: list[Found] = []
    skipped: list[Skipped] = []
    for one in _walk(folder, is_output):
        if isinstance(one, Skipped):
            skipped.append(one)
        else:
            (metadata if _is_metadata(one.name) else documents).append(one)
    return Discovery(
        documents=tuple(sorted(documents, key=lambda one: one.name)),
        skipped=tuple(sorted(skipped, key=lambda one: one.file)),
        metadata=tuple(sorted(metadata, key=lambda one: one.name)),
    )


def name_of(path: Path) -> str:
    """What the tables call a file: its path in the corpus folder, with forward slashes.

    Bytes that are no UTF-8 are written as numbers, so that no two files have one name.
    """
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def unread_for(name: str, error: ReadError) -> Skipped:
    """A file that should have been a document, and why it could not be read."""
    return Skipped(name, error.message, error.code, unread=True, help=error.help)


def _is_metadata(name: str) -> bool:
    return PurePosixPath(name).name.lower() == METADATA


def _walk(folder: Path, is_output: Callable[[Path], bool]) -> Iterator[Found | Skipped]:
    waiting = [folder]
    while waiting:
        top = waiting.pop()
        try:
            entries = list(os.scandir(top))
        except OSError as error:
            yield _closed(top, folder, error)
            continue
        for entry in entries:
            path = Path(entry.path)
            name = name_of(path.relative_to(folder))
            reason = _reason(entry, path, is_output)
            if reason is not None:
                yield Skipped(name + "/" * entry.is_dir(follow_symlinks=False), say(reason))
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            else:
                yield Found(name, path)


def _closed(top: Path, folder: Path, error: OSError) -> Skipped:
    """A closed folder may hold documents. Raises ReadError E502 where it is the corpus itself."""
    told = ReadError(
        "E502",
        say("no permission to look into this folder"),
        help=say("Ask its owner for the right to read it, or read a copy."),
        at=top,
    )
    if top == folder:
        raise told from error
    return unread_for(name_of(top.relative_to(folder)) + "/", told)


def _reason(entry: os.DirEntry[str], path: Path, is_output: Callable[[Path], bool]) -> str | None:
    """Why a file or folder is no document, None where it may be one."""
    if entry.name.startswith("."):
        return msg("hidden")
    if entry.name.startswith(LEFT_BEHIND):
        return msg("left behind by another program")
    if entry.is_symlink() and _leads_somewhere(path):
        return msg("a link, not followed")
    if entry.is_dir(follow_symlinks=False):
        return msg("tables or archive made by summarykit") if is_output(path) else None
    return None if _is_metadata(entry.name) else _reason_of_name(entry.name.lower())


def _leads_somewhere(link: Path) -> bool:
    """False where nothing can be found out: what should be a document then is one that cannot be read."""
    with contextlib.suppress(OSError):
        return link.exists()
    return False


def _reason_of_name(name: str) -> str | None:
    path = PurePosixPath(name)
    if path.suffix not in SUFFIXES:
        return msg("not a kind of file that is read")
    return msg("tells of the documents, is none") if path.stem in NOT_DOCUMENTS else None
