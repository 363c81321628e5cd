"""The stage: from two texts to the passages they have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarykit.lang import get_pack
from summarykit.lang.facets.reuse import ReuseCues
from summarykit.records import Document, Origin, Passage, Place, Span
from summarykit.records.spans import subtract
from summarykit.reuse.changes import Side
from summarykit.reuse.clusters import Box
from summarykit.reuse.common import Common
from summarykit.reuse.fingerprints import fingerprint
from summarykit.reuse.kinds import judge
from summarykit.reuse.matching import Prepared, find_common
from summarykit.reuse.tokens import Tokens, skipping, tokenise
from summarykit.text.folding import fold_character
from summarykit.text.hashing import are_in, hash_grams

NEW, MOVED = 8, 0.65
"""So many tokens that the source does not have are new text, not an edit; of what was only moved it has the
share MOVED elsewhere in the passage."""

OPENING, CLOSING = frozenset("\"'“‘「『《〈（([【"), frozenset("\"'”’」』》〉）)]】.。!！?？;；…%％")
MARKS = 4
"""Marks that may stand together at the edge of a passage."""


@dataclass(frozen=True, slots=True)
class Match:
    """A passage, and what of it the source has: sentences put in between are not copied."""

    passage: Passage
    copied: tuple[Span, ...]


def prepare(document: Document, skip: Sequence[Span] = (), hashed: Tokens | None = None) -> Prepared:
    """What comparing needs of a document; nothing in `skip` is matched.

    `hashed` are its tokens where they are all that was kept of it.
    """
    tokens = tokenise(document.text, skip) if hashed is None else skipping(hashed, skip)
    return Prepared(document, tokens, fingerprint(tokens), readable=hashed is None)


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
    there = Side(source.document.text, source.tokens, pack.cut_words, cues, readable=source.readable)
    for common in find_common(checked, source, min_chars):
        at, source_at = _with_marks(here, there, common.box)
        kind, score, changed = judge(common, here, there, at.of(here.text), source_at.of(there.text))
        passage = Passage(
            at=Place(checked.document.id, at),
            source=Place(source.document.id, source_at),
            kind=kind,
            origin=origin,
            score=score,
            changed=changed,
        )
        neighbours = 1 if kind == "rewritten" else 2
        yield Match(passage, tuple(subtract(at, _new(common, here.tokens, there.tokens, neighbours))))


def _new(common: Common, here: Tokens, there: Tokens, neighbours: int) -> list[Span]:
    """Where text was put in: longer pieces of whose words, or neighbouring words, the source has few."""
    longer = [one for one in common.alignment.differences if one.length >= NEW]
    if not longer:
        return []
    known = hash_grams(there.stems[common.box.there : common.box.there_end], neighbours)
    return [
        here.span(one.here, one.here_end)
        for one in longer
        if are_in(hash_grams(here.stems[one.here : one.here_end], neighbours), known).mean() < MOVED
    ]


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
        if one not in marks or (one != other and fold_character(one) != fold_character(other)):
            break
        count += 1
    return count
