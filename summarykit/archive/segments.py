"""Segments: documents that came into an archive together, in one file that never changes."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from numpy.typing import NDArray

from summarykit.archive.container import Container
from summarykit.archive.filing import Filing, file_away, pack_filing
from summarykit.archive.guard import Guard
from summarykit.archive.hashed import unpack_tokens
from summarykit.archive.postings import Postings
from summarykit.archive.problems import damaged, newer
from summarykit.files import write_aside
from summarykit.records import Analysis, Entry, Meta
from summarykit.reports.codec import from_json
from summarykit.reuse.tokens import Tokens

FOLDER, SUFFIX = "segments", ".seg"

T = TypeVar("T")


def segment_path(archive: Path, name: str) -> Path:
    """Where the segment of a name lies."""
    return archive / FOLDER / f"{name}{SUFFIX}"


def write_segment(
    folder: Path, name: str, filed: Sequence[tuple[Analysis, Meta]], *, keep_text: bool = True
) -> None:
    """Write the segment `name` of the archive in `folder`: its presence says that it is whole.

    Same documents, same bytes. A document's id in the archive is that of its analysis. Raises OutputError
    E502 or E503.
    """
    path = segment_path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    content, _ = pack_filing(file_away(filed, keep_text=keep_text))
    write_aside(path, content)


class Segment:
    """A segment that is open for reading. Documents are numbered from 0 in the order they were filed."""

    def __init__(self, container: Container) -> None:
        self.container = container

    @classmethod
    def open(cls, path: Path) -> Segment:
        """Raises ArchiveError E405 where it is missing or damaged, E407 where its version is not known."""
        return cls(Container(path))

    @property
    def digest(self) -> str:
        """The checksum of the whole segment, in hex."""
        return self.container.digest

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The documents."""
        return self._read(self.container.part("entries"), tuple[Entry, ...])

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """The names of each document's unit."""
        return self._read(self.container.part("names"), tuple[tuple[str, ...], ...])

    @cached_property
    def fingerprints(self) -> Postings:
        """Which document holds which sampled fingerprint."""
        return self._postings("fingerprints")

    @cached_property
    def phrases(self) -> Postings:
        """Which document holds which fingerprint, all of them."""
        return self._postings("phrases")

    @cached_property
    def terms(self) -> Postings:
        """Which document holds which term."""
        return self._postings("terms")

    @cached_property
    def lines(self) -> Postings:
        """Which document holds which line."""
        return self._postings("lines")

    def analysis(self, number: int) -> Analysis:
        """All that was found in a document and kept. Raises ArchiveError E405 where it is damaged."""
        return self._read(self._unpacked("analyses", number, zlib.decompress), Analysis)

    def tokens(self, number: int) -> Tokens | None:
        """The hashed tokens of a document whose text is not kept. Raises ArchiveError E405."""
        if self.entries[number].readable:
            return None
        return self._unpacked("tokens", number, unpack_tokens)

    def filing(self) -> Filing:
        """All of it, as it was written. Raises ArchiveError E405."""
        numbers = range(len(self.entries))
        return Filing(
            entries=self.entries,
            names=self.names,
            analyses=[self._blob("analyses", number) for number in numbers],
            tokens=[self._blob("tokens", number) for number in numbers],
            fingerprints=self.fingerprints.sound(),
            phrases=self.phrases.sound(),
            terms=self.terms.sound(),
            lines=self.lines.sound(),
        )

    def _read(self, content: bytes | memoryview, kind: type[T]) -> T:
        """A record. What its checksum vouches for and yet does not fit was written by another version."""
        try:
            return from_json(bytes(content), kind)
        except msgspec.MsgspecError as error:
            raise newer(self.container.path) from error

    def _postings(self, name: str) -> Postings:
        path, documents = self.container.path, f"{name}.documents"
        hashes, ends = self._bare(name, "<u8"), self._bare(f"{name}.ends", "<u4")
        holders = self._bare(documents, "<u4")
        guards = (
            Guard(path, name, self._bare(f"{name}.sums", "<u8"), hashes, ends),
            Guard(path, documents, self._bare(f"{documents}.sums", "<u8"), holders),
        )
        return Postings(hashes, ends, holders, guards)

    def _bare(self, name: str, kind: str) -> NDArray[Any]:
        """A part that is not looked through here."""
        return self.container.array(name, kind, looked_through=False)

    def _blob(self, name: str, number: int) -> bytes:
        ends = self.container.array(f"{name}.ends", "<u8")
        if len(ends) != len(self.entries) + 1:
            raise damaged(self.container.path, name)
        return bytes(self.container.view(name)[int(ends[number]) : int(ends[number + 1])])

    def _unpacked(self, name: str, number: int, unpack: Callable[[bytes], T]) -> T:
        try:
            return unpack(self._blob(name, number))
        except zlib.error as error:
            raise damaged(self.container.path, name) from error
