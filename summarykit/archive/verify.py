"""Every byte of an archive looked through, and every damage named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from summarykit.archive.manifest import Filed, read_manifest
from summarykit.archive.problems import damaged
from summarykit.archive.segments import Segment, segment_path
from summarykit.errors import ArchiveError, Location, Warned
from summarykit.reading.fetch import identity
from summarykit.records import Verified


def verify(folder: Path) -> Verified:
    """What of an archive is damaged (E405), part by part; of a damaged manifest nothing else is known.

    Raises ArchiveError E404 where there is no archive, E407 where it is of another version.
    """
    name = identity(folder)
    try:
        segments = read_manifest(folder).segments
    except ArchiveError as error:
        if error.code != "E405":
            raise
        return Verified(name, 0, (_warned(error),))
    problems = (_warned(error) for filed in segments for error in _problems(folder, filed))
    return Verified(name, len(segments), tuple(problems))


def _problems(folder: Path, filed: Filed) -> Iterator[ArchiveError]:
    path = segment_path(folder, filed.name)
    try:
        segment = Segment.open(path)
    except ArchiveError as error:
        yield error
        return
    if segment.digest != filed.digest:
        yield damaged(path, "digest")
        return
    for name in segment.container.names:
        try:
            segment.container.part(name)
        except ArchiveError as error:
            yield error


def _warned(error: ArchiveError) -> Warned:
    return Warned(error.code, error.message, error.help, error.at or Location(""))
