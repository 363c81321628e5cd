"""Sentences with their figures, and the clauses around a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from summarykit.records import Figure, Span
from summarykit.text.reach import reach
from summarykit.text.sieve import EVERYTHING, Sifted

REACH = 160
"""Characters around a figure that are looked at for what belongs to it: two lines, so work stays linear."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of `text` (a view), the figures in it and the patterns that may match in it."""

    text: str
    span: Span
    figures: tuple[Figure, ...]
    possible: frozenset[str] = EVERYTHING

    def of(self, figures: tuple[Figure, ...]) -> Sentence:
        """The sentence with these figures for its own."""
        return Sentence(self.text, self.span, figures, self.possible)

    def before(self, figure: Figure) -> str:
        """What stands in the sentence before the figure, as far as it is looked at."""
        return self.text[max(self.span.start, figure.span.start - REACH) : figure.span.start]

    def behind(self, figure: Figure) -> str:
        """What stands in the sentence behind the figure, as far as it is looked at."""
        return self.text[figure.span.end : min(self.span.end, figure.span.end + REACH)]

    def search(self, pattern: str, piece: str) -> re.Match[str] | None:
        """The first match in a piece of the sentence of a pattern that the sieve knows (see `sifting`)."""
        if pattern not in self.possible:
            return None
        return compiled(pattern).search(piece, max(0, len(piece) - reach(pattern)))

    def match(self, pattern: str, piece: str) -> re.Match[str] | None:
        """The same where the piece begins."""
        return compiled(pattern).match(piece) if pattern in self.possible else None


def sentences(sifted: Sifted, block: Span, figures: Sequence[Figure], end: str) -> Iterator[Sentence]:
    """The sentences of a block that hold figures; `figures` are those of the block in text order.

    `end` is the pattern of sentence ends. An end inside a figure ("244. 4") is none.
    """
    text, start, at = sifted.text, block.start, 0
    ends = [found.end() for found in compiled(end).finditer(text, block.start, block.end)]
    for stop in [*ends, block.end]:
        first = at
        while at < len(figures) and figures[at].span.end <= stop:
            at += 1
        if at < len(figures) and figures[at].span.start < stop:
            at = first
            continue
        if at > first:
            yield Sentence(text, Span(start, stop), tuple(figures[first:at]), sifted.within(start, stop))
        start = stop


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled once."""
    return re.compile(pattern)


def filled(pattern: str, fill: Mapping[str, str]) -> str:
    """The pattern with what its names in braces stand for."""
    for name, value in fill.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return pattern
