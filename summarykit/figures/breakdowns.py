"""Totals and their parts, in sentences, lists and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarykit.figures.lists import find_lists
from summarykit.figures.parts import LOOSE, NEAR_MISS, Candidate, find_in_sentence
from summarykit.figures.sentences import sentences
from summarykit.figures.sums import find_sum_rows
from summarykit.figures.view import view_of
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureContext
from summarykit.records import Block, Breakdown, Document, Figure, Span


def find_breakdowns(
    document: Document, blocks: Sequence[Block], figures: Sequence[Figure], pack: LanguagePack
) -> tuple[Breakdown, ...]:
    """The breakdowns among the figures, in the order of their first figure.

    `figures` are those of `find_figures`. Growth rates are no parts, and values told "respectively" have
    no total.
    """
    text = view_of(document, blocks)
    own = [block.span for block in blocks if not block.is_boilerplate]
    found: list[Candidate] = []
    used: set[int] = set()
    # Tables and lists first: their lines are no sentences.
    for look in (find_sum_rows, find_lists, _in_sentences):
        free = [one for one in look(text, own, figures, pack) if used.isdisjoint(one.parts)]
        used.update(at for one in free for at in one.parts)
        found += free
    made = [_breakdown(one, figures) for one in found]
    return tuple(sorted(made, key=lambda one: (min(one.total, *one.parts), one.parts)))


def _in_sentences(
    text: str, blocks: Sequence[Span], figures: Sequence[Figure], pack: LanguagePack
) -> Iterator[Candidate]:
    end = pack.facet(FigureContext).sentence_end
    at = 0
    for block in blocks:
        while at < len(figures) and figures[at].span.start < block.start:
            at += 1
        first = at
        while at < len(figures) and figures[at].span.end <= block.end:
            at += 1
        for sentence in sentences(text, block, figures[first:at], end):
            yield from find_in_sentence(sentence, first, pack)
            first += len(sentence.figures)


def _breakdown(one: Candidate, figures: Sequence[Figure]) -> Breakdown:
    total = figures[one.total]
    value = total.value or Decimal(0)
    difference = value - sum((figures[at].value or Decimal(0) for at in one.parts), Decimal(0))
    bare = total.kind == "count" and total.unit is None
    exhaustive = _is_exhaustive(one, value, difference) and not (bare and abs(difference) > LOOSE * value)
    return Breakdown(one.total, one.parts, exhaustive, difference)


def _is_exhaustive(one: Candidate, total: Decimal, difference: Decimal) -> bool:
    """The words claim all parts, or the parts add up, or miss the total so narrowly that they mean to."""
    if not difference or (one.complete and len(one.parts) > 1):
        return True
    too_much = difference < 0 and len(one.parts) > 1
    return too_much or (len(one.parts) > 2 and abs(difference) <= NEAR_MISS * abs(total))
