"""Plain text: the decoded file, nothing else."""

from __future__ import annotations

from summarykit.reading.encodings import decode
from summarykit.reading.results import File, Reading


def read(file: File) -> Reading:
    """The decoded file, line ends as stored. Raises ReadError E103 where it is no text."""
    decoded = decode(file)
    return Reading(decoded.text, decoded.encoding, warnings=decoded.warnings, confidence=decoded.confidence)
