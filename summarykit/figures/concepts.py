"""What is counted: the words that name a figure."""

from __future__ import annotations

import re
from dataclasses import replace

from summarykit.figures.context import LEVELS
from summarykit.figures.sentences import Sentence, compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureConcepts
from summarykit.records import Figure

_BACK = 6  # figures before one among which the last amount is looked for
_BRACKET = re.compile(r"[(（][^()（）]*[)）]")
LONGEST = 60  # characters of a concept; what is longer is a clause that was not understood


def with_concepts(sentence: Sentence, pack: LanguagePack) -> tuple[Figure, ...]:
    """The sentence's figures, each amount with the words for what it counts.

    A figure that nothing near names ("up 5%") is of what the figure before it is of.
    """
    reader = _Reader(sentence, pack.facet(FigureConcepts))
    named: list[Figure] = []
    for at, figure in enumerate(sentence.figures):
        counts = figure.kind in LEVELS or figure.kind == "ordinal"
        named.append(replace(figure, concept=reader.concept(at)) if counts else figure)
    return tuple(_respectively(sentence, named, pack.facet(FigureConcepts)))


class _Reader:
    """Reads the concepts of one sentence from left to right."""

    def __init__(self, sentence: Sentence, words: FigureConcepts) -> None:
        self.sentence, self.words = sentence, words
        self.last: str | None = None
        self.noun: str | None = None

    def concept(self, at: int) -> str | None:
        """The concept of the figure at this index, None where nothing names it."""
        before, behind = self._before(at), self._behind(at)
        found = self._beside(at, before, behind) or self._noun_before(before)
        if found is None:
            return self.last
        self.last = found[:LONGEST]
        return self.last

    def _beside(self, at: int, before: str, behind: str) -> str | None:
        """The noun right behind a number, or what sets it apart; the use of money that has not moved."""
        figure = self.sentence.figures[at]
        if not self._is_counted(figure):
            return None if figure.change is not None else self._purpose(behind)
        return self._counted(at, before, behind)

    def _counted(self, at: int, before: str, behind: str) -> str | None:
        """The noun that a number counts; behind "of" it is that of the next number."""
        if compiled(self.words.of_next).fullmatch(behind) and at + 1 < len(self.sentence.figures):
            behind = self._behind(at + 1)
        found = self._noun_behind(before, behind)
        if found is None:
            return None if self.noun is None else self._related(behind)
        counted = compiled(self.words.classifier).fullmatch(found) and self._noun_before(before)
        return counted or found

    def _is_counted(self, figure: Figure) -> bool:
        """What it counts stands behind it; so does what an attribute is of (an eight-hour day)."""
        attribute = figure.kind == "measure" and "-" in figure.span.of(self.sentence.text)
        return attribute or figure.kind in self.words.after_kinds

    def _before(self, at: int) -> str:
        """From the last amount up to the figure; a date between them is a border of clauses."""
        figure = self.sentence.figures[at]
        text = self.sentence.before(figure)
        start = figure.span.start - len(text)
        if text and _is_inside_word(self.sentence.text, start):
            text = text.partition(" ")[2]
            start = figure.span.start - len(text)
        for earlier in reversed(self.sentence.figures[max(0, at - _BACK) : at]):
            if earlier.kind != "date":
                return text[max(0, earlier.span.end - start) :]
            if earlier.span.start >= start:
                text = f"{text[: earlier.span.start - start]},{text[earlier.span.end - start :]}"
        return text

    def _behind(self, at: int) -> str:
        text = self.sentence.behind(self.sentence.figures[at])
        if at + 1 < len(self.sentence.figures):
            text = text[: self.sentence.figures[at + 1].span.start - self.sentence.figures[at].span.end]
        return text

    def _noun_behind(self, before: str, behind: str) -> str | None:
        found = compiled(self.words.after).match(behind)
        noun = self._clean(found["noun"]) if found else ""
        if not found or not noun:
            return None
        self.noun = noun
        done = found["done"] or ""
        verb = compiled(self.words.verb_before).search(before)
        if done:
            noun = self._join(noun, done.split()[-1])
        elif verb:
            noun = self._join(noun, verb["verb"]) if self.words.joint else verb["verb"] + noun
        return noun

    def _related(self, behind: str) -> str | None:
        """The noun of the figure before and what sets this one apart: 412 students, "405 in Grade 8"."""
        found = compiled(self.words.relation).match(behind)
        return self._join(self.noun or "", found["noun"]) if found else None

    def _purpose(self, behind: str) -> str | None:
        found = compiled(self.words.purpose).match(behind)
        return (self._clean(found["noun"]) or None) if found else None

    def _noun_before(self, before: str) -> str | None:
        """The words of the nearest clause in front that name something."""
        for clause in reversed(compiled(self.words.clause).split(_BRACKET.sub("", before))[-3:]):
            noun = self._clean(clause)
            found = compiled(self.words.before_noun).match(noun)
            noun = self._clean(found["noun"]) if found else ""
            if noun and not compiled(self.words.empty).fullmatch(noun):
                return noun
        return None

    def _clean(self, text: str) -> str:
        text = compiled(self.words.strip_start).sub("", text.strip())
        return compiled(self.words.strip_end).sub("", text).strip(" “”\"'‘’《》-–*•|·")

    def _join(self, *words: str) -> str:
        return self.words.joint.join(word for word in words if word)


def _is_inside_word(text: str, at: int) -> bool:
    """The place is in the middle of a word of letters; Chinese words have no borders to tell."""
    near = text[max(0, at - 1) : at + 1]
    return len(near) == 2 and near.isascii() and near.isalpha()


def _respectively(sentence: Sentence, figures: list[Figure], words: FigureConcepts) -> list[Figure]:
    """Changes told together ("up 69% and 67% respectively") are of the amounts told together before them."""
    if not compiled(words.respectively).search(sentence.text, sentence.span.start, sentence.span.end):
        return figures
    amounts = [one for one in figures if one.kind in LEVELS]
    half = len(amounts) // 2
    levels, changes = amounts[:half], amounts[half:]
    if half < 2 or len(changes) != half or _changes(levels) or _changes(changes) != half:
        return figures
    whose = {change.span: level.concept for change, level in zip(changes, levels, strict=True)}
    return [replace(one, concept=whose.get(one.span, one.concept)) for one in figures]


def _changes(figures: list[Figure]) -> int:
    return sum(one.change is not None for one in figures)
