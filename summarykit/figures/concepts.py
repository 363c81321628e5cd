"""What is counted: the words that name a figure."""

from __future__ import annotations

from typing import Protocol

from summarykit.figures.clauses import ClauseReader
from summarykit.figures.context import LEVELS
from summarykit.figures.naming import PhraseReader
from summarykit.figures.sentences import Sentence
from summarykit.figures.shared import each_its_own, of_levels
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureConcepts

LONGEST = 60  # characters of a concept; what is longer is a clause that was not understood


class Reader(Protocol):
    """Reads the concepts of one sentence from left to right."""

    def concept(self, at: int) -> str | None:
        """The concept of the figure at this index, None where nothing names it."""


def concepts(sentence: Sentence, pack: LanguagePack) -> list[str | None]:
    """For each of the sentence's figures the words for what it counts, None where it counts nothing.

    A figure that nothing near names ("up 5%") is of what the figure before it is of.
    """
    reader = _reader(sentence, pack)
    names = [
        (reader.concept(at) or None) if one.kind in LEVELS or one.kind == "ordinal" else None
        for at, one in enumerate(sentence.figures)
    ]
    return of_levels(sentence, each_its_own(sentence, names, pack), pack)


def _reader(sentence: Sentence, pack: LanguagePack) -> Reader:
    phrases = pack.facet(FigureConcepts).reader == "phrases"
    return PhraseReader(sentence, pack) if phrases else ClauseReader(sentence, pack)
