"""An archive that is open for reading: one consistent state of it, whatever a writer does meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from summarykit.archive.habits import counts, numbered
from summarykit.archive.manifest import NAME, Filed, read_manifest
from summarykit.archive.pairs import pairs
from summarykit.archive.postings import Index, Indices, Numbers, Postings
from summarykit.archive.problems import damaged, unknown
from summarykit.archive.rewording import reworded
from summarykit.archive.segments import FOLDER, SUFFIX, Segment, segment_path
from summarykit.archive.sharing import count_shared, with_passage
from summarykit.archive.terms import content_tokens, lines_of, phrases_of
from summarykit.errors import ArchiveError
from summarykit.pipeline import lay_out
from summarykit.reading.folder import is_folder
from summarykit.records import Analysis, Background, Document, Entry
from summarykit.records.archive import series_of
from summarykit.reuse.tokens import Tokens


class Archive:
    """The documents of an archive, numbered in the order of their ids, however they are cut into segments."""

    def __init__(self, folder: Path, segments: list[Segment]) -> None:
        self.folder = folder
        self.segments = segments
        self._places = sorted(
            (entry.id, at, number)
            for at, segment in enumerate(segments)
            for number, entry in enumerate(segment.entries)
        )

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All documents, by id."""
        return tuple(self.segments[at].entries[own] for _, at, own in self._places)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {id: number for number, (id, _, _) in enumerate(self._places)}

    def entry(self, id: str) -> Entry:
        """The document of an id. Raises ArchiveError E408."""
        _, at, own = self._place(id)
        return self.segments[at].entries[own]

    def analysis(self, id: str) -> Analysis:
        """All that was found in a document and kept. Raises ArchiveError E408 or, where damaged, E405."""
        _, at, own = self._place(id)
        return self.segments[at].analysis(own)

    def tokens(self, id: str) -> Tokens | None:
        """The hashed tokens of a document whose text is not kept. Raises ArchiveError E408 or E405."""
        _, at, own = self._place(id)
        return self.segments[at].tokens(own)

    @cached_property
    def units(self) -> dict[str, tuple[str, ...]]:
        """The ids of each unit's documents, by the names of the unit."""
        found: dict[str, list[str]] = {}
        for id, at, own in self._places:
            for name in self.segments[at].names[own]:
                found.setdefault(name, []).append(id)
        return {name: tuple(ids) for name, ids in found.items()}

    def number(self, id: str) -> int:
        """Where a document stands in `entries`. Raises ArchiveError E408."""
        if id not in self._numbers:
            raise unknown(self.folder, id)
        return self._numbers[id]

    def _place(self, id: str) -> tuple[str, int, int]:
        return self._places[self.number(id)]

    @cached_property
    def _tables(self) -> list[Numbers]:
        """For each segment the numbers that its documents have in the archive."""
        tables = [np.empty(len(segment.entries), dtype=np.uint32) for segment in self.segments]
        for number, (_, at, own) in enumerate(self._places):
            tables[at][own] = number
        return tables

    @cached_property
    def fingerprints(self) -> Index:
        """Which document holds which sampled fingerprint."""
        return self._index(segment.fingerprints for segment in self.segments)

    @cached_property
    def phrases(self) -> Index:
        """Which document holds which fingerprint, all of them."""
        return self._index(segment.phrases for segment in self.segments)

    @cached_property
    def terms(self) -> Index:
        """Which document holds which term."""
        return self._index(segment.terms for segment in self.segments)

    @cached_property
    def lines(self) -> Index:
        """Which document holds which line."""
        return self._index(segment.lines for segment in self.segments)

    def _index(self, postings: Iterable[Postings]) -> Index:
        return Index(list(zip(postings, self._tables, strict=True)), len(self._places))

    @cached_property
    def background(self) -> Background:
        """Counts over all documents."""
        return Background(
            len(self.entries),
            frequencies=_counted(segment.terms for segment in self.segments),
            names={name: len(ids) for name, ids in self.units.items()},
            phrases=_counted(segment.phrases for segment in self.segments),
            lines=_counted(segment.lines for segment in self.segments),
        )

    def background_of(
        self, analysis: Analysis, year: int | None = None
    ) -> tuple[Background, Background, Background]:
        """Counts of what stands in a document: over the archive's documents of its language, over those of
        them that are of a year (none where it is not known), and over the bodies that wrote them.
        """
        alike = np.array([entry.lang == analysis.document.lang for entry in self.entries], dtype=bool)
        here = alike & np.array([entry.meta.year == year is not None for entry in self.entries], dtype=bool)
        phrases, near, many = counts(self.phrases, phrases_of(_tokens(analysis)), here, self._bodies)
        lines, lines_near, _ = counts(self.lines, lines_of(analysis.document.text), here, self._bodies)
        return (
            Background(int(alike.sum()), phrases=phrases, lines=lines),
            Background(int(here.sum()), phrases=near, lines=lines_near),
            Background(len(np.unique(self._bodies[alike])), phrases=many),
        )

    @cached_property
    def _bodies(self) -> Indices:
        """For each document the number of who has written it."""
        return numbered([series_of(entry) for entry in self.entries])

    def candidates(self, document: Document | Analysis, *, least: int) -> list[tuple[Entry, int]]:
        """Documents that share at least `least` rare fingerprints with this one, and how many, most first."""
        shared = count_shared(_tokens(document), self.fingerprints)
        order = np.argsort(-shared, kind="stable")
        return [(self.entries[n], int(shared[n])) for n in order.tolist() if shared[n] >= least]

    def related(self, document: Document | Analysis, *, least: int) -> list[Entry]:
        """Documents that may have a passage of `least` characters with this one, as it is or reworded."""
        tokens = _tokens(document)
        sharing = with_passage(tokens, self.fingerprints, least)
        numbers = np.union1d(sharing, reworded(tokens, self.terms, least, sharing))
        return [self.entries[number] for number in numbers.tolist()]

    def pairs(self, ranks: Sequence[int], *, least: int) -> Iterator[tuple[int, int, int]]:
        """Pairs of documents (indices into `entries`, the younger first) that share rare fingerprints.

        `ranks` says for each how many are older. The third number, at least `least`, says what they share:
        WHOLE for each fingerprint that only they hold, less for others. A document meets, by each of its
        fingerprints, the oldest of those that hold it and the last before itself.
        """
        yield from pairs(self.fingerprints, np.array(ranks, dtype=np.int64), least)


