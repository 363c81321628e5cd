"""Passages that stand twice in one document: second copies, and lists of links known by it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.links import is_list_title
from summarykit.boilerplate.marks import Line, LineMarks, Mark
from summarykit.records import Reason, Span

_SIGNS = re.compile(r"[\W_]+")
_ASCII = {one: chr(one).lower() if chr(one).isalnum() else None for one in range(128)}
_STOP = re.compile(r"[。！？；：]|[.!?;:][\"”’)]*(?:\s|$)")


def second_copies(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> dict[int, Mark]:
    """Marks of lines that repeat earlier lines word for word, where they come to enough ink.

    A copy without a sentence in it that goes before a link back, or behind the title of a list, both times,
    is a list of links: both copies are marked. Of anything else the second copy is a duplicate.
    """
    folded = [letters(line.text) for line in lines]
    marks: dict[int, Mark] = {}
    for first, second, length in _repeats(folded, known):
        copy = lines[second : second + length]
        announced = is_list_title(known.get(first - 1)) and is_list_title(known.get(second - 1))
        if not announced and len("".join(folded[second : second + length])) < lexicon.cues.min_copy:
            continue
        if _is_prose(copy):
            marks |= _duplicate(lines, first, second, length)
        elif announced or {first + length, second + length} <= known.keys():
            both = (*range(first, first + length), *range(second, second + length))
            marks |= {index: _link(lines[index]) for index in both}
    return marks


def letters(text: str) -> str:
    """The letters and figures of a text, in one case."""
    return text.translate(_ASCII) if text.isascii() else _SIGNS.sub("", text).casefold()


def _is_prose(copy: Sequence[Line]) -> bool:
    return copy[0].kind == "table" or any(_STOP.search(line.text) for line in copy)


def _duplicate(lines: Sequence[Line], first: int, second: int, length: int) -> dict[int, Mark]:
    origin = Span(lines[first].span.start, lines[first + length - 1].span.end)
    reason = Reason("second-copy")
    return {
        i: Mark(lines[i].span, "duplicate", reason, copy_of=origin) for i in range(second, second + length)
    }


def _link(line: Line) -> Mark:
    return Mark(line.span, "related_links", Reason("list-twice"))


def _repeats(folded: Sequence[str], known: LineMarks) -> Iterator[tuple[int, int, int]]:
    """(first, second, length): the longest repeats, by line index, that do not overlap."""
    seen: defaultdict[str, list[int]] = defaultdict(list)
    at = 0
    often = Counter(folded)
    while at < len(folded):
        if often[folded[at]] == 1:
            at += 1
            continue
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
