"""One writer at a time: a lock of the operating system, which a killed process does not leave behind."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from summarykit.archive.problems import busy

NAME = "lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of an archive. Raises ArchiveError E406 where another writer holds it."""
    with (folder / NAME).open("ab") as stream:
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
