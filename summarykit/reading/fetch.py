"""The bytes of a regular file of sensible size, or of standard input.

Whatever else stands at a path is refused unopened.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from difflib import get_close_matches
from pathlib import Path

from summarykit.errors import ReadError
from summarykit.messages import msg, say

MAX_BYTES = 50 * 1024 * 1024
"""A report of a thousand pages has a few megabytes; what is larger is no text, or not one document."""

STDIN = Path("-")
"""Stands for standard input; a file of that name is `./-`."""

NEAR = 0.75
"""Likeness of two names from which one may be meant for the other: equal suffixes alone make 0.5 to 0.6."""

_KINDS = (
    (stat.S_ISDIR, msg("is a folder, not a file")),
    (stat.S_ISFIFO, msg("is a pipe, not a file")),
    (stat.S_ISSOCK, msg("is a socket, not a file")),
    (stat.S_ISCHR, msg("is a device, not a file")),
    (stat.S_ISBLK, msg("is a device, not a file")),
)


def fetch(path: Path) -> bytes:
    """All bytes of the file, or of standard input where the path is `STDIN`.

    Raises ReadError: E101 nothing there, E109 over `MAX_BYTES`, E110 a link to itself, E111 not a regular
    file (it is then never opened), E502 no permission.
    """
    try:
        data = _read_standard_input() if path == STDIN else _read(path)
    except (OSError, ValueError) as error:
        raise _unreachable(path, error) from error
    if len(data) > MAX_BYTES:
        raise too_large(shown(path), say("is larger than {n} megabytes", n=MAX_BYTES >> 20))
    return data


def _read_standard_input() -> bytes:
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def _read(path: Path) -> bytes:
    """The first bytes of a regular file, one more than are taken. A size that is told is not believed."""
    told = path.stat()
    if not stat.S_ISREG(told.st_mode):
        raise _no_file(path, told.st_mode)
    with path.open("rb", buffering=0) as stream:
        # Room for the most there may be would cost more than small files do.
        first = stream.read(min(told.st_size, MAX_BYTES) + 1)
        return first if len(first) <= told.st_size else first + stream.read(MAX_BYTES + 1 - len(first))


def too_large(name: str, message: str) -> ReadError:
    """E109, for a file and for what a file unpacks to."""
    return ReadError(
        "E109", message, help=say("Cut it into one file a document, or save its text alone."), at=name
    )


def identity(path: Path) -> str:
    """The path as given, with forward slashes, and without what no encoding can write."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def shown(path: Path) -> str:
    """The path as messages write it: on one line, every sign printable."""
    name = identity(path)
    if name.isprintable():
        return name
    return "".join(sign if sign.isprintable() or sign == "　" else repr(sign)[1:-1] for sign in name)


def _no_file(path: Path, mode: int) -> ReadError:
    what = next((words for holds, words in _KINDS if holds(mode)), msg("is not a regular file"))
    return ReadError("E111", say(what), help=say("Name a file with a text in it."), at=shown(path))


def _unreachable(path: Path, error: OSError | ValueError) -> ReadError:
    number = error.errno if isinstance(error, OSError) else None
    if number in {errno.EACCES, errno.EPERM}:
        return ReadError(
            "E502",
            say("no permission to read it"),
            help=say("Ask its owner for the right to read it, or read a copy."),
            at=shown(path),
        )
    if number == errno.ELOOP:
        return ReadError(
            "E110",
            say("is a link to itself"),
            help=say("Remove the link, or name its target."),
            at=shown(path),
        )
    if number in {None, errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL}:
        return ReadError("E101", say("there is no such file"), help=_advice(path), at=shown(path))
    return ReadError(
        "E101",
        say("cannot be read: {why}", why=getattr(error, "strerror", None) or str(error)),
        help=say("Copy the file to another disk and read it there."),
        at=shown(path),
    )


def _advice(path: Path) -> str:
    """A name in the same folder that is nearly the one asked for."""
    names: list[str] = []
    with contextlib.suppress(OSError, ValueError):
        if path.is_symlink():
            return say("It is a link to {target}, which is gone.", target=shown(path.readlink()))
        names = [other.name for other in path.parent.iterdir()]
    lowered = {name.lower(): name for name in names}
    near = get_close_matches(path.name.lower(), lowered, n=1, cutoff=NEAR)
    if near:
        return say("Did you mean {name}?", name=shown(path.with_name(lowered[near[0]])))
    return say("Check the spelling of the path.")
