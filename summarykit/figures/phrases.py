"""What a figure counts, by the noun phrases of a trained pipeline: the words that rules found, made whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from summarykit.figures.context import LEVELS
from summarykit.figures.sentences import compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureConcepts
from summarykit.records import Figure, Span, Wording

CLOSE = 1
"""Characters between a figure and the phrase that it counts: a blank."""


def with_phrases(
    text: str, figures: Sequence[Figure], phrases: Sequence[Span], pack: LanguagePack
) -> list[Figure]:
    """The figures, each concept that stands in one piece out to the borders of the noun phrases it touches.

    A figure without a concept has that of the phrase it stands in or right before. `phrases` ascend.
    """
    starts, ends = [one.start for one in phrases], [one.end for one in phrases]

    def touched(span: Span) -> Span | None:
        """From the first phrase that the span touches to the last."""
        first, last = bisect_right(ends, span.start), bisect_left(starts, span.end)
        return Span(starts[first], ends[last - 1]) if first < last else None

    def whole(figure: Figure) -> Figure:
        read = [one.span for one in figure.wordings if one.of == "concept"]
        if figure.kind not in LEVELS or len(read) > 1:
            return figure
        counted = read[0] if read else Span(figure.span.end, min(len(text), figure.span.end + CLOSE + 1))
        phrase = touched(counted)
        if phrase is None:
            return figure
        return _named(figure, _beside(phrase, figure.span, counted), text, pack.facet(FigureConcepts))

    return [whole(one) for one in figures]


def _beside(phrase: Span, figure: Span, counted: Span) -> Span:
    """The phrase without the figure in it ("39 party members"), on the side where the words were read."""
    if counted.start >= figure.end:
        return Span(max(phrase.start, figure.end), max(phrase.end, figure.end))
    return Span(min(phrase.start, figure.start), min(phrase.end, figure.start))


def _named(figure: Figure, phrase: Span, text: str, words: FigureConcepts) -> Figure:
    """The figure with a phrase for its concept, bare of what names nothing at its edges."""
    bare = compiled(words.strip_start).sub("", phrase.of(text).strip())
    bare = compiled(words.strip_end).sub("", bare).strip()
    if not bare:
        return figure
    start = text.index(bare, phrase.start)
    wordings = [one for one in figure.wordings if one.of != "concept"]
    wordings.append(Wording("concept", Span(start, start + len(bare))))
    wordings.sort(key=lambda one: (one.span, one.of))
    return replace(figure, concept=bare, wordings=tuple(wordings))
