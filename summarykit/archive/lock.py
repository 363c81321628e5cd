"""One writer at a time: a lock of the operating system, which a killed process does not leave behind."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from summarykit.archive.problems import busy
from summarykit.archive.segments import FOLDER
from summarykit.errors import OutputError
from summarykit.messages import say

NAME = "lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of an archive, whose folder is made where there is none.

    Raises ArchiveError E406 where another writer holds it, OutputError E502 where nothing can be written.
    """
    try:
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        stream = (folder / NAME).open("ab")
    except OSError as error:
        raise OutputError(
            "E502",
            say("cannot be written: {why}", why=error.strerror or str(error)),
            help=say("Choose another place with -o."),
            at=folder,
        ) from error
    with stream:
        try:
            _lock(stream.fileno())
        except OSError as error:
            raise busy(folder) from error
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
