"""Passages that stand twice in one document: second copies, and lists of links known by it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.marks import Line, LineMarks, Mark
from summarykit.records import Reason, Span

_SIGNS = re.compile(r"[\W_]+")
_STOP = re.compile(r"[。！？；：]|[.!?;:][\"”’)]*(?:\s|$)")


def second_copies(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> dict[int, Mark]:
    """Marks of lines that repeat earlier lines word for word, where they come to enough ink.

    A copy without a sentence in it that goes before a link back, both times, is a list of links: both
    copies are marked. Of anything else the second copy is a duplicate.
    """
    folded = [_SIGNS.sub("", line.text).casefold() for line in lines]
    marks: dict[int, Mark] = {}
    for first, second, length in _repeats(folded, known):
        size = sum(len(folded[second + step]) for step in range(length))
        if size < lexicon.cues.min_copy:
            continue
        again = range(second, second + length)
        if (
            first + length in known
            and second + length in known
            and not _has_sentence(lines[second : second + length])
        ):
            both = [*range(first, first + length), *again]
            marks.update((i, Mark(lines[i].span, "related_links", Reason("list-twice"))) for i in both)
        elif _has_sentence(lines[second : second + length]) or lines[second].kind == "table":
            origin = Span(lines[first].span.start, lines[first + length - 1].span.end)
            marks.update(
                (i, Mark(lines[i].span, "duplicate", Reason("second-copy"), copy_of=origin)) for i in again
            )
    return marks


def _repeats(folded: Sequence[str], known: LineMarks) -> Iterator[tuple[int, int, int]]:
    """(first, second, length): the longest repeats, by line index, that do not overlap."""
    seen: defaultdict[str, list[int]] = defaultdict(list)
    at = 0
    while at < len(folded):
        best = max(
            ((_common(folded, first, at, known), -first) for first in seen[folded[at]]), default=(0, 0)
        )
        if best[0]:
            yield -best[1], at, best[0]
        elif folded[at] and at not in known:
            seen[folded[at]].append(at)
        at += max(best[0], 1)


def _common(folded: Sequence[str], first: int, second: int, known: LineMarks) -> int:
    """How many lines from `second` on are those from `first` on, before the copy starts."""
    length = 0
    for one, two in zip(range(first, second), range(second, len(folded)), strict=False):
        if folded[one] != folded[two] or one in known or two in known:
            break
        length += 1
    return length


def _has_sentence(lines: Sequence[Line]) -> bool:
    return any(_STOP.search(line.text) for line in lines)
