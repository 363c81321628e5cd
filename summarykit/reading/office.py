"""Word and WPS files of before 2007: LibreOffice turns them into .docx, which is read like any other."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from summarykit.errors import ReadError
from summarykit.messages import say
from summarykit.reading.fetch import too_large
from summarykit.reading.results import File, Reading
from summarykit.reading.sniff import damaged

SECONDS = 60
"""LibreOffice starts in 1 to 10 seconds on a busy machine and converts a hundred pages in 3."""
NAMES = ("soffice", "libreoffice")
PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
"""Where it stands on systems that do not put it into the path."""

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
</oor:items>
"""
"""Settings of a profile of its own: no macro runs, and nothing is fetched that the file names."""


def read(file: File) -> Reading:
    """The text of an old Word or WPS file.

    Raises ReadError: E105 LibreOffice makes nothing of it, E107 there is no LibreOffice, E109 it takes
    too long.
    """
    from summarykit.reading import docx

    program = find_office()
    if program is None:
        raise _no_office(file.name)
    with tempfile.TemporaryDirectory(prefix="summarykit-", ignore_cleanup_errors=True) as folder:
        data = _converted(program, file, Path(folder))
    return docx.read(File(file.name, data))


def find_office() -> str | None:
    """The program, None where there is none."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or next((place for place in PLACES if Path(place).is_file()), None)


def _no_office(name: str) -> ReadError:
    return ReadError(
        "E107",
        say("is a Word or WPS file of before 2007, and LibreOffice was not found"),
        help=say("Install LibreOffice, or open the file in Word or WPS and save it as .docx."),
        at=name,
    )


def _converted(program: str, file: File, folder: Path) -> bytes:
    """The same text as .docx, made in a folder and with a profile of its own."""
    source, profile = folder / "text.doc", folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user/registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    source.write_bytes(file.data)
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder),
        str(source),
    ]
    _run(command, file.name, folder)
    made = folder / "text.docx"
    if not made.is_file():
        raise damaged(file.name, say("LibreOffice cannot read it"))
    return made.read_bytes()


def _run(command: list[str], name: str, folder: Path) -> None:
    """Runs a program to its end; one that takes too long is killed with all that it started."""
    with subprocess.Popen(  # noqa: S603 (a program found by its name; the file is given by its path)
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as running:
        try:
            running.wait(SECONDS)
        except subprocess.TimeoutExpired as error:
            raise too_large(name, say("takes LibreOffice more than {n} seconds", n=SECONDS)) from error
        finally:
            _end(running)


def _end(running: subprocess.Popen[bytes]) -> None:
    """Ends a program and its children, which may outlive it."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(running.pid, signal.SIGKILL)
    running.kill()
