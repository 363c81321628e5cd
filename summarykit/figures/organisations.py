"""Whose figures a sentence tells: an organisation that is its subject, and not the unit itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarykit.figures.context import LEVELS
from summarykit.figures.sentences import REACH, compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureContext
from summarykit.lang.facets.organisations import FigureOrganisations
from summarykit.records import Figure, Span, Wording


def with_organisations(
    text: str, figures: Sequence[Figure], known: Sequence[Span], pack: LanguagePack
) -> Iterator[Figure]:
    """The figures with the organisation that each is of, where its sentence names another than the unit.

    Looked for is the last subject of the sentence with nothing between it and the figure behind which it may
    go on about another. `known` are organisations that a trained pipeline found, in text order.
    """
    finder = _Finder(text, known, pack)
    for figure in figures:
        name = finder.before(figure) if figure.kind in LEVELS else None
        if name is None:
            yield figure
        else:
            wordings = sorted((*figure.wordings, Wording("organisation", name)), key=lambda one: one.span)
            yield replace(figure, organisation=name.of(text), wordings=tuple(wordings))


class _Finder:
    """Finds the subjects of sentences."""

    def __init__(self, text: str, known: Sequence[Span], pack: LanguagePack) -> None:
        self.text, self.known = text, known
        self.words, self.end = pack.facet(FigureOrganisations), pack.facet(FigureContext).sentence_end

    def before(self, figure: Figure) -> Span | None:
        """The name of the organisation that a figure is of, None where it is the document's own."""
        start, at = max(0, figure.span.start - REACH), figure.span.start
        for end in compiled(self.end).finditer(self.text, start, at):
            start = end.end()
        name = self._known(start, at) or self._subject(start, at)
        if name is None or compiled(self.words.border).search(self.text, name.end, at):
            return None
        return None if compiled(self.words.own).fullmatch(name.of(self.text)) else name

    def _known(self, start: int, at: int) -> Span | None:
        """The last organisation of the pipeline between two places."""
        last = bisect_left(self.known, at, key=lambda one: one.end) - 1
        return self.known[last] if last >= 0 and self.known[last].start >= start else None

    def _subject(self, start: int, at: int) -> Span | None:
        lead = self.text[start:at]
        if not compiled(self.words.may_be).search(lead):
            return None
        found = [*compiled(self.words.subject).finditer(lead)]
        return Span(*found[-1].span("name")).shift(start) if found else None
