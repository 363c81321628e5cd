"""Totals and their parts, in sentences, lists and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from summarykit.figures.amounts import Amounts, Candidate
from summarykit.figures.lists import find_lists
from summarykit.figures.parts import find_carried, find_parts
from summarykit.figures.sentences import Sentence, sentences
from summarykit.figures.sifting import breakdown_sieve
from summarykit.figures.sums import find_sum_rows
from summarykit.figures.totals import NEAR, find_total
from summarykit.figures.view import view_of
from summarykit.figures.whole import WHOLE, find_whole
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureBreakdowns, FigureContext
from summarykit.records import Block, Breakdown, Document, Figure, Span

_LOOSE = Decimal("0.25")
"""Bare counts that miss their total by more than this count other things ("15 companies" of 134,707 men)."""


_NEARBY = Decimal("0.1")
"""What figures may miss a total told in the next sentence by: others are the sum of other things."""

_LEAD = 32
"""Characters of that sentence before the total: more words make it the total of something else."""

_TOLD = frozenset({"partial", "complete", "bracket", "summed", "rest"})
"""Rules of words that join parts to their total, whatever each of them counts."""


def find_breakdowns(
    document: Document, blocks: Sequence[Block], figures: Sequence[Figure], pack: LanguagePack
) -> tuple[Breakdown, ...]:
    """The breakdowns among the figures, in the order of their first figure.

    `figures` are those of `find_figures`. Growth rates are no parts, and values told "respectively" have
    no total.
    """
    if len(figures) < 2:
        return ()
    text = view_of(document, blocks)
    own = [block.span for block in blocks if not block.is_boilerplate]
    found = [one for one in _candidates(text, own, figures, pack) if not _is_far(one, figures)]
    made = {(one.total, one.parts): _breakdown(one, figures) for one in found}
    return tuple(sorted(made.values(), key=_place))


def _candidates(
    text: str, blocks: Sequence[Span], figures: Sequence[Figure], pack: LanguagePack
) -> Iterator[Candidate]:
    """Of tables and lists first, as their lines are no sentences; no figure is a part twice."""
    used: set[int] = set()
    for look in (find_sum_rows, find_lists, _in_sentences):
        free = [one for one in look(text, blocks, figures, pack) if used.isdisjoint(one.parts)]
        used.update(at for one in free for at in one.parts)
        yield from free


def _place(one: Breakdown) -> tuple[int, tuple[int, ...]]:
    return min(one.named), one.parts


def _in_sentences(
    text: str, blocks: Sequence[Span], figures: Sequence[Figure], pack: LanguagePack
) -> Iterator[Candidate]:
    end = pack.facet(FigureContext).sentence_end
    words = pack.facet(FigureBreakdowns)
    sifted = breakdown_sieve(pack).sift(text)
    for block, start, stop in _filled(blocks, figures):
        first = start
        before: Sentence | None = None
        for sentence in sentences(sifted, block, figures[start:stop], end):
            yield from (one.moved(first) for one in _of_sentence(sentence, words))
            if before is not None:
                yield from (
                    one.moved(first - len(before.figures)) for one in _of_both(before, sentence, words)
                )
            first += len(sentence.figures)
            before = sentence


def _filled(blocks: Sequence[Span], figures: Sequence[Figure]) -> Iterator[tuple[Span, int, int]]:
    """The blocks that hold figures, each with the first of them and the first behind them."""
    at = 0
    for block in blocks:
        while at < len(figures) and figures[at].span.start < block.start:
            at += 1
        first = at
        while at < len(figures) and figures[at].span.end <= block.end:
            at += 1
        if first < at:
            yield block, first, at


def _of_sentence(sentence: Sentence, words: FigureBreakdowns) -> Iterator[Candidate]:
    """Counts of several units are added up where they make the total to the last one."""
    units = {one.unit for one in sentence.figures if one.kind == "count"}
    used: set[int] = set()
    for one in _looked_through(Amounts(sentence, words, mixed=True)) if len(units) > 1 else ():
        if one.rule in _TOLD and len(one.parts) > 1 and not _arithmetic(one, sentence.figures)[1]:
            used.update(one.parts)
            yield one
    for one in _looked_through(Amounts(sentence, words)):
        if used.isdisjoint(one.parts):
            used.update(one.parts)
            yield one


def _looked_through(amounts: Amounts) -> Iterator[Candidate]:
    used: set[int] = set()
    for at in range(len(amounts.figures)) if len(amounts.figures) > 1 else ():
        looks = (find_total, find_parts, find_whole) if amounts.is_amount(at) else (find_total,)
        found = None if at in used else next((one for look in looks if (one := look(amounts, at))), None)
        if found is not None and used.isdisjoint(found.parts):
            used.update(found.parts)
            yield found


def _of_both(before: Sentence, sentence: Sentence, words: FigureBreakdowns) -> Iterator[Candidate]:
    """What a sentence says of the last figures of the one before it."""
    span = Span(before.span.start, sentence.span.end)
    figures, possible = (*before.figures, *sentence.figures), before.possible | sentence.possible
    both = Amounts(Sentence(before.text, span, figures, possible), words)
    first = len(before.figures)
    found = _made(both, first, sentence.span.start) or find_carried(both, first)
    if found is not None:
        yield found


def _made(both: Amounts, first: int, start: int) -> Candidate | None:
    """The total of the sentence before, where the parts come near it: "... 17 cooks. That makes 110"."""
    lead = both.sentence.text[start : both.figures[first].span.start]
    found = find_total(both, first) if len(lead) <= _LEAD else None
    if found is None or found.total != first:
        return None
    value, difference = _arithmetic(found, both.figures)
    return replace(found, rule="restated") if abs(difference) <= _NEARBY * value else None


def _is_far(one: Candidate, figures: Sequence[Figure]) -> bool:
    """Bare counts under a total that they miss by far count other things, whatever the words claim."""
    if one.total is None or one.claim != "all" or one.rule == "table":
        return False
    bare = any(figures[at].kind == "count" and figures[at].unit is None for at in one.parts)
    value, difference = _arithmetic(one, figures)
    return bare and abs(difference) > _LOOSE * value


def _arithmetic(one: Candidate, figures: Sequence[Figure]) -> tuple[Decimal, Decimal]:
    """The total and what it has more than its parts."""
    total = WHOLE if one.total is None else figures[one.total].value or Decimal(0)
    return total, total - sum((figures[at].value or Decimal(0) for at in one.parts), Decimal(0))


def _breakdown(one: Candidate, figures: Sequence[Figure]) -> Breakdown:
    total, difference = _arithmetic(one, figures)
    return Breakdown(one.total, one.parts, _is_exhaustive(one, total, difference), difference, one.rule)


def _is_exhaustive(one: Candidate, total: Decimal, difference: Decimal) -> bool:
    """The words claim all parts, or the parts add up, or come to more than the total.

    Parts that fall short by less than a slip of a digit in a small place are meant to be all where there are
    three and more of them.
    """
    if not difference or one.claim == "all":
        return True
    many = one.claim == "some" and len(one.parts) > 1
    return many and (difference < 0 or (len(one.parts) > 2 and difference <= NEAR * total))
