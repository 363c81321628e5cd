"""Furniture that only its neighbours give away: lines at the foot of most pages of one site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from summarykit.boilerplate.cut import cut
from summarykit.boilerplate.marks import Line, Mark, split_lines
from summarykit.records import Block, Document, Reason
from summarykit.records.spans import ink
from summarykit.records.structure import BOILERPLATE_KINDS
from summarykit.text.lines import hash_lines

LEAST_LINES, LEAST_INK = 3, 80
"""What is furniture at the foot: so many lines with so much ink. A name and a date, with which a unit signs
every year, have less."""

MOST_LINES = 60
"""No site puts more around a text."""


def mark_site_wide(
    document: Document, blocks: Sequence[Block], documents: Mapping[int, int], least: int
) -> tuple[Block, ...]:
    """The blocks with the last lines marked that at least `least` documents of the site have too.

    `documents` says how many of the site have a line, by its hash. At the head nothing is marked: a unit may
    open every report with the same title, date and greeting.
    """
    if max(documents.values(), default=0) < least:
        return tuple(blocks)
    said = {span.start: line for line, span in hash_lines(document.text)}
    foot = split_lines(document.text, blocks)[: -MOST_LINES - 1 : -1]

    def is_repeated(line: Line) -> bool:
        """The site has it, it says nothing, or it is known to be furniture already."""
        known = said.get(line.span.start)
        return known is None or documents.get(known, 0) >= least or line.kind in BOILERPLATE_KINDS

    fresh = [line for line in takewhile(is_repeated, foot) if line.kind not in BOILERPLATE_KINDS]
    if len(fresh) < LEAST_LINES or ink(document.text, [line.span for line in fresh]) < LEAST_INK:
        return tuple(blocks)
    return cut(document.text, blocks, [Mark(one.span, "furniture", Reason("site-wide")) for one in fresh])
