"""The headings stage: title, numbered and unnumbered headings, run-in headings, and their levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarykit.lang import LanguagePack
from summarykit.records import Block, Document, Heading, Reason, Span
from summarykit.records.spans import trim
from summarykit.structure.candidates import Candidate, gather
from summarykit.structure.cues import names_section
from summarykit.structure.levels import find_chapters, numbered_levels, plain_levels
from summarykit.structure.sequence import Run, follow, without_lists
from summarykit.structure.titles import find_title
from summarykit.structure.unnumbered import find_labels, find_plain


@dataclass(frozen=True, slots=True)
class Found:
    """A heading and the offset in its block where it ends."""

    candidate: Candidate
    cut: int
    level: int
    rule: str
    ordinal: int | None = None


def find_headings(
    document: Document, blocks: tuple[Block, ...], pack: LanguagePack
) -> tuple[tuple[Block, ...], tuple[Heading, ...]]:
    """The blocks, with kinds title, heading and list told and run-in headings cut off; and the headings.

    Boilerplate is left as it is and never a heading. Levels count from 1, the outermost.
    """
    candidates = gather(document, blocks, pack)
    title = find_title(candidates, pack)
    rest = [one for one in candidates if one not in title]
    found = _all_headings(document, blocks, rest, {one.at for one in title}, pack)
    names = {one.at for one in title}
    items = {one.at for one in rest if one.lead and one.at not in found}
    return _told(document, blocks, names, items, found)


def _all_headings(
    document: Document,
    blocks: Sequence[Block],
    rest: Sequence[Candidate],
    title: set[int],
    pack: LanguagePack,
) -> dict[int, Found]:
    """Every heading by its block."""
    runs = [run for run in follow(without_lists([one for one in rest if one.hint is None])) if _stands(run)]
    numbered = {at for run in runs for at in run.places}
    plain = find_plain(rest, title | numbered, pack)
    taken = title | numbered | {one.at for one in plain}
    below = {one.at: after.at for one, after in zip(rest, rest[1:], strict=False)}
    running = " ".join(
        block.span.of(document.text)[:200].casefold() for block in blocks if block.kind == "furniture"
    )
    chapters = find_chapters(plain, running, pack)
    levels = plain_levels(plain, runs, below, chapters, lambda text: names_section(text, pack))
    levels |= {one.at: one.hint for one in plain if one.hint is not None}
    deeper = numbered_levels(runs, levels, below)
    found = {one.at: Found(one, one.whole, levels[one.at], "set off") for one in plain}
    for run in runs:
        for member in run.members:
            one = member.candidate
            found[one.at] = Found(one, one.cut, deeper[one.at], "numbered", member.ordinal)
    for one, cut in find_labels(rest, taken, pack):
        level = 1 + max(
            (f.level for at, f in found.items() if at < one.at and f.cut == f.candidate.whole), default=0
        )
        found[one.at] = Found(one, cut, level, "label")
    return dict(sorted(found.items()))


def _stands(run: Run) -> bool:
    """A number alone that opens a paragraph and has no neighbour is no heading."""
    return len(run.members) > 1 or run.members[0].candidate.shape == "line"


def _told(
    document: Document, blocks: Sequence[Block], title: set[int], items: set[int], found: dict[int, Found]
) -> tuple[tuple[Block, ...], tuple[Heading, ...]]:
    told: list[Block] = []
    headings: list[Heading] = []
    for at, block in enumerate(blocks):
        one = found.get(at)
        if one is not None:
            headings.append(_heading(document, block, one))
            told += _cut(document, block, headings[-1])
        elif at in title:
            told.append(replace(block, kind="title", reason=Reason("title")))
        elif at in items:
            told.append(replace(block, kind="list", reason=Reason("numbered item")))
        else:
            told.append(block)
    return tuple(told), tuple(headings)


def _heading(document: Document, block: Block, one: Found) -> Heading:
    span = trim(Span(block.span.start, block.span.start + one.cut), document.text)
    lead = one.candidate.lead
    words = Span(span.start + (lead.end if lead else 0), span.end)
    return Heading(
        span=span,
        title=" ".join(words.of(document.text).split()).strip("【】〖〗"),
        level=one.level,
        reason=Reason(one.rule, lead.written if lead else ""),
        number=lead.written if lead else None,
        ordinal=one.ordinal,
        style=lead.style if lead else None,
        run_in=one.cut < one.candidate.whole,
    )


def _cut(document: Document, block: Block, heading: Heading) -> list[Block]:
    """The heading's block, and the rest of the paragraph where it stands in the same line."""
    head = replace(
        block,
        span=heading.span,
        kind="heading",
        level=heading.level,
        run_in=heading.run_in,
        reason=heading.reason,
    )
    rest = trim(Span(heading.span.end, block.span.end), document.text)
    return [head, replace(block, span=rest)] if len(rest) else [head]
