"""What the search found, told as records: blocks with their kinds, and headings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from summarykit.lang import LanguagePack
from summarykit.records import Block, Document, Heading, Reason, Span
from summarykit.records.spans import trim
from summarykit.structure.candidates import ORNAMENTS, Candidate
from summarykit.structure.turns import cut_turns


@dataclass(frozen=True, slots=True)
class Found:
    """A heading, and the offset in its block where it ends."""

    candidate: Candidate
    cut: int
    level: int
    rule: str
    ordinal: int | None = None


def tell_headings(
    document: Document, blocks: Sequence[Block], found: Mapping[int, Found]
) -> dict[int, Heading]:
    """The record of each heading by its block."""
    return {at: _heading(document, blocks[at], one) for at, one in found.items()}


def _heading(document: Document, block: Block, one: Found) -> Heading:
    span = trim(Span(block.span.start, block.span.start + one.cut), document.text)
    lead = one.candidate.lead
    words = Span(span.start + (lead.end if lead else 0), span.end)
    return Heading(
        span=span,
        title=" ".join(words.of(document.text).split()).strip(f"【】〖〗#- {ORNAMENTS}"),
        level=one.level,
        reason=Reason(one.rule, lead.written if lead else ""),
        number=lead.written if lead else None,
        ordinal=one.ordinal,
        style=lead.style if lead else None,
        run_in=one.cut < one.candidate.whole,
    )


def tell_blocks(
    document: Document,
    blocks: Sequence[Block],
    title: Collection[int],
    items: Collection[int],
    headings: Mapping[int, Heading],
    pack: LanguagePack,
) -> Iterator[Block]:
    """The blocks with kinds title, heading and list told, run-in headings cut off, and paragraphs cut where
    they turn. `title`, `items` and `headings` are indices of blocks.
    """
    for at, block in enumerate(blocks):
        if at in headings:
            yield from _cut(document, block, headings[at], pack)
        elif at in title:
            yield replace(block, kind="title", reason=Reason("title"))
        elif at in items:
            yield replace(block, kind="list", reason=Reason("numbered item"))
        else:
            yield from cut_turns(document, block, pack)


def _cut(document: Document, block: Block, heading: Heading, pack: LanguagePack) -> Iterator[Block]:
    """The heading's block, and the rest of the paragraph where it stands in the same line."""
    yield replace(
        block,
        span=heading.span,
        kind="heading",
        level=heading.level,
        run_in=heading.run_in,
        reason=heading.reason,
    )
    rest = trim(Span(heading.span.end, block.span.end), document.text)
    if len(rest):
        yield from cut_turns(document, replace(block, span=rest), pack)
