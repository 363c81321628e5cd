"""What a figure counts, by the noun phrases of a trained pipeline: the words that rules found, made whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from summarykit.figures.context import LEVELS
from summarykit.records import Figure, Span, Wording

MARKS = " ,;:|\n\t"
"""Around a phrase that is cut where a figure ends."""

CLOSE = 1
"""Characters between a figure and the phrase that it counts: a blank."""


def with_noun_phrases(text: str, figures: Sequence[Figure], phrases: Sequence[Span]) -> list[Figure]:
    """The figures, each concept that stands in one piece out to the borders of the noun phrases it touches.

    Words behind the last phrase stay ("inspections carried out"), words before the first go; no other figure
    comes in ("12,480 applications").
    A figure without a concept has that of the phrase it stands in or right before. `phrases` ascend.
    """
    reader = _Reader(text, phrases, [one.span for one in figures])
    return [reader.named(one) if one.kind in LEVELS else one for one in figures]


class _Reader:
    """Reads what figures count off the noun phrases of a text."""

    def __init__(self, text: str, phrases: Sequence[Span], figures: Sequence[Span]) -> None:
        self.text, self.figures = text, figures
        self.starts, self.ends = [one.start for one in phrases], [one.end for one in phrases]

    def named(self, figure: Figure) -> Figure:
        """The figure with whole phrases for its concept; as it is where no phrase touches that."""
        read = [one.span for one in figure.wordings if one.of == "concept"]
        if len(read) > 1:  # put together from two places ("lamps bought")
            return figure
        counted = read[0] if read else Span(figure.span.end, min(len(self.text), figure.span.end + CLOSE + 1))
        first, last = bisect_right(self.ends, counted.start), bisect_left(self.starts, counted.end)
        if first >= last:
            return figure
        end = max(self.ends[last - 1], read[0].end if read else 0)
        return self._renamed(figure, self._beside(Span(self.starts[first], end), counted))

    def _beside(self, phrase: Span, counted: Span) -> Span:
        """The phrase without figures in it ("39 party members"), on the side where the words were read."""
        start, end = phrase.start, phrase.end
        for one in self.figures[bisect_right(self.figures, phrase.start, key=lambda one: one.end) :]:
            if one.start >= phrase.end:
                break
            if one.end <= counted.start:
                start = max(start, one.end)
            elif one.start >= counted.end:
                end = min(end, one.start)
        return Span(start, max(start, end))

    def _renamed(self, figure: Figure, phrase: Span) -> Figure:
        """The figure with a phrase for its concept, bare of what names nothing at its edges."""
        bare = phrase.of(self.text).strip(MARKS)
        if not bare:
            return figure
        start = self.text.index(bare, phrase.start)
        others = (one for one in figure.wordings if one.of != "concept")
        wordings = (*others, Wording("concept", Span(start, start + len(bare))))
        return replace(figure, concept=bare, wordings=tuple(sorted(wordings, key=_place)))


def _place(wording: Wording) -> tuple[Span, str]:
    return wording.span, wording.of
