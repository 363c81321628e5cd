"""What is counted: the words that name a figure."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from summarykit.figures.clauses import ClauseReader
from summarykit.figures.context import LEVELS
from summarykit.figures.naming import PhraseReader
from summarykit.figures.sentences import Sentence
from summarykit.figures.shared import with_names_of_levels, with_own_names
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureConcepts
from summarykit.records import Figure

LONGEST = 60  # characters of a concept; what is longer is a clause that was not understood


class Reader(Protocol):
    """Reads the concepts of one sentence from left to right."""

    def concept(self, at: int) -> str | None:
        """The concept of the figure at this index, None where nothing names it."""


def with_concepts(sentence: Sentence, pack: LanguagePack) -> tuple[Figure, ...]:
    """The sentence's figures, each amount with the words for what it counts.

    A figure that nothing near names ("up 5%") is of what the figure before it is of.
    """
    reader = _reader(sentence, pack)
    named: list[Figure] = []
    for at, figure in enumerate(sentence.figures):
        counts = figure.kind in LEVELS or figure.kind == "ordinal"
        concept = reader.concept(at) if counts else None
        named.append(replace(figure, concept=concept) if concept else figure)
    return with_names_of_levels(sentence, with_own_names(sentence, named, pack), pack)


def _reader(sentence: Sentence, pack: LanguagePack) -> Reader:
    phrases = pack.facet(FigureConcepts).reader == "phrases"
    return PhraseReader(sentence, pack) if phrases else ClauseReader(sentence, pack)
