"""Cuts marks out of blocks: afterwards the blocks still cover all ink and never overlap."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarykit.boilerplate.marks import Mark, fold
from summarykit.records import Block, Span
from summarykit.records.spans import subtract, trim

_JOINED = frozenset({"related_links", "duplicate", "disclaimer"})
_BAR = "tool-bar"
"""The rule of lines that are one thing where each stands on the next: a bar of tools, one tool a line."""


def join(text: str, marks: Iterable[Mark]) -> list[Mark]:
    """One mark for one passage: neighbours of one kind and rule, with blanks alone between them.

    Other lines of furniture stay apart, each with its own reason; but a tool bar is one.
    """
    joined: list[Mark] = []
    for mark in sorted(marks, key=_place):
        before = joined[-1] if joined else None
        if before and _is_one_passage(text, before, mark):
            joined[-1] = replace(before, span=Span(before.span.start, mark.span.end))
        else:
            joined.append(mark)
    return joined


def _place(one: Mark | Block) -> tuple[int, int]:
    return one.span.start, one.span.end


def _is_one_passage(text: str, before: Mark, mark: Mark) -> bool:
    same = (before.kind, before.reason.rule, before.copy_of) == (mark.kind, mark.reason.rule, mark.copy_of)
    between = text[before.span.end : mark.span.start]
    close = mark.kind in _JOINED or (mark.reason.rule == _BAR and between.count("\n") == 1)
    return same and close and not between.strip()


def pieces(text: str, blocks: Iterable[Block], marks: Sequence[Mark]) -> Iterator[tuple[Block, Span]]:
    """What is left of each block without the marks: parts with ink, without the blanks around them."""
    holes = sorted(mark.span for mark in marks)
    at = 0
    for block in blocks:
        while at < len(holes) and holes[at].end <= block.span.start:
            at += 1
        near = at
        inside = []
        while near < len(holes) and holes[near].start < block.span.end:
            inside.append(holes[near])
            near += 1
        for rest in subtract(block.span, inside) if inside else (block.span,):
            span = trim(rest, text)
            if len(span):
                yield block, span


def cut(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> tuple[Block, ...]:
    """The blocks with each mark as a block of its own. The marks must not overlap each other."""
    if not marks:
        return tuple(blocks)
    rest = [
        block if block.span == span else replace(block, span=span)
        for block, span in pieces(text, blocks, marks)
    ]
    by_span = {mark.span: mark for mark in marks}
    found = [Block(mark.span, mark.kind, mark.reason) for mark in marks]
    ordered = sorted([*rest, *found], key=_place)
    return tuple(_with_first_copy(text, ordered, by_span))


def _with_first_copy(text: str, blocks: Sequence[Block], marks: dict[Span, Mark]) -> Iterator[Block]:
    """Sets `dup_of` of second copies: the block that holds the first one."""
    first: dict[str, int] = {}
    starts = [block.span.start for block in blocks]
    for index, block in enumerate(blocks):
        mark = marks.get(block.span)
        if mark is None:
            yield block
        elif mark.copy_of is not None:
            origin = mark.copy_of.start
            before = bisect(starts, origin) - 1
            holds = before >= 0 and origin < blocks[before].span.end
            yield replace(block, dup_of=before if holds else None)
        else:
            key = fold(block.span.of(text))
            yield replace(block, dup_of=first.get(key))
            first.setdefault(key, index)