def _counted(every: Iterable[Postings]) -> Counter[int]:
    """How many documents hold each hash."""
    counted: Counter[int] = Counter()
    for postings in every:
        held = postings.sound()
        counted.update(dict(zip(held.hashes.tolist(), held.frequencies.tolist(), strict=True)))
    return counted


def _tokens(document: Document | Analysis) -> Tokens:
    if isinstance(document, Analysis):
        return content_tokens(document.document.text, document.blocks)
    return content_tokens(document.text, lay_out(document)[0])


def open_archive(path: Path | str) -> Archive:
    """The state of an archive as it is now.

    Raises ArchiveError: E404 where there is none, E405 where a file of it is missing or damaged, E407
    where it is of another version.
    """
    folder = Path(path)
    manifest = read_manifest(folder)
    while True:
        try:
            return Archive(folder, [_segment(folder, filed) for filed in manifest.segments])
        except ArchiveError:
            # A writer may have removed the segments of the state that was just read.
            before, manifest = manifest, read_manifest(folder)
            if manifest == before:
                raise


def _segment(folder: Path, filed: Filed) -> Segment:
    path = segment_path(folder, filed.name)
    segment = Segment.open(path)
    if segment.digest != filed.digest:
        raise damaged(path, "digest")
    return segment


def is_archive(path: Path | str) -> bool:
    """A folder with segments in it, though its manifest may be lost."""
    folder = Path(path)
    segments = folder / FOLDER
    return is_folder(segments) and ((folder / NAME).is_file() or any(segments.glob(f"*{SUFFIX}")))
