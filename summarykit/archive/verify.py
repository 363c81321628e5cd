"""Every byte of an archive looked through, and every damage named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from summarykit.archive.manifest import Filed, read_manifest
from summarykit.archive.problems import damaged
from summarykit.archive.segments import Segment, segment_path
from summarykit.errors import ArchiveError


def verify(folder: Path) -> Iterator[ArchiveError]:
    """One error a damaged part, in the order of the manifest; none where the archive is sound.

    Raises ArchiveError E404 where there is no archive, E407 where it is of another version; a damaged
    manifest is the only error then.
    """
    try:
        manifest = read_manifest(folder)
    except ArchiveError as error:
        if error.code != "E405":
            raise
        yield error
        return
    for filed in manifest.segments:
        yield from _problems(folder, filed)


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
