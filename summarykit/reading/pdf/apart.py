"""PDFium at arm's length: a child process with limits opens the file, so that no file can hang or crash us.

The child is this package run as a module (`__main__`): the file comes on standard input, its pages go to
standard output as JSON, and the exit status says what else happened.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

from summarykit.errors import ReadError
from summarykit.messages import say
from summarykit.reading.fetch import too_large
from summarykit.reading.pdf.shapes import Printed
from summarykit.reading.results import File
from summarykit.reading.sniff import damaged, locked

SECONDS = 4
"""CPU seconds for a small file, its start included. A page of 3,000 letters takes 50 ms."""
BYTES_A_SECOND = 10_000
"""A further second for each: so much holds five pages of text at least, which take a quarter of it."""
PATIENCE = 10
"""So many times its CPU time a child may take on a busy machine."""
MEMORY = 450 << 20
"""Bytes of address space."""

LOCKED, DAMAGED, TOO_LARGE, OUT_OF_MEMORY = 3, 4, 5, 6
"""Exit statuses of the child."""


def extract(file: File) -> Printed:
    """The pages of a PDF file.

    Raises ReadError: E105 damaged, E106 locked, E109 too many pages or letters, or too much time
    or memory.
    """
    import msgspec

    seconds = SECONDS + len(file.data) // BYTES_A_SECOND
    # A checkout that is not installed is found too.
    paths = [str(Path(__file__).parents[3]), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, "-P", "-m", "summarykit.reading.pdf", str(seconds)]
    try:
        ended = subprocess.run(  # noqa: S603 (our own module; the file comes on standard input)
            command,
            input=file.data,
            capture_output=True,
            timeout=PATIENCE * seconds,
            check=False,
            env=environment,
        )
    except subprocess.TimeoutExpired as error:
        raise _endless(file.name) from error
    if ended.returncode == 0:
        return msgspec.json.decode(ended.stdout, type=Printed)
    if ended.returncode == LOCKED:
        raise locked(file.name)
    if ended.returncode == TOO_LARGE:
        raise too_large(file.name, say("has more pages or letters than any summary"))
    if ended.returncode in {OUT_OF_MEMORY, *_ENDLESS}:
        raise _endless(file.name)
    if ended.returncode == 1:
        raise RuntimeError(ended.stderr.decode(errors="replace"))
    raise damaged(file.name, say("it is no complete PDF file"))


_ENDLESS = (-4, -5, -6, -9, -24)
"""Stopped where it got no more memory (SIGILL, SIGTRAP, SIGABRT), by the system, or for its CPU time."""


def _endless(name: str) -> ReadError:
    return too_large(name, say("takes more time or memory to read than any summary"))


def answer(data: bytes) -> tuple[int, bytes]:
    """What the child says of a file: its exit status and its pages as JSON."""
    import msgspec

    from summarykit.reading.pdf.engine import DamagedError, LockedError, TooLargeError, printed

    try:
        return 0, msgspec.json.encode(printed(data))
    except LockedError:
        return LOCKED, b""
    except DamagedError:
        return DAMAGED, b""
    except TooLargeError:
        return TOO_LARGE, b""
    except MemoryError:
        return OUT_OF_MEMORY, b""


def limit(seconds: int) -> None:
    """Holds this process to its time and memory, where the system can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
