"""Which headings a block lies under, and how far a heading reaches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from summarykit.records import Block, Heading, Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A content block that is no heading, under its headings (outermost first).

    `opens` is true where a heading stands directly before it.
    """

    block: Block
    under: tuple[Heading, ...]
    opens: bool


def place(blocks: Sequence[Block], headings: Sequence[Heading]) -> list[Placed]:
    """All content blocks but headings, in order."""
    by_start = {heading.span.start: heading for heading in headings}
    brief = _brief(blocks, headings)
    stack: list[Heading] = []
    placed: list[Placed] = []
    opens = True
    for block in blocks:
        heading = by_start.get(block.span.start) if block.kind == "heading" else None
        if heading is not None:
            stack = [*(one for one in stack if one.level < heading.level), heading]
            opens = True
        elif not block.is_boilerplate:
            placed.append(Placed(block, tuple(stack), opens))
            stack = [one for one in stack if one not in brief]
            opens = False
    return placed


def reaches(blocks: Sequence[Block], headings: Sequence[Heading]) -> dict[Heading, Span]:
    """The span of each heading's section: up to the next heading of its level or above, and there to the
    end of the last content block.
    """
    content = [block.span for block in blocks if not block.is_boilerplate]
    starts = [span.start for span in content]
    brief = _brief(blocks, headings)
    last = content[-1].end if content else 0
    reach: dict[Heading, Span] = {}
    open_ones: list[Heading] = []
    for heading in headings:
        at = bisect_left(starts, heading.span.start)
        while open_ones and open_ones[-1].level >= heading.level:
            one = open_ones.pop()
            reach[one] = Span(one.span.start, content[at - 1].end)
        if heading in brief:
            reach[heading] = Span(heading.span.start, content[min(at + 1, len(content) - 1)].end)
        else:
            open_ones.append(heading)
    for heading in open_ones:
        reach[heading] = Span(heading.span.start, last)
    return reach


def _brief(blocks: Sequence[Block], headings: Sequence[Heading]) -> set[Heading]:
    """Run-in headings that are the last of their row: what comes after their paragraph is no longer theirs.

    One of the outermost level has nobody else to leave it to, and where one before it in the row holds
    several paragraphs, so does the last.
    """
    held = _paragraphs(blocks, headings)
    lasts = _last_of_rows(headings)
    brief = set()
    most: dict[int, int] = {}
    for heading, paragraphs in zip(headings, held, strict=True):
        most = {level: count for level, count in most.items() if level <= heading.level}
        before = most.get(heading.level, 0)
        if heading in lasts and before <= 1:
            brief.add(heading)
        most[heading.level] = max(before, paragraphs)
    return brief


def _last_of_rows(headings: Sequence[Heading]) -> set[Heading]:
    lasts = set()
    following: set[int] = set()
    for heading in reversed(headings):
        if heading.run_in and heading.level > 1 and heading.level not in following:
            lasts.add(heading)
        following = {level for level in following if level < heading.level} | {heading.level}
    return lasts


def _paragraphs(blocks: Sequence[Block], headings: Sequence[Heading]) -> list[int]:
    """How many content blocks stand between each heading and the next."""
    starts = [heading.span.start for heading in headings]
    held = [0] * len(headings)
    for block in blocks:
        at = bisect_right(starts, block.span.start) - 1
        if at >= 0 and not block.is_boilerplate and block.kind != "heading":
            held[at] += 1
    return held
