"""The stage: from two texts to the passages they have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarykit.lang import get_pack
from summarykit.lang.facets.reuse import ReuseCues
from summarykit.records import Changed, Document, Origin, Passage, Place, Span
from summarykit.records.findings import PassageKind
from summarykit.records.spans import subtract
from summarykit.reuse.alignment import align
from summarykit.reuse.candidates import find_candidates
from summarykit.reuse.changes import Side, explain
from summarykit.reuse.fingerprints import Fingerprints, fingerprint
from summarykit.reuse.joining import join
from summarykit.reuse.seeds import find_seeds
from summarykit.reuse.tokens import Tokens, tokenise

NEW = 8
"""So many tokens that the source does not have are new text, not an edit."""

OPENING, CLOSING = frozenset("\"'“‘「『《〈（([【"), frozenset("\"'”’」』》〉）)]】.。!！?？;；…%％")


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A document with its tokens and fingerprints, worked out once for every comparison."""

    document: Document
    tokens: Tokens
    fingerprints: Fingerprints


@dataclass(frozen=True, slots=True)
class Match:
    """A passage, and what of it the source has: sentences put in between are not copied."""

    passage: Passage
    copied: tuple[Span, ...]


def prepare(document: Document, skip: Sequence[Span] = ()) -> Prepared:
    """What comparing needs of a document; nothing in `skip` is matched."""
    tokens = tokenise(document.text, skip)
    return Prepared(document, tokens, fingerprint(tokens))


def find_passages(
    document: Document,
    sources: Sequence[tuple[Document, Origin]],
    *,
    skip: Sequence[Span] = (),
    source_skips: Mapping[str, Sequence[Span]] | None = None,
    min_chars: int = 40,
) -> tuple[Passage, ...]:
    """Passages of `document` that stand, so or nearly so, in one of the sources, in text order.

    `skip` are spans of the document and `source_skips` of the sources, by document id, that are not
    matched. A passage is told from `min_chars` matched characters on. Two sources that share a passage
    are both told.
    """
    skips = source_skips or {}
    checked = prepare(document, skip)
    found = [
        match.passage
        for source, origin in sources
        for match in compare(checked, prepare(source, skips.get(source.id, ())), origin, min_chars)
    ]
    return tuple(sorted(found, key=lambda one: (one.at.span, one.source.document, one.source.span)))


def compare(checked: Prepared, source: Prepared, origin: Origin, min_chars: int) -> Iterator[Match]:
    """The passages of one pair of documents, in text order of the checked one."""
    pack = get_pack(checked.document.lang)
    cues = pack.facet(ReuseCues)
    here = Side(checked.document.text, checked.tokens, pack.cut_words, cues)
    there = Side(source.document.text, source.tokens, pack.cut_words, cues)
    seeds = find_seeds(checked.fingerprints, source.fingerprints)
    for box in join(find_candidates(here.tokens, there.tokens, seeds, min_chars), here.tokens.segments):
        alignment = align(box, here.tokens, there.tokens)
        changed = explain(alignment.differences, box, here, there)
        at = _to_the_stop(here, box.here, box.here_end)
        passage = Passage(
            at=Place(checked.document.id, at),
            source=Place(source.document.id, _to_the_stop(there, box.there, box.there_end)),
            kind=_kind(changed),
            origin=origin,
            score=round(2 * alignment.equal / (box.length + box.there_end - box.there), 4),
            changed=changed,
        )
        new = [here.tokens.span(one.here, one.here_end) for one in alignment.differences if one.length >= NEW]
        yield Match(passage, tuple(subtract(at, new)))


def _kind(changed: Changed) -> PassageKind:
    if changed.words:
        return "edited"
    return "figures_only" if changed.figures or changed.years or changed.names else "verbatim"


def _to_the_stop(side: Side, first: int, last: int) -> Span:
    """The place of a range of tokens with the marks that open and close it."""
    span = side.tokens.span(first, last)
    start, end = span.start, span.end
    while start > 0 and side.text[start - 1] in OPENING:
        start -= 1
    while end < len(side.text) and side.text[end] in CLOSING:
        end += 1
    return Span(start, end)
