"""The stage: from two texts to the passages they have in common."""

from __future__ import annotations

from collections import Counter
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
from summarykit.reuse.clusters import Box
from summarykit.reuse.fingerprints import Fingerprints, fingerprint
from summarykit.reuse.joining import join
from summarykit.reuse.prose import holds_prose
from summarykit.reuse.seeds import find_seeds
from summarykit.reuse.tokens import Tokens, tokenise
from summarykit.text.folding import fold
from summarykit.text.hashing import hash_grams

NEW = 8
"""So many tokens that the source does not have are new text, not an edit."""

OPENING, CLOSING = frozenset("\"'“‘「『《〈（([【"), frozenset("\"'”’」』》〉）)]】.。!！?？;；…%％")
MARKS = 4
"""Marks that may stand together at the edge of a passage."""


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
    boxes = find_candidates(here.tokens, there.tokens, seeds, min_chars)
    for box in join(boxes, here.tokens.segments, there.tokens.segments):
        alignment = align(box, here.tokens, there.tokens)
        if not holds_prose(box, alignment, seeds, here.tokens, there.tokens, min_chars):
            continue
        changed = explain(alignment.differences, box, here, there)
        at, source_at = _with_marks(here, there, box)
        passage = Passage(
            at=Place(checked.document.id, at),
            source=Place(source.document.id, source_at),
            kind=_kind(changed, at.of(here.text), source_at.of(there.text)),
            origin=origin,
            score=_score(box, alignment.equal, here.tokens, there.tokens),
            changed=changed,
        )
        new = [here.tokens.span(one.here, one.here_end) for one in alignment.differences if one.length >= NEW]
        yield Match(passage, tuple(subtract(at, new)))


def _score(box: Box, equal: int, here: Tokens, there: Tokens) -> float:
    """Share of equal tokens: in their order, or, where sentences were moved, with their neighbours."""
    mine = Counter(hash_grams(here.exact[box.here : box.here_end], 2).tolist())
    theirs = Counter(hash_grams(there.exact[box.there : box.there_end], 2).tolist())
    moved = (mine & theirs).total()
    return round(2 * max(equal, moved) / (box.length + box.there_end - box.there), 4)


def _kind(changed: Changed, new: str, old: str) -> PassageKind:
    if changed.words:
        return "edited"
    if changed.figures or changed.years or changed.names:
        return "figures_only"
    return "verbatim" if _bare(new) == _bare(old) else "edited"


def _bare(text: str) -> str:
    """The folded text without blanks, which between lines and between languages mean nothing."""
    return "".join(fold(text).text.split())


def _with_marks(here: Side, there: Side, box: Box) -> tuple[Span, Span]:
    """The places of a box, with the marks before and behind them as far as both texts have the same."""
    at, source = here.tokens.span(box.here, box.here_end), there.tokens.span(box.there, box.there_end)
    before = _common(
        here.text[max(0, at.start - MARKS) : at.start][::-1],
        there.text[max(0, source.start - MARKS) : source.start][::-1],
        OPENING,
    )
    behind = _common(here.text[at.end : at.end + MARKS], there.text[source.end : source.end + MARKS], CLOSING)
    return Span(at.start - before, at.end + behind), Span(source.start - before, source.end + behind)


def _common(mine: str, theirs: str, marks: frozenset[str]) -> int:
    """How many of the first characters are marks, equal when folded."""
    count = 0
    for one, other in zip(mine, theirs, strict=False):
        if one not in marks or fold(one).text != fold(other).text:
            break
        count += 1
    return count
