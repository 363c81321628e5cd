"""Segments: documents that came into an archive together, in one file that never changes."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from summarykit.archive.container import Container, write_container
from summarykit.archive.postings import Postings, invert
from summarykit.archive.problems import damaged
from summarykit.archive.terms import content_tokens, fingerprints_of, terms_of
from summarykit.records import Analysis, Entry, Meta
from summarykit.reports.codec import from_json, to_json

FOLDER, SUFFIX = "segments", ".seg"


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
    analyses = [zlib.compress(to_json(analysis).encode()) for analysis, _ in filed]
    tokens = [content_tokens(analysis.document.text, analysis.blocks) for analysis, _ in filed]
    fingerprints = invert([fingerprints_of(one) for one in tokens])
    terms = invert([terms_of(one) for one in tokens])
    parts = {
        "entries": to_json([entry_of(*one, readable=keep_text) for one in filed]).encode(),
        "places": np.cumsum([0, *map(len, analyses)]).astype("<u8").tobytes(),
        "analyses": b"".join(analyses),
        "fingerprints": fingerprints.hashes.tobytes(),
        "fingerprint_documents": fingerprints.documents.tobytes(),
        "terms": terms.hashes.tobytes(),
        "term_documents": terms.documents.tobytes(),
    }
    path = segment_path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_container(path, parts)


def entry_of(analysis: Analysis, meta: Meta, *, readable: bool) -> Entry:
    """What an archive says of a document; its own title where nothing else tells one."""
    document = analysis.document
    return Entry(
        id=document.id,
        sha256=document.source.sha256,
        lang=document.lang,
        format=document.source.format,
        characters=len(document.text),
        path=document.source.path,
        meta=Meta(meta.organisation, meta.year, meta.title or analysis.title),
        readable=readable,
    )


class Segment:
    """A segment that is open for reading. Documents are numbered from 0 in the order they were filed."""

    def __init__(self, container: Container) -> None:
        self._parts = container

    @classmethod
    def open(cls, path: Path) -> Segment:
        """Raises ArchiveError E405 where it is missing or damaged, E407 where its version is not known."""
        return cls(Container(path))

    @property
    def digest(self) -> str:
        """The checksum of the whole segment, in hex."""
        return self._parts.digest

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The documents."""
        return from_json(bytes(self._parts.part("entries")), tuple[Entry, ...])

    @cached_property
    def fingerprints(self) -> Postings:
        """Which document holds which fingerprint."""
        return Postings(
            self._parts.array("fingerprints", "<u8"), self._parts.array("fingerprint_documents", "<u4")
        )

    @cached_property
    def terms(self) -> Postings:
        """Which document holds which word."""
        return Postings(self._parts.array("terms", "<u8"), self._parts.array("term_documents", "<u4"))

    def analysis(self, number: int) -> Analysis:
        """All that was found in a document. Raises ArchiveError E405 where it is damaged."""
        begin, end = self._parts.array("places", "<u8")[number : number + 2].tolist()
        try:
            return from_json(zlib.decompress(self._parts.part("analyses")[begin:end]), Analysis)
        except zlib.error as error:
            raise damaged(self._parts.path, "analyses") from error
