"""What the words around a figure say of it: about or over, a plan or a result, and when."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from summarykit.figures.sentences import REACH, Sentence, compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureContext, FigureDates
from summarykit.records import Figure
from summarykit.records.figures import Modifier

LEVELS = frozenset({"count", "percent", "money", "measure", "ratio", "range"})
"""Kinds that are an amount of something: dates and ranks are not."""


def with_context(sentence: Sentence, pack: LanguagePack) -> tuple[Figure, ...]:
    """The sentence's figures with modifier, target and period."""
    words = pack.facet(FigureContext)
    periods = _periods(sentence, pack)
    found = []
    for at, figure in enumerate(sentence.figures):
        if figure.kind not in LEVELS:
            found.append(figure)
            continue
        modifier = figure.modifier or _modifier(sentence, figure, words)
        target = _is_target(sentence, figure, words)
        found.append(replace(figure, modifier=modifier, target=target, period=periods[at]))
    return tuple(found)


def _modifier(sentence: Sentence, figure: Figure, words: FigureContext) -> Modifier | None:
    behind, before = sentence.behind(figure), sentence.before(figure)
    for name, pattern in words.after.items():
        if compiled(pattern).match(behind):
            return cast("Modifier", name)
    for name, pattern in words.before.items():
        if compiled(pattern).search(before):
            return cast("Modifier", name)
    return None


def _is_target(sentence: Sentence, figure: Figure, words: FigureContext) -> bool:
    """The nearest word of intention or of achievement before the figure decides."""
    before = sentence.before(figure)
    wish = _last(words.target, before)
    return wish >= 0 and wish > _last(words.result, before)


def _last(pattern: str, text: str) -> int:
    return max((found.start() for found in compiled(pattern).finditer(text)), default=-1)


def _periods(sentence: Sentence, pack: LanguagePack) -> list[str | None]:
    """For each figure the date or named period that governs it: the last one before it in the sentence.

    A date right behind a figure ("1,260 in 2018") is its own and governs nothing else.
    """
    named = {found.start(): name for name, found in _relative(sentence, pack)}
    places = sorted(named)
    current: str | None = None
    periods: list[str | None] = []
    for at, figure in enumerate(sentence.figures):
        while places and places[0] < figure.span.start:
            current = named[places.pop(0)]
        if figure.kind == "date" and not _is_base(sentence, figure, pack):
            current = figure.label
        periods.append(_own_date(sentence, at) or current)
    return periods


def _is_base(sentence: Sentence, date: Figure, pack: LanguagePack) -> bool:
    """The date is only compared with ("more than in 2010")."""
    return bool(compiled(pack.facet(FigureContext).no_period).search(sentence.before(date)[-REACH // 4 :]))


def _own_date(sentence: Sentence, at: int) -> str | None:
    if at + 1 >= len(sentence.figures):
        return None
    figure, after = sentence.figures[at : at + 2]
    between = sentence.text[figure.span.end : after.span.start]
    return (
        after.label
        if after.kind == "date" and re.fullmatch(r"(?: [\w-]+){0,2} ?\(?(?:in|of|at|on|by)? ?", between)
        else None
    )


def _relative(sentence: Sentence, pack: LanguagePack) -> list[tuple[str, re.Match[str]]]:
    relative: Mapping[str, str] = pack.facet(FigureDates).relative
    return [
        (name, found)
        for name, pattern in relative.items()
        for found in compiled(pattern).finditer(sentence.text, sentence.span.start, sentence.span.end)
    ]
