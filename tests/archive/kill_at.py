"""Run a command again and again, each time killed at its next call that changes the disk.

`python -m tests.archive.kill_at JOB.json`: {"archive": folder, "before": folder or null, "command": words}.
Prints one JSON object a call: which it was, what state the archive was left in ("old", "new" or what else),
what `verify` found, and whether the same command then brought the new state and left nothing over.
Every process is forked from one that has everything imported.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from summarykit.archive import is_archive, open_archive
from summarykit.archive.manifest import read_manifest
from summarykit.archive.verify import verify
from summarykit.cli.main import main
from summarykit.reports.codec import to_json

CHANGING = ("fsync", "replace", "rename", "unlink", "rmdir", "mkdir", "chmod")
"""Every call by which Python changes what is on a disk, but opening a file and writing to a stream."""


def state(archive: Path) -> str:
    """A digest of all that an archive says."""
    if not (archive / "manifest.json").exists():
        return "none"
    opened = open_archive(archive)
    told = [(entry.id, to_json(opened.analysis(entry.id))) for entry in opened.entries]
    return sha256(json.dumps(told).encode()).hexdigest()


def files(archive: Path) -> list[str]:
    """What lies in the folder of an archive."""
    return sorted(path.relative_to(archive).as_posix() for path in archive.rglob("*") if path.is_file())


def run(command: list[str]) -> int:
    """The command, without what it prints."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return main(command)


def die_at(number: int, log: int) -> None:
    """From now on the process is killed at that changing call: in the middle of a write, before any other."""
    seen = 0

    def comes() -> bool:
        nonlocal seen
        seen += 1
        return seen == number

    def die(name: str) -> None:
        os.write(log, name.encode())
        os.kill(os.getpid(), signal.SIGKILL)

    def watched(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watching(*args: Any, **named: Any) -> Any:
            if comes():
                die(name)
            return call(*args, **named)

        return watching

    class Stream(io.BufferedWriter):
        """A file that dies with half of what is given to it on the disk."""

        def write(self, content: Any) -> int:
            if comes():
                super().write(bytes(content)[: len(content) // 2])
                self.flush()
                die("write")
            return super().write(content)

    for name in CHANGING:
        setattr(os, name, watched(name, getattr(os, name)))
    os.fdopen = lambda handle, mode: Stream(io.FileIO(handle, mode))  # type: ignore[assignment]


def refuse_other_writing(archive: Path) -> None:
    """Nothing is opened for writing by other means than those that are counted."""

    def look(event: str, args: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
            path = Path(str(args[0]))
            if archive in path.parents and path.name != "lock":
                os._exit(99)

    sys.addaudithook(look)


def child(command: list[str], number: int, log: int, archive: Path) -> None:
    """The process that is killed; it ends with 0 where the command came to its end before."""
    refuse_other_writing(archive)
    die_at(number, log)
    os._exit(run(command))


def fork(command: list[str], number: int, archive: Path) -> tuple[int, str]:
    """How a child ended, and at which call it was killed."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        child(command, number, writing, archive)
    os.close(writing)
    _, status = os.waitpid(pid, 0)
    with os.fdopen(reading) as pipe:
        return os.waitstatus_to_exitcode(status), pipe.read()


def restore(before: Path | None, archive: Path) -> None:
    """The state before the command."""
    shutil.rmtree(archive, ignore_errors=True)
    if before is not None:
        shutil.copytree(before, archive)


def tell(**facts: Any) -> None:
    """A line of the output."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def go(job: dict[str, Any]) -> None:
    """Kill at the first call, the second, and so on, until the command ends by itself."""
    archive = Path(job["archive"])
    before = Path(job["before"]) if job["before"] else None
    restore(before, archive)
    old = state(archive)
    ended = run(job["command"])
    new, whole = state(archive), files(archive)
    tell(ended=ended, changed=old != new)
    for number in range(1, 1000):
        restore(before, archive)
        ended, call = fork(job["command"], number, archive)
        if ended != -signal.SIGKILL:
            tell(calls=number - 1, ended=ended)
            return
        tell(call=call, **aftermath(job, old, new, whole))


def aftermath(job: dict[str, Any], old: str, new: str, whole: list[str]) -> dict[str, Any]:
    """What a killed command left, and what the next one makes of it."""
    archive = Path(job["archive"])
    left = state(archive)
    told: dict[str, Any] = {"state": {old: "old", new: "new"}.get(left, left)}
    if is_archive(archive) and (archive / "manifest.json").exists():
        told["damaged"] = [one.message for one in verify(archive).damaged]
        named = {f"segments/{one.name}.seg" for one in read_manifest(archive).segments}
        told["missing"] = sorted(named - set(files(archive)))
    if left == new and job.get("once"):
        return {**told, "again": 0, "after": "new", "left": []}
    told["again"] = run(job["command"])
    told["after"] = "new" if state(archive) == new else "another"
    told["left"] = sorted(set(files(archive)) ^ set(whole))
    return told


if __name__ == "__main__":
    go(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
