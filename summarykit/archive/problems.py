"""What can be wrong with an archive, each as one error."""

from __future__ import annotations

from pathlib import Path

from summarykit.errors import ArchiveError, ReadError
from summarykit.messages import say


def no_archive(path: Path) -> ArchiveError:
    """E404: what stands there is no archive, or nothing stands there."""
    return ArchiveError(
        "E404",
        say("is no archive"),
        help=say("Make one from a folder of documents: summarykit index build FOLDER -o ARCHIVE.skx"),
        at=path,
    )


def damaged(path: Path, part: str) -> ArchiveError:
    """E405: a file of the archive is not as it was written; `part` is the name of what is broken in it."""
    return ArchiveError("E405", say("is damaged ({part})", part=part), help=_anew(), at=path)


def missing(path: Path) -> ArchiveError:
    """E405: a file that the archive names is gone."""
    return ArchiveError("E405", say("is missing from the archive"), help=_anew(), at=path)


def closed(path: Path) -> ReadError:
    """E502: we may not read a file of the archive."""
    return ReadError(
        "E502",
        say("no permission to read it"),
        help=say("Ask its owner for the right to read it, or read a copy."),
        at=path,
    )


def _anew() -> str:
    return say("Build the archive again from its documents, or take it from a backup.")


def busy(path: Path) -> ArchiveError:
    """E406: another process is writing."""
    return ArchiveError(
        "E406",
        say("another program is writing to this archive"),
        help=say("Wait until it is done and run the same command again; reading is possible meanwhile."),
        at=path,
    )


def newer(path: Path) -> ArchiveError:
    """E407: written in a format that this version does not know."""
    return ArchiveError(
        "E407",
        say("was written by another version of summarykit"),
        help=say("Use that version, or build the archive again with this one."),
        at=path,
    )


def unknown(path: Path, name: str) -> ArchiveError:
    """E408: the archive holds no document of that name."""
    return ArchiveError(
        "E408",
        say("there is no document {name} in the archive", name=name),
        help=say("summarykit index info ARCHIVE --format json lists what is in it."),
        at=path,
    )


def name_taken(path: Path, id: str, first: str, second: str) -> ArchiveError:
    """E409: two files would have one id."""
    return ArchiveError(
        "E409",
        say("two documents are called {name}: {first} and {second}", name=id, first=first, second=second),
        help=say("Index the folder above both, or give --force to put the second in the place of the first."),
        at=path,
    )
