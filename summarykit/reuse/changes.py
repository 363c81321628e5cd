"""What was changed in a copied passage, told in whole words and names, by kind."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from summarykit.lang.facets.reuse import ReuseCues
from summarykit.records import Changed, Replacement, Span
from summarykit.records.spans import merge
from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import Tokens

_DIGITS = re.compile(r"\d[\d.,]*")
_MARK = re.compile(r"[,;:!?，、；：！？。\n]")
"""Behind a clause: neither a word nor a name reaches over one."""


@dataclass(frozen=True, slots=True)
class Side:
    """One text with its tokens and what the language knows: `cut_words` and patterns.

    `readable` is False where the text was not kept and stands as blanks.
    """

    text: str
    tokens: Tokens
    cut_words: Callable[[str], list[str]]
    cues: ReuseCues
    readable: bool = True

    def words(self, first: int, last: int) -> str:
        """What stands from one token up to another, on one line."""
        return " ".join(self.tokens.span(first, last).of(self.text).split()) if first < last else ""


def explain(differences: Sequence[Box], box: Box, here: Side, there: Side) -> Changed:
    """The differences of an aligned box by kind, each widened until it cuts no word and no name."""
    if not differences:
        return Changed()
    mine = _Units(here, box.here, box.here_end, [(one.here, one.here_end) for one in differences])
    theirs = _Units(there, box.there, box.there_end, [(one.there, one.there_end) for one in differences])
    told: dict[str, list[Replacement]] = {"figures": [], "years": [], "names": [], "words": []}
    for part in _widened(differences, box, mine, theirs):
        old, new = there.words(part.there, part.there_end), here.words(part.here, part.here_end)
        kind = _kind(old, new, here.cues)
        if kind == "words" and _named(part, old, new, here, mine, theirs):
            kind = "names"
        elif kind == "words" and _counted(old, new, here.cues):
            kind = "figures"
        told[kind].append(Replacement(old, new))
    return Changed(**{kind: tuple(every) for kind, every in told.items()})


def _kind(old: str, new: str, cues: ReuseCues) -> str:
    if all(re.fullmatch(cues.year, one) for one in (old, new)):
        return "years"
    only_digits = bool(old and new) and _DIGITS.sub("0", old) == _DIGITS.sub("0", new)
    numbers = all(not one or re.fullmatch(cues.number, one) for one in (old, new))
    return "figures" if only_digits or numbers else "words"


def _counted(old: str, new: str, cues: ReuseCues) -> bool:
    """The words are the same but for their numbers, and what agrees with these: "two were", "one was"."""
    if not old or not new or (old[0] != new[0] and not any(re.match(cues.number, one) for one in (old, new))):
        return False
    mine, theirs = (re.sub(cues.agreement, "", re.sub(cues.number, "0 ", one)) for one in (new, old))
    return mine == theirs


def _named(part: Box, old: str, new: str, here: Side, mine: _Units, theirs: _Units) -> bool:
    """A name was replaced by another; a name put in or left out with other words is told with the words."""
    if not old or not new:
        return False
    if mine.is_name(part.here, part.here_end) or theirs.is_name(part.there, part.there_end):
        return True
    numbers = here.tokens.sentences
    inside = part.here > 0 and numbers[part.here - 1] == numbers[part.here]
    return bool(inside) and all(re.fullmatch(here.cues.name_alone, one) for one in (old, new))


def _widened(differences: Sequence[Box], box: Box, mine: _Units, theirs: _Units) -> list[Box]:
    """Differences widened over equal tokens to the borders of units; those inside one unit are one."""
    before = [box.here, *(one.here_end for one in differences)]
    after = [*(one.here for one in differences), box.here_end][1:]
    widened: list[Box] = []
    for part, begin, end in zip(differences, before, after, strict=False):
        cut, their_cut = mine.around(part.here, part.here_end), theirs.around(part.there, part.there_end)
        reach = max(cut[0], their_cut[0])
        left = min(part.here - begin, reach)
        right = min(end - part.here_end, max(cut[1], their_cut[1]))
        wide = Box(part.here - left, part.here_end + right, part.there - left, part.there_end + right)
        # Differences side by side are of two kinds and stay apart, but not those inside one word on both
        # sides: "60th" became "61st".
        apart = part.here == begin and not (cut[0] and their_cut[0])
        if widened and not apart and _meet(widened[-1], wide, cut=reach > left):
            wide = widened.pop().joined(wide)
        widened.append(wide)
    return widened


def _meet(before: Box, part: Box, *, cut: bool) -> bool:
    """Two differences overlap, or lie side by side and the border between them cuts a unit."""
    return part.here < before.here_end or (cut and part.here == before.here_end)


def _clauses(side: Side, first: int, last: int, changes: Sequence[tuple[int, int]]) -> list[Span]:
    """Those of a range of tokens that changes, or the tokens beside them, stand in; neighbours joined."""
    span = side.tokens.span(first, last)
    found = _MARK.finditer(side.text, span.start, span.end)
    breaks = [span.start, *(mark.end() for mark in found), span.end]
    begins = [max(begin - 1, first) for begin, _ in changes]
    ends = [min(end, last - 1) for _, end in changes]
    clauses: list[Span] = []
    for start, end in zip(side.tokens.starts[begins].tolist(), side.tokens.ends[ends].tolist(), strict=True):
        begin = breaks[bisect_right(breaks, start) - 1]
        if clauses and begin <= clauses[-1].end:
            begin = clauses.pop().start
        clauses.append(Span(begin, breaks[bisect_left(breaks, end)]))
    return clauses


def _glued(side: Side, changes: Sequence[tuple[int, int]]) -> list[int]:
    """Offsets where a change begins or ends without a blank, and so perhaps inside a word."""
    edges = np.array(changes, dtype=np.int64).ravel()
    edges = edges[(edges > 0) & (edges < len(side.tokens))]
    before, behind = side.tokens.ends[edges - 1].tolist(), side.tokens.starts[edges].tolist()
    gaps = zip(before, behind, strict=True)
    return [begin for begin, end in gaps if not any(map(str.isspace, side.text[begin:end]))]


class _Units:
    """Words and names at the changes in a range of tokens: token ranges that a change is told in whole."""

    def __init__(self, side: Side, first: int, last: int, changes: Sequence[tuple[int, int]]) -> None:
        names: list[tuple[int, int]] = []
        words: list[tuple[int, int]] = []
        glued = _glued(side, changes)
        for clause in _clauses(side, first, last, changes):
            text = clause.of(side.text)
            found = [Span(*match.span()) for one in side.cues.names for match in re.finditer(one, text)]
            names += [(clause.start + one.start, clause.start + one.end) for one in merge(found)]
            if any(clause.start < at < clause.end for at in glued):
                ends = list(accumulate(map(len, side.cut_words(text)), initial=clause.start))
                words += pairwise(ends)
        self.words, self.names = _Ranges(side.tokens, words), _Ranges(side.tokens, names)

    def around(self, first: int, last: int) -> tuple[int, int]:
        """How many tokens the units cut by a range reach out of it to the left and to the right."""
        touched = [*self.names.touched(first, last), *self.words.touched(first, last)]
        if not touched:
            return 0, 0
        return max(0, first - min(touched)[0]), max(0, max(end for _, end in touched) - last)

    def is_name(self, first: int, last: int) -> bool:
        """The range is one name, whole."""
        return (first, last) in self.names.touched(first, last)


class _Ranges:
    """Ranges of tokens, in order, from places in the text; those that hold no token are left out."""

    def __init__(self, tokens: Tokens, ranges: Sequence[tuple[int, int]]) -> None:
        starts, ends = np.array(ranges, dtype=np.int64).reshape(-1, 2).T
        first = tokens.starts.searchsorted(starts, "left")
        last = tokens.ends.searchsorted(ends, "right")
        held = first < last
        self.starts: list[int] = first[held].tolist()
        self.ends: list[int] = last[held].tolist()

    def touched(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The ranges around the first and the last of some tokens, or over the place between two tokens."""
        for token in {first, max(first, last - 1)} if self.starts else ():
            at = bisect_right(self.starts, token) - 1
            if at >= 0 and self.ends[at] > token and (first < last or self.starts[at] < first):
                yield self.starts[at], self.ends[at]
