"""The one writer of an archive: what it does is not seen before it commits, and then all at once."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from summarykit.archive.lock import locked
from summarykit.archive.manifest import NAME, Filed, Manifest, read_manifest, write_manifest
from summarykit.archive.problems import unknown
from summarykit.archive.segments import FOLDER, SUFFIX, Segment, segment_path


class Writer:
    """Changes to an archive, gathered until `commit`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        exists = (folder / NAME).exists()
        self._segments = {one.name: one for one in read_manifest(folder).segments} if exists else {}

    @property
    def names(self) -> tuple[str, ...]:
        """The segments that the archive will have."""
        return tuple(self._segments)

    def add(self, *names: str) -> None:
        """Take in segments that were written (`write_segment`); one that is in already is left as it is."""
        for name in names:
            digest = Segment.open(segment_path(self.folder, name)).digest
            if name not in self._segments or self._segments[name].digest != digest:
                self._segments[name] = Filed(name, digest)

    def remove(self, ids: Collection[str]) -> None:
        """Take out documents. Raises ArchiveError E408, and changes nothing, where one is not there."""
        wanted = set(ids)
        kept: dict[str, Filed] = {}
        for filed in self._segments.values():
            entries = Segment.open(segment_path(self.folder, filed.name)).entries
            gone = {n for n, entry in enumerate(entries) if entry.id in wanted and n not in filed.removed}
            wanted -= {entries[n].id for n in gone}
            if len(gone) + len(filed.removed) < len(entries):
                kept[filed.name] = replace(filed, removed=filed.removed | gone)
        if wanted:
            raise unknown(self.folder, min(wanted))
        self._segments = kept

    def keep_only(self, names: Collection[str]) -> None:
        """Take out all segments but these."""
        self._segments = {name: self._segments[name] for name in self._segments if name in names}

    def commit(self) -> None:
        """Make the changes the archive's state, in one step, and remove what is no longer needed."""
        segments = tuple(self._segments[name] for name in sorted(self._segments))
        write_manifest(self.folder, Manifest(segments))
        sweep(self.folder, self._segments)


@contextmanager
def writing(folder: Path, *, keep: Collection[str] = ()) -> Iterator[Writer]:
    """The writer of the archive in a folder, which is made where there is none.

    What a killed writer left behind is removed first, but not segments named in `keep`: a run that is
    resumed wants its own. Raises ArchiveError E406 where another writer is at work, and those of
    `read_manifest`.
    """
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    with locked(folder):
        writer = Writer(folder)
        sweep(folder, {*writer.names, *keep})
        yield writer


def sweep(folder: Path, names: Collection[str]) -> None:
    """Remove all segments but those named, and what was being written when a writer was killed."""
    wanted = {f"{name}{SUFFIX}" for name in names}
    left = [path for path in (folder / FOLDER).iterdir() if path.name not in wanted]
    for path in [*left, *folder.glob(f".{NAME}.*")]:
        # A reader on Windows may still hold a file: the next writer removes it.
        with contextlib.suppress(PermissionError):
            path.unlink()
