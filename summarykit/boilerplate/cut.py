"""Cuts marks out of blocks: afterwards the blocks still cover all ink and never overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarykit.boilerplate.marks import LineMarks, Mark, fold
from summarykit.records import Block, Span
from summarykit.records.spans import subtract, trim

_JOINED = frozenset({"related_links", "duplicate", "disclaimer"})


def join(marks: LineMarks) -> list[Mark]:
    """One mark for the lines of one passage: neighbours of one kind and rule, furniture lines excepted."""
    joined: list[Mark] = []
    last = -2
    for index in sorted(marks):
        mark = marks[index]
        before = joined[-1] if joined else None
        same = before and (before.kind, before.reason.rule) == (mark.kind, mark.reason.rule)
        if before and same and index == last + 1 and mark.kind in _JOINED:
            joined[-1] = replace(before, span=Span(before.span.start, mark.span.end))
        else:
            joined.append(mark)
        last = index
    return joined


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
        for rest in subtract(block.span, inside):
            span = trim(rest, text)
            if len(span):
                yield block, span


def cut(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> tuple[Block, ...]:
    """The blocks with each mark as a block of its own. The marks must not overlap each other."""
    if not marks:
        return tuple(blocks)
    rest = [replace(block, span=span) for block, span in pieces(text, blocks, marks)]
    by_span = {mark.span: mark for mark in marks}
    found = [Block(mark.span, mark.kind, mark.reason) for mark in marks]
    ordered = sorted([*rest, *found], key=lambda block: block.span)
    return tuple(_with_first_copy(text, ordered, by_span))


def _with_first_copy(text: str, blocks: Sequence[Block], marks: dict[Span, Mark]) -> Iterator[Block]:
    """Sets `dup_of` of second copies: the block that holds the first one."""
    first: dict[str, int] = {}
    for index, block in enumerate(blocks):
        mark = marks.get(block.span)
        if mark is None:
            yield block
        elif mark.copy_of is not None:
            origin = mark.copy_of.start
            yield replace(
                block,
                dup_of=next((i for i, b in enumerate(blocks) if b.span.start <= origin < b.span.end), None),
            )
        else:
            key = fold(block.span.of(text))
            yield replace(block, dup_of=first.get(key))
            first.setdefault(key, index)
