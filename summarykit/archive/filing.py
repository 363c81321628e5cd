"""All that a segment holds of its documents, before it is written and when several are made one."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from summarykit.archive.container import pack
from summarykit.archive.guard import block_sums
from summarykit.archive.hashed import pack_tokens, without_text
from summarykit.archive.postings import Gathered, Postings
from summarykit.archive.terms import lines_of, not_content, term_places
from summarykit.lang import get_pack
from summarykit.lang.facets.checks import CheckCues
from summarykit.records import Analysis, Entry, Meta
from summarykit.reports.codec import to_json
from summarykit.reuse.batches import cut_all
from summarykit.reuse.fingerprints import in_text_order, winnow
from summarykit.structure.names import names_of

QUICK = 1
"""Level of zlib: three times as fast as the usual one, and a fifth more on the disk."""


@dataclass(frozen=True, slots=True, eq=False)
class Filing:
    """Parallel lists over documents, and which of them hold which fingerprint, term and line.

    `analyses` are compressed JSON; `tokens` the hashed tokens where the text is not kept, else empty.
    `fingerprints` are sampled, for sources to be found by; `phrases` are all of them, to be counted.
    """

    entries: Sequence[Entry]
    names: Sequence[Sequence[str]]
    analyses: Sequence[bytes]
    tokens: Sequence[bytes]
    fingerprints: Postings
    phrases: Postings
    terms: Postings
    lines: Postings


def file_away(filed: Sequence[tuple[Analysis, Meta]], *, keep_text: bool) -> Filing:
    """What is kept of documents: everything, or nothing that can be read but what `Meta` says."""
    analyses = [analysis for analysis, _ in filed]
    indexed = _Indexed(analyses)
    return Filing(
        entries=[_entry(*one, readable=keep_text) for one in filed],
        names=[_names(*one, readable=keep_text) for one in filed],
        analyses=[_packed(analysis if keep_text else without_text(analysis)) for analysis in analyses],
        tokens=[b"" if keep_text else pack_tokens(analysis.document.text) for analysis in analyses],
        fingerprints=indexed.fingerprints.postings(),
        phrases=indexed.phrases.postings(),
        terms=indexed.terms.postings(),
        lines=indexed.lines.postings(),
    )


class _Indexed:
    """Which document holds what, gathered a batch of documents at a time."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self.fingerprints, self.phrases, self.terms, self.lines = (Gathered() for _ in range(4))
        before = 0
        for batch in cut_all((one.document.text, not_content(one.blocks)) for one in analyses):
            hashes, at = in_text_order(batch.tokens)
            for gathered, (found, places) in (
                (self.phrases, (hashes, at)),
                (self.fingerprints, winnow(hashes, at, len(batch.tokens))),
                (self.terms, term_places(batch.tokens)),
            ):
                gathered.add(found, before + batch.numbers(places))
            before += len(batch.begins)
        for number, analysis in enumerate(analyses):
            lines = lines_of(analysis.document.text)
            self.lines.add(lines, np.full(len(lines), number))


def _packed(analysis: Analysis) -> bytes:
    return zlib.compress(to_json(analysis).encode(), QUICK)


def pack_filing(filing: Filing) -> tuple[bytes, str]:
    """The bytes of a segment, and its digest. Same content, same bytes."""
    return pack(
        {
            "entries": to_json(filing.entries).encode(),
            "names": to_json(filing.names).encode(),
            **_blobs("analyses", filing.analyses),
            **_blobs("tokens", filing.tokens),
            **_postings("fingerprints", filing.fingerprints),
            **_postings("phrases", filing.phrases),
            **_postings("terms", filing.terms),
            **_postings("lines", filing.lines),
        }
    )


def _blobs(name: str, blobs: Sequence[bytes]) -> dict[str, bytes]:
    ends = np.cumsum([0, *map(len, blobs)])
    return {name: b"".join(blobs), f"{name}.ends": ends.astype("<u8").tobytes()}


def _postings(name: str, postings: Postings) -> dict[str, bytes]:
    return {
        name: postings.hashes.astype("<u8").tobytes(),
        f"{name}.ends": postings.ends.astype("<u4").tobytes(),
        f"{name}.sums": block_sums(postings.hashes, postings.ends).astype("<u8").tobytes(),
        f"{name}.documents": postings.documents.astype("<u4").tobytes(),
        f"{name}.documents.sums": block_sums(postings.documents).astype("<u8").tobytes(),
    }


def _entry(analysis: Analysis, meta: Meta, *, readable: bool) -> Entry:
    document = analysis.document
    return Entry(
        id=document.id,
        sha256=document.source.sha256,
        lang=document.lang,
        format=document.source.format,
        characters=len(document.text),
        path=document.source.path,
        meta=meta,
        readable=readable,
    )


def _names(analysis: Analysis, meta: Meta, *, readable: bool) -> list[str]:
    """The names of the document's unit."""
    document = analysis.document
    own = names_of(document, analysis.blocks, get_pack(document.lang).facet(CheckCues)) if readable else []
    return list(dict.fromkeys([*filter(None, [meta.organisation]), *own]))
