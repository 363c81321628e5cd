"""What is counted, read from the clauses around a figure: for languages whose words have a tagger."""

from __future__ import annotations

import re

from summarykit.figures.context import is_duration
from summarykit.figures.nouns import noun_finder
from summarykit.figures.sentences import Sentence, compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.nouns import FigureNouns
from summarykit.records import Figure

_BACK = 6  # figures before one among which the last amount is looked for
_BRACKET = re.compile(r"[(（][^()（）]*[)）]")


class ClauseReader:
    """Reads the concepts of one sentence from left to right; what nothing names is of what was named last.

    Amounts of time mostly tell how long it took: they have no name of their own, and are passed over like
    dates where the name of the next amount is looked for.
    """

    def __init__(self, sentence: Sentence, pack: LanguagePack) -> None:
        self.sentence, self.grammar = sentence, pack.facet(FigureNouns)
        self.finder = noun_finder(pack)
        self.last: str | None = None
        self.taken = sentence.span.start

    def concept(self, at: int) -> str | None:
        """The concept of the figure at this index, None where nothing names it."""
        figure = self.sentence.figures[at]
        before, behind = self._before(at), self._behind(at)
        if is_duration(figure):
            return self._lasting(figure, before, behind)
        found = self._bound(at) or self._found(figure, before, behind)
        if found is not None:
            self.last = found or None
        return self.last

    def _lasting(self, figure: Figure, before: str, behind: str) -> str | None:
        """What takes so long, or is so old; nothing further off is asked, as such amounts stand anywhere."""
        bound = compiled(self.grammar.bound).match(behind)
        own = self.finder.attribute(behind) or (self.finder.behind(behind[bound.end() :]) if bound else None)
        own = own or self.finder.beside(before)
        if own is None:
            return self.last if figure.change else None
        self.last = own
        return own

    def _found(self, figure: Figure, before: str, behind: str) -> str | None:
        """What the words on both sides name: first those where the name of its kind of figure mostly is."""
        first = self._counted(figure, before, behind) if figure.kind in self.grammar.counted else None
        if figure.kind in self.grammar.shares:
            first = self._taken(figure, behind, self.finder.attribute(behind))
        if first is not None:
            return first
        found = self.finder.before(before)
        if found is None:
            found = self._taken(figure, behind, self.finder.attribute(behind))
        if found is None and figure.kind == "count":
            found = self.finder.predicate(behind)
        return found

    def _bound(self, at: int) -> str | None:
        """The ages or times that a figure is of: "35岁以下" of 35岁以下的27人."""
        if not at or not is_duration(self.sentence.figures[at - 1]):
            return None
        start, end = self.sentence.figures[at - 1].span.end, self.sentence.figures[at].span.start
        if not compiled(self.grammar.bound).fullmatch(self.sentence.text, start, end):
            return None
        return self.sentence.text[self.sentence.figures[at - 1].span.start : end].rstrip("的约占")

    def _taken(self, figure: Figure, behind: str, noun: str | None) -> str | None:
        """The noun, which the next figure cannot have as its own."""
        if noun is not None:
            self.taken = figure.span.end + behind.index(noun) + len(noun)
        return noun

    def _counted(self, figure: Figure, before: str, behind: str) -> str | None:
        """The noun right behind a number, with what was done to it where a verb stands right before."""
        noun = self._taken(figure, behind, self.finder.behind(behind))
        if noun is None:
            return None
        verb = compiled(self.grammar.verb).search(before)
        return verb["verb"] + noun if verb else noun

    def _before(self, at: int) -> str:
        """From the last amount and the noun that is its own; dates and times between are borders."""
        figure = self.sentence.figures[at]
        text = self.sentence.before(figure)
        start = figure.span.start - len(text)
        for earlier in reversed(self.sentence.figures[max(0, at - _BACK) : at]):
            if earlier.kind != "date" and not is_duration(earlier):
                own = text[max(0, earlier.span.end - start, self.taken - start) :]
                text = self.finder.after_border(own)
                break
            if earlier.span.start >= start:
                text = f"{text[: earlier.span.start - start]},{text[earlier.span.end - start :]}"
        return _BRACKET.sub("", text)

    def _behind(self, at: int) -> str:
        """Up to the next figure, of which a number is left: the clause does not end there."""
        text, figure = self.sentence.behind(self.sentence.figures[at]), self.sentence.figures[at]
        following = self.sentence.figures[at + 1 : at + 2]
        return text[: following[0].span.start - figure.span.end] + "1" if following else text
