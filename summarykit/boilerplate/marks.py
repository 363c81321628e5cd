"""What the finders of this room look at, and what they hand on: lines and marks."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarykit.boilerplate.sieve import ANYTHING, Place, Sifted
from summarykit.records import Block, BlockKind, Reason, Span

SURE = 3
"""Evidence at which a mark stands by itself; below it, it needs marked neighbours."""

NEAR = 8
"""Blanks looked at on each side of a line for a form feed."""

LEAST_ROWS = 5
"""Rows of a table that is known by its columns alone."""

_STOP = re.compile(r"[.!?。！？]\s")
_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")


class Line(NamedTuple):
    """A line with ink inside one block, without the blanks around it.

    `kind` is its block's; `page_edge` where a form feed stands directly before or after it; `joined` where
    it is one of the wrapped lines of a paragraph; `may` names what may be found in it (see lexicon.py).
    """

    span: Span
    text: str
    kind: BlockKind
    page_edge: bool = False
    joined: bool = False
    may: Collection[str] = ANYTHING
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of boilerplate: what it is and why. `copy_of` is the place of the first copy."""

    span: Span
    kind: BlockKind
    reason: Reason
    weight: float = SURE
    copy_of: Span | None = None


LineMarks = Mapping[int, Mark]
"""Marks of whole lines by the line's index."""


def split_lines(text: str, blocks: Sequence[Block], sifted: Sifted | None = None) -> list[Line]:
    """The lines of all blocks, in text order, each with what may be in it where the text was sifted."""
    lines: list[Line] = []
    has_edges = "\f" in text
    for block in blocks:
        spans = _line_spans(text, block.span)
        # Two or three lines set in columns may be a tool bar; a table has more.
        small = block.reason.rule == "columns" and len(spans) < LEAST_ROWS and text[block.span.start] != "|"
        kind: BlockKind = "body" if small else block.kind
        joined = block.reason.rule == "lines joined" and bool(
            _STOP.search(text, block.span.start, block.span.end)
        )
        for span in spans:
            edge = has_edges and _at_page_edge(text, span)
            place = sifted.place(span.start, span.end) if sifted else None
            may = place.names() if place else ANYTHING
            lines.append(Line(span, text[span.start : span.end], kind, edge, joined, may, place))
    return lines


def _line_spans(text: str, whole: Span) -> list[Span]:
    spans = []
    for found in _LINE.finditer(text, whole.start, whole.end):
        words = found.group()
        left = words.lstrip()
        if left:
            start = found.end() - len(left)
            spans.append(Span(start, start + len(left.rstrip())))
    return spans


def _at_page_edge(text: str, span: Span) -> bool:
    before = text[max(0, span.start - NEAR) : span.start]
    behind = text[span.end : span.end + NEAR]
    blanks = before[len(before.rstrip()) :] + behind[: len(behind) - len(behind.lstrip())]
    return "\f" in blanks


def fold(text: str) -> str:
    """What two copies have in common: no case, no blanks."""
    return "".join(text.casefold().split())
