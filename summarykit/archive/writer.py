"""The one writer of an archive: what it does is not seen before it commits, and then all at once."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from summarykit.archive.filing import Filing, file_away, pack_filing
from summarykit.archive.lock import NAME as LOCK
from summarykit.archive.lock import locked
from summarykit.archive.manifest import NAME, Filed, Manifest, read_manifest, write_manifest
from summarykit.archive.merging import merge
from summarykit.archive.problems import unknown
from summarykit.archive.segments import FOLDER, SUFFIX, Segment, segment_path
from summarykit.files import sync_folder, write_aside
from summarykit.records import Analysis, Meta

SMALL, MANY, LARGE = 2_000, 8, 5_000
"""More than MANY segments of fewer than SMALL documents are joined, up to LARGE documents in one.

Each segment costs a query its own look-ups (about half a millisecond of 10 KB), joining 5,000 documents some
500 MB of memory.
"""

DIGITS = 24
"""Of a segment's digest these make its name: enough that no two are ever equal by chance."""


class Writer:
    """Changes to an archive, gathered until `commit`. No file of the state before is touched until then."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self._segments = {one.name: one for one in manifest.segments}

    @property
    def names(self) -> tuple[str, ...]:
        """The segments that the archive will have."""
        return tuple(self._segments)

    def add(self, *names: str) -> None:
        """Take in segments that were written (`write_segment`); one that is in already is left as it is."""
        for name in names:
            digest = self._open(name).digest
            if name not in self._segments or self._segments[name].digest != digest:
                self._segments[name] = Filed(name, digest)

    def write(self, filed: Sequence[tuple[Analysis, Meta]], *, keep_text: bool = True) -> None:
        """Write documents as a segment named by its content, and take it in."""
        self._write(file_away(filed, keep_text=keep_text))

    def remove(self, ids: Collection[str]) -> None:
        """Take out documents, so that nothing of them is kept: what stood beside them is written again.

        Raises ArchiveError E408, and changes nothing, where one is not there.
        """
        if not ids:
            return
        opened = {name: self._open(name) for name in self._segments}
        held = {name: {entry.id for entry in segment.entries} for name, segment in opened.items()}
        strange = set(ids).difference(*held.values())
        if strange:
            raise unknown(self.folder, min(strange))
        for name in [name for name in held if not held[name].isdisjoint(ids)]:
            del self._segments[name]
            if not held[name].issubset(ids):
                self._write(merge([opened[name].filing()], without=ids))

    def keep_only(self, names: Collection[str]) -> None:
        """Take out all segments but these."""
        self._segments = {name: filed for name, filed in self._segments.items() if name in names}

    def tidy(self) -> None:
        """Join small segments where there are many; large ones are never written again."""
        opened = {name: self._open(name) for name in self._segments}
        small = {name: one for name, one in opened.items() if len(one.entries) < SMALL}
        if len(small) <= MANY:
            return
        self.keep_only(self._segments.keys() - small.keys())
        waiting: list[Segment] = []
        for one in sorted(small.values(), key=lambda one: (len(one.entries), one.digest)):
            if sum(len(other.entries) for other in [*waiting, one]) > LARGE:
                self._join(waiting)
                waiting = []
            waiting.append(one)
        self._join(waiting)

    def commit(self) -> None:
        """Make the changes the archive's state, in one step, and remove what is no longer needed."""
        segments = tuple(self._segments[name] for name in sorted(self._segments))
        write_manifest(self.folder, Manifest(segments))
        sync_folder(self.folder.parent)
        sweep(self.folder, self._segments)

    def _join(self, segments: Sequence[Segment]) -> None:
        self._write(merge([segment.filing() for segment in segments]))

    def _write(self, filing: Filing) -> None:
        content, digest = pack_filing(filing)
        name = digest[:DIGITS]
        path = segment_path(self.folder, name)
        if not path.exists() or path.read_bytes() != content:
            write_aside(path, content)
        self._segments[name] = Filed(name, digest)

    def _open(self, name: str) -> Segment:
        return Segment.open(segment_path(self.folder, name))


@contextmanager
def writing(folder: Path, *, keep: Collection[str] = (), anew: bool = False) -> Iterator[Writer]:
    """The writer of the archive in a folder, which is made where there is none.

    What a killed writer left behind is removed first, but not segments named in `keep`: a run that is
    resumed wants its own. With `anew` the writer begins with nothing, whatever stands there, be it damaged;
    that stays as it is until the commit.

    Raises ArchiveError E406 where another writer is at work, OutputError E502 where nothing can be written,
    and the errors of `read_manifest`.
    """
    with locked(folder):
        fresh = anew or not (folder / NAME).exists()
        writer = Writer(folder, Manifest() if fresh else read_manifest(folder))
        if not anew:
            sweep(folder, {*writer.names, *keep})
        try:
            yield writer
        finally:
            if not (folder / NAME).exists():
                _clear(folder, keep)


def sweep(folder: Path, names: Collection[str]) -> None:
    """Remove all segments but those named, and what was being written when a writer was killed."""
    wanted = {f"{name}{SUFFIX}" for name in names}
    left = [path for path in (folder / FOLDER).glob(f"*{SUFFIX}") if path.name not in wanted]
    for path in [*left, *(folder / FOLDER).glob(f".*{SUFFIX}.*"), *folder.glob(f".{NAME}.*")]:
        # A reader on Windows may still hold a file: the next writer removes it.
        with contextlib.suppress(PermissionError, IsADirectoryError):
            path.unlink()


def is_free(folder: Path) -> bool:
    """Nothing stands there, or what a writer left that was killed before its first commit."""
    if not folder.is_dir():
        return not (folder.exists() or folder.is_symlink())
    return all(path.name in {LOCK, FOLDER} or path.name.startswith(f".{NAME}.") for path in folder.iterdir())


def _clear(folder: Path, keep: Collection[str]) -> None:
    """Nothing was ever committed: leave no empty archive behind, but what a resumed run wants."""
    sweep(folder, keep)
    with contextlib.suppress(OSError):
        (folder / FOLDER).rmdir()
        (folder / LOCK).unlink()
        folder.rmdir()
