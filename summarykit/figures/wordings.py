"""Where the text says what is told of a figure: a reader of a report can look at the words themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarykit.figures.context import plans
from summarykit.figures.noun_phrases import with_noun_phrases
from summarykit.figures.organisations import with_organisations
from summarykit.figures.sentences import REACH, compiled
from summarykit.figures.view import view_of
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureChanges, FigureContext, FigureDates
from summarykit.records import Annotations, Block, Document, Figure, Heading, Span, Wording

FAR = 20 * REACH
"""Characters before a figure in which the head of its table, its heading or the sentence before may stand."""

DATES_BACK, DATES_BEHIND = 60, 4
"""Figures before and behind one among which the date is looked for that it is of: the rows of a table."""

_MANY = re.compile(r"\S+")


def find_wordings(
    document: Document,
    blocks: Sequence[Block],
    headings: Sequence[Heading],
    figures: Sequence[Figure],
    annotations: Annotations,
    pack: LanguagePack,
) -> tuple[Figure, ...]:
    """The figures of a document, each with the words that it was read from, and whose it is.

    Where a trained pipeline has annotated the text its noun phrases and organisations are heard too.
    """
    text = view_of(document, blocks)
    finder = _Finder(text, headings, figures, pack)
    told = [replace(one, wordings=finder.wordings(at)) for at, one in enumerate(figures)]
    if annotations.noun_phrases:
        told = with_noun_phrases(text, told, annotations.noun_phrases)
    return tuple(with_organisations(text, told, annotations.organisations, pack))


class _Finder:
    """Finds again what the readers of sentences and tables have read."""

    def __init__(
        self, text: str, headings: Sequence[Heading], figures: Sequence[Figure], pack: LanguagePack
    ) -> None:
        self.text, self.figures = text, figures
        spans = {one.span.start: one.span for one in headings}
        self.plans = [(section, spans[section.start]) for section in plans(headings, len(text), pack)]
        self.context, self.changes = pack.facet(FigureContext), pack.facet(FigureChanges)
        self.relative = pack.facet(FigureDates).relative

    def wordings(self, at: int) -> tuple[Wording, ...]:
        """The words of all aspects of the figure at this index, in text order."""
        one = self.figures[at]
        told = [Wording("concept", span) for span in self._concept(one)]
        told += [Wording("period", span) for span in self._period(at)]
        told += [Wording("change", span) for span in self._change(at)]
        told += [Wording("modifier", span) for span in self._modifier(one)]
        told += [Wording("target", span) for span in self._target(one)]
        inked = (replace(wording, span=_ink(wording.span, self.text)) for wording in told)
        return tuple(sorted(inked, key=lambda wording: (wording.span, wording.of)))

    def _before(self, figure: Figure, reach: int = REACH) -> Span:
        return Span(max(0, figure.span.start - reach), figure.span.start)

    def _behind(self, figure: Figure) -> Span:
        return Span(figure.span.end, min(len(self.text), figure.span.end + REACH))

    def _concept(self, figure: Figure) -> list[Span]:
        """The place of the concept nearest to the figure, or those of its two halves where it was joined."""
        if figure.concept is None:
            return []
        whole = self._nearest(figure, figure.concept)
        if whole is not None:
            return [whole]
        partly: list[Span] = []
        for cut in _cuts(figure.concept):
            halves = figure.concept[:cut].strip(), figure.concept[cut:].strip()
            found = [one for half in halves if (one := self._nearest(figure, half)) is not None]
            if len(found) == len(halves):
                return found
            partly = partly or found
        # Of "people drawn" the text has the people, and that the evenings drew them.
        return partly

    def _nearest(self, figure: Figure, words: str) -> Span | None:
        far = self._before(figure, FAR)
        behind = self.text.find(words, figure.span.end, figure.span.end + REACH)
        before = self.text.rfind(words, far.start, figure.span.end)
        if before < 0 and behind < 0 and words.islower():
            # What was done stands at the beginning of a sentence as well ("Repaired 9 boats").
            words = words[0].upper() + words[1:]
            before = self.text.rfind(words, far.start, figure.span.end)
        if behind >= 0 and (
            before < 0 or behind - figure.span.end <= figure.span.start - before - len(words)
        ):
            return Span(behind, behind + len(words))
        return Span(before, before + len(words)) if before >= 0 else None

    def _period(self, at: int) -> list[Span]:
        """The date or the word for it that stands nearest before the figure, else behind it."""
        one = self.figures[at]
        if one.period is None:
            return []
        for reach in (REACH, FAR):
            around = Span(self._before(one, reach).start, self._behind(one).end)
            said = [*self._dates(at, one.period, around), *self._relative(one.period, around)]
            earlier = [span for span in said if span.start <= one.span.start]
            if said:
                return earlier[-1:] or said[:1]
        return []

    def _dates(self, at: int, label: str, around: Span) -> list[Span]:
        near = self.figures[max(0, at - DATES_BACK) : at + DATES_BEHIND]
        dates = (other.span for other in near if other.kind == "date" and other.label == label)
        return [span for span in dates if around.start <= span.start]

    def _relative(self, name: str, around: Span) -> list[Span]:
        """Where a time is told from now (this year) between two places."""
        pattern = self.relative.get(name)
        if pattern is None:
            return []
        return [
            Span(*found.span()) for found in compiled(pattern).finditer(self.text, around.start, around.end)
        ]

    def _change(self, at: int) -> list[Span]:
        """The words of movement beside the figure; where there are none, the value that it moved from."""
        one, words = self.figures[at], self.changes
        if one.change is None:
            return []
        before, behind = self._before(one), self._behind(one)
        ahead = (words.flat, words.up, words.down)
        found = [compiled(pattern).search(self.text, before.start, before.end) for pattern in ahead]
        after = (words.up_after, words.down_after, words.times_more)
        found += [compiled(pattern).match(self.text, behind.start, behind.end) for pattern in after]
        said = [Span(*one.span()) for one in found if one and one[0]]
        return said[:1] or [self._moved(at)]

    def _moved(self, at: int) -> Span:
        """From the nearest amount of its kind up to the figure, or from the figure to it."""
        one = self.figures[at]
        for other in (*self.figures[max(0, at - 2) : at][::-1], *self.figures[at + 1 : at + 3]):
            if other.kind == one.kind:
                first, last = sorted((one.span, other.span))
                return Span(first.start, last.end)
        return one.span

    def _modifier(self, figure: Figure) -> Iterator[Span]:
        if figure.modifier is None:
            return
        behind, before = self._behind(figure), self._before(figure)
        after = self.context.after.get(figure.modifier)
        found = compiled(after).match(self.text, behind.start, behind.end) if after else None
        lead = self.context.before.get(figure.modifier)
        if found is None and lead:
            found = compiled(lead).search(self.text, before.start, before.end)
        # A sign inside the number (300余户) is its own wording.
        yield Span(*found.span()) if found else figure.span

    def _target(self, figure: Figure) -> list[Span]:
        """The last word of intention before the figure, else the heading of the plans it stands among.

        In a table the word stands in the head of its column.
        """
        if not figure.target:
            return []
        headed = [
            heading for section, heading in self.plans if section.start <= figure.span.start < section.end
        ]
        said = (
            [*compiled(self.context.target).finditer(self.text, before.start, before.end)]
            for before in (self._before(figure), self._before(figure, FAR))
        )
        near, far = ([Span(*one.span()) for one in found[-1:]] for found in said)
        return near or headed[-1:] or far


def _ink(span: Span, text: str) -> Span:
    """The span without blanks at its ends; patterns take some in."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _cuts(concept: str) -> Iterator[int]:
    """Where a joined concept may be cut in two, the longest first half first."""
    words = [found.end() for found in _MANY.finditer(concept)][:-1]
    yield from reversed(words or range(1, len(concept)))
