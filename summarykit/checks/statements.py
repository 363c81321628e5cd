"""The sentences of a document with their figures, as rules hold figures against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from summarykit.checks.rule import Case
from summarykit.lang.facets.figures import FigureContext
from summarykit.records import Figure, Span

_AMOUNTS = frozenset({"count", "percent", "money", "measure", "ratio"})
_NO_LEVELS = frozenset({"year", "times"})  # how long it took, and how many times as much
_STEPS_NOT_ONE = frozenset({"year_start"})  # told over a time that two values of the sentence need not span


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of `text` at `span`; `figures` are its amounts and dates, `first` the index of the first."""

    text: str
    span: Span
    first: int
    figures: tuple[Figure, ...]

    def gap(self, one: int, other: int) -> str:
        """The text between two figures."""
        return self.text[self.figures[one].span.end : self.figures[other].span.start]

    def before(self, at: int) -> str:
        """The sentence up to a figure."""
        return self.text[self.span.start : self.figures[at].span.start]

    def behind(self, at: int) -> str:
        """The sentence behind a figure."""
        return self.text[self.figures[at].span.end : self.span.end]

    def levels(self, like: int | None = None) -> list[int]:
        """The exact amounts that are no changes; with `like` those that can be compared with that one."""
        exact = [at for at, one in enumerate(self.figures) if is_exact(one) and not is_stated(one)]
        return (
            exact
            if like is None
            else [at for at in exact if comparable(self.figures[at], self.figures[like])]
        )


def statements(case: Case) -> Iterator[Statement]:
    """The document's own sentences with two and more figures; a sentence ends where its block does."""
    figures, at = case.analysis.figures, 0
    end = re.compile(case.pack.facet(FigureContext).sentence_end)
    for block in case.content:
        start = block.span.start
        stops = [found.end() for found in end.finditer(case.text, block.span.start, block.span.end)]
        for stop in [*stops, block.span.end]:
            first = at
            while at < len(figures) and figures[at].span.start < stop:
                at += 1
            if at > first:
                yield Statement(case.text, Span(start, stop), first, figures[first:at])
            start = stop


def says(pattern: str, text: str) -> bool:
    """The pattern stands somewhere in the text."""
    return re.search(pattern, text) is not None


def written(figure: Figure, text: str) -> str:
    """The figure as the text has it, without the full stop of its sentence ("14 per cent.")."""
    return figure.span.of(text).removesuffix(".")


def value(figure: Figure) -> Decimal:
    """The value, 0 where there is none."""
    return figure.value if figure.value is not None else Decimal(0)


def around(figures: list[Figure]) -> Span:
    """From the first figure to the last."""
    return Span(min(one.span.start for one in figures), max(one.span.end for one in figures))


def is_exact(figure: Figure) -> bool:
    """One number that no "about" or "over" blurs, and not 0."""
    amount = figure.kind in _AMOUNTS and figure.unit not in _NO_LEVELS
    return amount and bool(value(figure)) and figure.upper is None and not figure.modifier


def is_stated(figure: Figure) -> bool:
    """An amount of change, exact and of one step."""
    change = figure.change
    if change is None or change.amount is None or change.direction == "flat" or figure.value is None:
        return False
    itself = change.amount == abs(figure.value) or figure.unit == "times"
    return (
        itself and change.base_period not in _STEPS_NOT_ONE and not figure.modifier and figure.upper is None
    )


def comparable(one: Figure, other: Figure) -> bool:
    """Two amounts of one kind and unit."""
    return one.kind == other.kind and one.unit == other.unit
