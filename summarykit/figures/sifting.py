"""The sieve of a language: it tells which patterns of the room may match in a text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from summarykit.figures.dates import date_patterns
from summarykit.figures.traps import trap_patterns
from summarykit.figures.vague import vague_pattern
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import (
    FigureBreakdowns,
    FigureChanges,
    FigureConcepts,
    FigureContext,
    FigureDates,
    FigureNumbers,
    FigureTraps,
)
from summarykit.text.sieve import Sieve


@cache
def sieve(pack: LanguagePack) -> Sieve:
    """The sieve of a language, made once."""
    return Sieve(_patterns(pack))


@cache
def breakdown_sieve(pack: LanguagePack) -> Sieve:
    """The sieve of the words that join parts to their totals."""
    words = pack.facet(FigureBreakdowns)
    before = (words.summed, words.restated, words.leaving, words.no_part, words.told_of, words.compared)
    between = (words.complete, words.partial, words.remainder)
    return Sieve((*before, *between, words.in_all, words.each_behind, words.behind))


def _patterns(pack: LanguagePack) -> Iterator[str]:
    """What is looked for in whole texts and sentences; what is tried at one place needs no sieve."""
    traps, numbers = pack.facet(FigureTraps), pack.facet(FigureNumbers)
    context, changes = pack.facet(FigureContext), pack.facet(FigureChanges)
    yield from (*trap_patterns(pack), traps.ranks, traps.alone, *date_patterns(pack))
    yield from (numbers.share, vague_pattern(pack), context.ratio_near)
    yield from (*context.before.values(), *context.after.values(), context.target, context.result)
    yield from (context.no_period, *pack.facet(FigureDates).relative.values())
    yield from (changes.up, changes.down, changes.flat, changes.up_after, changes.down_after)
    yield from (changes.growth_noun, changes.move_lead, *changes.base.values())
    yield pack.facet(FigureConcepts).respectively
