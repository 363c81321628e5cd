"""An archive that is open for reading: one consistent state of it, whatever a writer does meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from summarykit.archive.manifest import NAME, read_manifest
from summarykit.archive.pairs import pairs
from summarykit.archive.postings import Postings
from summarykit.archive.problems import damaged, unknown
from summarykit.archive.segments import Segment, segment_path
from summarykit.archive.terms import content_tokens, fingerprints_of
from summarykit.pipeline import lay_out
from summarykit.records import Analysis, Background, Document, Entry

GONE = np.uint32(0xFFFFFFFF)
"""The number of a document that was removed."""


class Archive:
    """The documents of an archive, numbered in the order of their ids, however they are cut into segments."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._segments: list[Segment] = []
        filed: list[tuple[str, int, int]] = []
        for at, one in enumerate(read_manifest(folder).segments):
            segment = Segment.open(segment_path(folder, one.name))
            if segment.digest != one.digest:
                raise damaged(segment_path(folder, one.name), "digest")
            self._segments.append(segment)
            filed += [
                (entry.id, at, number)
                for number, entry in enumerate(segment.entries)
                if number not in one.removed
            ]
        filed.sort()
        self._places = [(at, number) for _, at, number in filed]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All documents, by id."""
        return tuple(self._segments[at].entries[number] for at, number in self._places)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {entry.id: number for number, entry in enumerate(self.entries)}

    @cached_property
    def _renumbered(self) -> list[NDArray[np.uint32]]:
        """For each segment the numbers that its documents have in the archive."""
        tables = [np.full(len(segment.entries), GONE, dtype=np.uint32) for segment in self._segments]
        for number, (at, own) in enumerate(self._places):
            tables[at][own] = number
        return tables

    def entry(self, id: str) -> Entry:
        """The document of an id. Raises ArchiveError E408."""
        return self.entries[self._number(id)]

    def analysis(self, id: str) -> Analysis:
        """All that was found in a document. Raises ArchiveError E408, or E405 where it is damaged."""
        at, own = self._places[self._number(id)]
        return self._segments[at].analysis(own)

    def _number(self, id: str) -> int:
        if id not in self._numbers:
            raise unknown(self.folder, id)
        return self._numbers[id]

    @cached_property
    def background(self) -> Background:
        """Counts over all documents."""
        frequencies: Counter[int] = Counter()
        for postings, table in zip([one.terms for one in self._segments], self._renumbered, strict=True):
            hashes, counts = np.unique(postings.hashes[table[postings.documents] != GONE], return_counts=True)
            frequencies.update(dict(zip(hashes.tolist(), counts.tolist(), strict=True)))
        names = Counter(entry.meta.organisation for entry in self.entries if entry.meta.organisation)
        return Background(len(self.entries), frequencies, names)

    def candidates(self, document: Document | Analysis, *, least: int) -> list[tuple[Entry, int]]:
        """Documents that share at least `least` rare fingerprints with this one, and how many, most first."""
        if isinstance(document, Analysis):
            tokens = content_tokens(document.document.text, document.blocks)
        else:
            tokens = content_tokens(document.text, lay_out(document)[0])
        wanted = fingerprints_of(tokens)
        shared = np.zeros(len(self.entries) + 1, dtype=np.int64)
        for segment, table in zip(self._segments, self._renumbered, strict=True):
            postings = segment.fingerprints
            begins, counts = postings.ranges(wanted)
            at = np.repeat(begins - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
            numbers = table[postings.documents[at]]
            shared[:-1] += np.bincount(numbers[numbers != GONE], minlength=len(self.entries))
        order = np.argsort(-shared[:-1], kind="stable")
        return [(self.entries[n], int(shared[n])) for n in order.tolist() if shared[n] >= least]

    def pairs(self, *, least: int) -> Iterator[tuple[int, int, int]]:
        """All pairs of documents (indices into `entries`, the smaller first) that share rare fingerprints.

        The third number says how many they share, at least `least`; in ascending order of the pairs.
        """
        yield from pairs(list(self._numbered_fingerprints()), len(self.entries), least)

    def _numbered_fingerprints(self) -> Iterator[tuple[Postings, NDArray[np.uint32]]]:
        for segment, table in zip(self._segments, self._renumbered, strict=True):
            yield segment.fingerprints, table


def open_archive(path: Path | str) -> Archive:
    """The state of an archive as it is now.

    Raises ArchiveError: E404 where there is none, E405 where a file of it is missing or damaged, E407
    where it is of another version.
    """
    return Archive(Path(path))


def is_archive(path: Path | str) -> bool:
    """A folder with a manifest in it."""
    return (Path(path) / NAME).is_file() and (Path(path) / "segments").is_dir()
