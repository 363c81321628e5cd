"""What was changed in a copied passage, told in whole words and names, by kind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from summarykit.lang.facets.reuse import ReuseCues
from summarykit.records import Changed, Replacement, Span
from summarykit.records.spans import merge
from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import Tokens

_DIGITS = re.compile(r"\d[\d.,]*")


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
    mine, theirs = _Units(here, box.here, box.here_end), _Units(there, box.there, box.there_end)
    told: dict[str, list[Replacement]] = {"figures": [], "years": [], "names": [], "words": []}
    for part in _widened(differences, box, mine, theirs):
        old, new = there.words(part.there, part.there_end), here.words(part.here, part.here_end)
        kind = _kind(old, new, here.cues)
        if kind == "words" and _named(part, old, new, here, mine, theirs):
            kind = "names"
        told[kind].append(Replacement(old, new))
    return Changed(**{kind: tuple(every) for kind, every in told.items()})


def _kind(old: str, new: str, cues: ReuseCues) -> str:
    if all(re.fullmatch(cues.year, one) for one in (old, new)):
        return "years"
    only_digits = bool(old and new) and _DIGITS.sub("0", old) == _DIGITS.sub("0", new)
    numbers = all(not one or re.fullmatch(cues.number, one) for one in (old, new))
    return "figures" if only_digits or numbers else "words"


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
    """Differences widened over equal tokens to the borders of units; those that then meet are one."""
    before = [box.here, *(one.here_end for one in differences)]
    after = [*(one.here for one in differences), box.here_end][1:]
    widened: list[Box] = []
    for part, begin, end in zip(differences, before, after, strict=False):
        cut, their_cut = mine.around(part.here, part.here_end), theirs.around(part.there, part.there_end)
        left = min(part.here - begin, max(cut[0], their_cut[0]))
        right = min(end - part.here_end, max(cut[1], their_cut[1]))
        wide = Box(part.here - left, part.here_end + right, part.there - left, part.there_end + right)
        # Differences that stood side by side from the start are of two kinds and stay apart, but not
        # those inside one word on both sides: "60th" became "61st".
        apart = part.here == begin and not (cut[0] and their_cut[0])
        if widened and not apart and wide.here <= widened[-1].here_end:
            wide = widened.pop().joined(wide)
        widened.append(wide)
    return widened


class _Units:
    """Words and names of a range of tokens: ranges of token indices that a change is told in whole."""

    def __init__(self, side: Side, first: int, last: int) -> None:
        self.tokens = side.tokens
        self.span = side.tokens.span(first, last)
        text = self.span.of(side.text)
        cues = side.cues
        patterns = (cues.organisation, cues.person, cues.place)
        found = [Span(*m.span()).shift(self.span.start) for one in patterns for m in re.finditer(one, text)]
        self.names = self._ranges(merge(one for one in found))
        self.words = self._ranges(_cut(side.cut_words(text), self.span.start))
        self.name_starts = [one.start for one in self.names]
        self.word_starts = [one.start for one in self.words]

    def _ranges(self, spans: Iterable[Span]) -> list[Span]:
        starts, ends = self.tokens.starts, self.tokens.ends
        every = list(spans)
        first = starts.searchsorted([one.start for one in every], "left").tolist()
        last = ends.searchsorted([one.end for one in every], "right").tolist()
        return [Span(a, b) for a, b in zip(first, last, strict=True) if a < b]

    def around(self, first: int, last: int) -> tuple[int, int]:
        """How many tokens the units cut by a range reach out of it to the left and to the right."""
        touched = self._touched(first, last)
        return (
            max((first - one.start for one in touched), default=0),
            max((one.end - last for one in touched), default=0),
        )

    def is_name(self, first: int, last: int) -> bool:
        """The range is one name, whole."""
        at = bisect_right(self.name_starts, first) - 1
        return at >= 0 and self.names[at] == Span(first, max(first, last))

    def _touched(self, first: int, last: int) -> list[Span]:
        touched: list[Span] = []
        for starts, units in ((self.name_starts, self.names), (self.word_starts, self.words)):
            for token in {first, max(first, last - 1)}:
                at = bisect_right(starts, token) - 1
                if at >= 0 and units[at].end > token and (first < last or units[at].start < first):
                    touched.append(units[at])
        return touched


def _cut(pieces: Iterable[str], start: int) -> list[Span]:
    spans = []
    for piece in pieces:
        spans.append(Span(start, start + len(piece)))
        start += len(piece)
    return spans
