"""What the words around a figure say of it: about or over, a plan or a result, and when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from summarykit.figures.sentences import REACH, Sentence, compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureChanges, FigureContext, FigureDates
from summarykit.records import Figure, Heading, Span
from summarykit.records.figures import Modifier

LEVELS = frozenset({"count", "percent", "money", "measure", "ratio", "range"})
"""Kinds that are an amount of something: dates and ranks are not."""

_DATED = re.compile(r"(?: [\w-]+){0,2} ?\(?(?:in|of|at|on|by)? ?")


class Context(NamedTuple):
    """What the words around a figure say of it besides its value."""

    modifier: Modifier | None = None
    target: bool = False
    period: str | None = None


def contexts(sentence: Sentence, pack: LanguagePack, *, planned: bool = False) -> list[Context]:
    """One for each of the sentence's figures; `planned`: they are of a section of plans."""
    words = pack.facet(FigureContext)
    found = []
    for at, (figure, period) in enumerate(zip(sentence.figures, _periods(sentence, pack), strict=True)):
        if figure.kind in LEVELS:
            modifier = figure.modifier or _modifier(sentence, figure, words)
            found.append(Context(modifier, _is_target(sentence, at, pack, planned=planned), period))
        else:
            found.append(Context(figure.modifier))
    return found


def _modifier(sentence: Sentence, figure: Figure, words: FigureContext) -> Modifier | None:
    behind, before = sentence.behind(figure), sentence.before(figure)
    for name, pattern in words.after.items():
        if sentence.match(pattern, behind):
            return cast("Modifier", name)
    for name, pattern in words.before.items():
        if sentence.search(pattern, before):
            return cast("Modifier", name)
    return None


_TIMES = frozenset({"second", "minute", "hour", "day", "working day", "week", "month", "year"})


def is_duration(figure: Figure) -> bool:
    """An amount of time. Mostly it tells how long, and counts nothing that is named."""
    return figure.kind == "measure" and figure.unit in _TIMES


def plans(headings: Sequence[Heading], end: int, pack: LanguagePack) -> tuple[Span, ...]:
    """Where the sections of plans stand in a text that ends at `end`: by the titles of the headings."""
    title = compiled(pack.facet(FigureContext).plan_heading)
    found = []
    for at, heading in enumerate(headings):
        if title.search(heading.title):
            behind = (one.span.start for one in headings[at + 1 :] if one.level <= heading.level)
            found.append(Span(heading.span.start, next(behind, end)))
    return tuple(found)


def _is_target(sentence: Sentence, at: int, pack: LanguagePack, *, planned: bool) -> bool:
    """The nearest word of intention or of achievement in front decides, else the section it is in."""
    figure, words = sentence.figures[at], pack.facet(FigureContext)
    wish = _last(words.target, sentence, figure)
    if wish < 0 and (not planned or is_duration(figure)):
        return False
    done = _last(words.result, sentence, figure)
    if wish >= 0 or done >= 0:
        before = sentence.before(figure)
        return wish > done and not _is_aside(before, wish) and not _is_strange(before, wish, words)
    start = sentence.figures[at - 1].span.end if at else sentence.span.start
    lead = sentence.text[max(start, figure.span.start - REACH) : figure.span.start]
    return not compiled(pack.facet(FigureChanges).move_lead).search(lead)


def _is_aside(before: str, wish: int) -> bool:
    """The wish stands in a bracket that is closed before the figure: "71% (target 65%), and 3 more"."""
    return before.rfind("(", 0, wish) > before.rfind(")", 0, wish) and ")" in before[wish:]


def _is_strange(before: str, wish: int, words: FigureContext) -> bool:
    """The wish is that of somebody the text does not know yet: "a computer firm will", not "we will"."""
    return any(found.start() <= wish < found.end() for found in compiled(words.strangers).finditer(before))


def _last(pattern: str, sentence: Sentence, figure: Figure) -> int:
    """Where before the figure the pattern matches last."""
    if pattern not in sentence.possible:
        return -1
    return max((found.start() for found in compiled(pattern).finditer(sentence.before(figure))), default=-1)


def _periods(sentence: Sentence, pack: LanguagePack) -> list[str | None]:
    """For each figure the date or named period that governs it: the last one before it in the sentence.

    A date that opens a clause rules until the next one; one inside a clause ("receipts for 1890") rules to
    the end of that. A date right behind a figure ("1,260 in 2018") is its own and governs nothing else.
    """
    named = {found.start(): name or None for name, found in _relative(sentence, pack)}
    places = sorted(named)
    reign = _Reign(sentence, pack.facet(FigureContext))
    periods: list[str | None] = []
    for at, figure in enumerate(sentence.figures):
        while places and places[0] < figure.span.start:
            reign.current = reign.ruling = named[places.pop(0)]
        if figure.kind == "date" and not _is_base(sentence, figure, pack):
            reign.begin(figure)
        periods.append(_own_date(sentence, at, pack) or reign.over(figure))
    return periods


@dataclass(slots=True)
class _Reign:
    """The period that is in force: `current` in this clause, `ruling` in the clauses behind it."""

    sentence: Sentence
    words: FigureContext
    current: str | None = None
    ruling: str | None = None
    end: int = 0

    def begin(self, date: Figure) -> None:
        """From this date on it is in force."""
        self.current, self.end = date.label, date.span.end
        if (date.label or "").count("-") == 2:  # the comma of "June 30, 1890, were" ends no clause
            self.end += 1
        if compiled(self.words.period_topic).search(self.sentence.before(date)):
            self.ruling = self.current

    def over(self, figure: Figure) -> str | None:
        """What is in force at the figure."""
        start = max(self.end, figure.span.start - REACH)
        if self.current != self.ruling and compiled(self.words.period_end).search(
            self.sentence.text, start, figure.span.start
        ):
            self.current = self.ruling
        return self.current


def _is_base(sentence: Sentence, date: Figure, pack: LanguagePack) -> bool:
    """The date is only compared with ("more than in 2010")."""
    return _is_compared(sentence, sentence.before(date), pack)


def _is_compared(sentence: Sentence, before: str, pack: LanguagePack) -> bool:
    return bool(sentence.search(pack.facet(FigureContext).no_period, before[-REACH // 4 :]))


def _own_date(sentence: Sentence, at: int, pack: LanguagePack) -> str | None:
    """The label of the date right behind the figure, or right before it (2020年的36150人次)."""
    figure, text = sentence.figures[at], sentence.text
    if at + 1 < len(sentence.figures):
        after = sentence.figures[at + 1]
        beside = after.kind == "date" and _DATED.fullmatch(text, figure.span.end, after.span.start)
        if beside and not _is_base(sentence, after, pack):
            return after.label
    before = sentence.figures[at - 1] if at else None
    link = compiled(pack.facet(FigureContext).period_of)
    if before and before.kind == "date" and link.fullmatch(text, before.span.end, figure.span.start):
        return before.label
    return None


def _relative(sentence: Sentence, pack: LanguagePack) -> list[tuple[str, re.Match[str]]]:
    relative: Mapping[str, str] = pack.facet(FigureDates).relative
    return [
        (name, found)
        for name, pattern in relative.items()
        if pattern in sentence.possible
        for found in compiled(pattern).finditer(sentence.text, sentence.span.start, sentence.span.end)
        if not _is_compared(sentence, sentence.text[sentence.span.start : found.start()], pack)
    ]
