"""Files are written aside, synced and renamed: a reader sees the old content or the new, never half."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from summarykit.errors import OutputError
from summarykit.messages import say


def check_writable(path: Path, *, force: bool) -> None:
    """Fail now rather than after the work.

    Raises OutputError E501 where the output stands already and `force` is not set, E502 where the
    folder is missing or closed to us.
    """
    if path.exists() and not force:
        raise OutputError(
            "E501",
            say("the output exists already"),
            help=say("Give --force to replace it, or another name with -o."),
            at=path,
        )
    if not path.parent.is_dir():
        raise OutputError(
            "E502",
            say("there is no such folder to write into"),
            help=say("Make the folder first, or name another place with -o."),
            at=path,
        )
    if path.is_dir() or not os.access(path.parent, os.W_OK):
        raise OutputError(
            "E502", say("no permission to write here"), help=say("Choose another place with -o."), at=path
        )


def write_aside(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step; see `written_aside`."""
    with written_aside(path) as stream:
        stream.write(content)


@contextlib.contextmanager
def written_aside(path: Path) -> Iterator[BinaryIO]:
    """What is written inside the block stands at `path` in one step at its end, and never where it fails.

    A temporary file beside it, fsync, rename, fsync of the folder. Raises OutputError E502 (no permission)
    or E503 (disk full); the old file is then untouched.
    """
    aside: str | None = None
    try:
        handle, aside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(aside).chmod(0o644)
        Path(aside).replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise output_error(error, path) from error
    finally:
        if aside is not None:
            with contextlib.suppress(OSError):
                Path(aside).unlink()


def sync_folder(folder: Path) -> None:
    """Make the renames in a folder outlast a power cut, on systems that can sync a folder at all."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def output_error(error: OSError, path: Path) -> OutputError:
    """E503 where the disk is full, else E502."""
    if error.errno == errno.ENOSPC:
        return OutputError(
            "E503",
            say("the disk is full; nothing was changed"),
            help=say("Free some space and run the same command again."),
            at=path,
        )
    return OutputError(
        "E502",
        say("cannot be written: {why}", why=error.strerror or str(error)),
        help=say("Choose another place with -o."),
        at=path,
    )
