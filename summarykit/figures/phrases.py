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
_JOINED = 2
"""Places in which a concept stands that was put together ("lamps bought")."""


def with_phrases(
    text: str, figures: Sequence[Figure], phrases: Sequence[Span], pack: LanguagePack
) -> list[Figure]:
    """The figures, each concept that stands in one piece out to the borders of the noun phrases it touches.

    Words behind the last phrase stay ("inspections carried out"), words before the first go; no other figure
    comes in ("12,480 applications").
    A figure without a concept has that of the phrase it stands in or right before. `phrases` ascend.
    """
    starts, ends = [one.start for one in phrases], [one.end for one in phrases]
    places = [one.span for one in figures]
    told: list[Figure] = []
    for figure in figures:
        read = [one.span for one in figure.wordings if one.of == "concept"]
        counted = read[0] if read else Span(figure.span.end, min(len(text), figure.span.end + CLOSE + 1))
        first, last = bisect_right(ends, counted.start), bisect_left(starts, counted.end)
        if figure.kind in LEVELS and len(read) < _JOINED and first < last:
            end = max(ends[last - 1], read[0].end if read else 0)
            phrase = _beside(Span(starts[first], end), places, counted)
            told.append(_named(figure, phrase, text, pack.facet(FigureConcepts)))
        else:
            told.append(figure)
    return told


def _beside(phrase: Span, figures: Sequence[Span], counted: Span) -> Span:
    """The phrase without figures in it ("39 party members"), on the side where the words were read."""
    start, end = phrase.start, phrase.end
    for at in range(bisect_right(figures, phrase.start, key=lambda one: one.end), len(figures)):
        one = figures[at]
        if one.start >= phrase.end:
            break
        if one.end <= counted.start:
            start = max(start, one.end)
        elif one.start >= counted.end:
            end = min(end, one.start)
    return Span(start, max(start, end))


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
