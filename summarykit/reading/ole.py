"""Files in the container of Office before 2007: what they are, by the streams inside."""

from __future__ import annotations

import io
from typing import Literal

from summarykit.messages import msg

Content = Literal["word", "locked", "damaged"]

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OTHERS = (
    ("Workbook", msg("an old Excel workbook")),
    ("Book", msg("an old Excel workbook")),
    ("PowerPoint Document", msg("an old PowerPoint presentation")),
    ("__properties_version1.0", msg("an Outlook message")),
    ("VisioDocument", msg("a Visio drawing")),
)
"""Streams that tell what is no text."""
WORD = ("WordDocument", "MatOST", "CONTENTS")
"""Streams with a text: that of Word and WPS Office, and two of Microsoft Works."""
LOCKED = ("EncryptedPackage", "EncryptionInfo")
_FLAGS, _ENCRYPTED = 10, 0x0100
"""Where the flags of a Word text stand in its stream, and the one for a password."""


def content(data: bytes) -> Content | str:
    """What a container holds: a text of Word or WPS, or the name of something else."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            names = {path[0] for path in container.listdir()}
            found = _told(names)
            if found == "word" and "WordDocument" in names:
                head = container.openstream("WordDocument").read(_FLAGS + 2)
                return "locked" if _is_locked(head) else "word"
            return found
    except (
        OSError,
        ValueError,
        IndexError,
        TypeError,
        AttributeError,
        KeyError,
        MemoryError,
        RecursionError,
    ):
        # A container cut short tells by the names in what is left of its directory.
        return _told({name for name in _every_name() if name.encode("utf-16-le") in data})


def _every_name() -> tuple[str, ...]:
    return (*LOCKED, *WORD[:1], *(name for name, _ in OTHERS if len(name) > len("Book")))


def _told(names: set[str]) -> Content | str:
    if names & set(LOCKED):
        return "locked"
    other = next((what for name, what in OTHERS if name in names), None)
    if other is not None:
        return other
    return "word" if names & set(WORD) else "damaged"


def _is_locked(head: bytes) -> bool:
    return bool(int.from_bytes(head[_FLAGS:], "little") & _ENCRYPTED)
