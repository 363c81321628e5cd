"""The figures of a document, in text order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarykit.figures.cells import with_cells
from summarykit.figures.change import with_changes
from summarykit.figures.concepts import concepts
from summarykit.figures.context import contexts, plans
from summarykit.figures.dates import find_dates
from summarykit.figures.holes import Holes
from summarykit.figures.lexer import lexer
from summarykit.figures.quantities import find_quantities
from summarykit.figures.sentences import Sentence, sentences
from summarykit.figures.sifting import sieve
from summarykit.figures.spots import spots
from summarykit.figures.traps import find_ranks, find_traps, heading_numbers
from summarykit.figures.view import view_of
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureContext
from summarykit.records import Block, Document, Figure, Heading, Span
from summarykit.text.sieve import Sifted


def find_figures(
    document: Document, blocks: Sequence[Block], headings: Sequence[Heading], pack: LanguagePack
) -> tuple[Figure, ...]:
    """The figures outside boilerplate, none overlapping another, in text order.

    Dates are figures of kind date. What only looks like a quantity (a section number, a named ordinal, a
    slogan, a telephone number) is none.
    """
    text = view_of(document, blocks)
    numbers = Holes(heading_numbers(headings, text, pack))
    planned = Holes(plans(headings, len(text), pack))
    own = [block.span for block in blocks if not block.is_boilerplate]
    found: list[Figure] = []
    for block in own:
        inside = [one.shift(-block.start) for one in numbers.within(block)]
        for sentence in _sentences(block.of(text), inside, pack):
            found += _understood(sentence, block.start, pack, planned=planned.cover(block))
    return tuple(with_cells(text, own, found, pack))


def _sentences(text: str, headings: Sequence[Span], pack: LanguagePack) -> Iterator[Sentence]:
    """The sentences with figures of a block whose view is `text`."""
    triggers = lexer(pack).triggers(text)
    if not triggers:
        return
    sifted = sieve(pack).sift(text)
    bare = _bare(sifted, triggers, headings, pack)
    yield from sentences(sifted, Span(0, len(text)), bare, pack.facet(FigureContext).sentence_end)


def _bare(
    sifted: Sifted, triggers: Sequence[int], headings: Sequence[Span], pack: LanguagePack
) -> list[Figure]:
    """The figures of a block without what other words say of them."""
    text, near = sifted.text, spots(sifted, triggers)
    traps = Holes([*find_traps(text, near, pack), *headings])
    dates = [one for one in find_dates(text, near, pack) if not traps.cover(one.span)]
    numbers = lexer(pack).numbers(text, triggers)
    quantities = find_quantities(sifted, numbers, traps, dates, pack)
    ranks = find_ranks(text, near, pack)
    if ranks:
        known = Holes().and_at(quantities)
        ranks = [one for one in ranks if not known.touch(one.span)]
    return sorted([*ranks, *dates, *quantities], key=lambda one: one.span.start)


def _understood(sentence: Sentence, by: int, pack: LanguagePack, *, planned: bool) -> Iterator[Figure]:
    """The figures of a sentence with all that its words say of them, `by` characters further on.

    Concepts rest on changes. `planned`: they are of a section of plans.
    """
    context = contexts(sentence, pack, planned=planned)
    moved = sentence.of(with_changes(sentence, context, pack))
    for one, told, concept in zip(moved.figures, context, concepts(moved, pack), strict=True):
        read = one.span.shift(by), one.kind, one.value, one.rule, one.upper, one.label, one.unit
        yield Figure(*read, concept, told.period, told.modifier, told.target, one.change)
