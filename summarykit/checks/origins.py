"""Whose a common passage is: quotations that say so, and which of several sources is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarykit.lang import LanguagePack
from summarykit.lang.facets.checks import CheckCues
from summarykit.records import Origin, Passage, Span
from summarykit.records.findings import COPIED_ORIGINS
from summarykit.records.spans import ink, merge, subtract
from summarykit.reuse import Match

QUOTED = r"“(?:[^“”]|“[^“”]*”){1,2000}”"
"""Words in quotation marks, with at most one quotation inside."""

CITED = re.compile(rf"{QUOTED}\s?[(（][^()（）\n]*#\d+-\d+[)）]")
"""“a past plan” (path#start-end): how an outline quotes what it answers."""

MOSTLY = 0.7
"""A passage with this share of its ink in better ones tells nothing new."""

MANY, FORMULA = 3, 4
"""What stands in so many documents of others, and is shorter than so many times the least length of a
passage, is a formula of the trade ("on behalf of the government I now report ...") and nobody's text."""

OTHERS: frozenset[Origin] = frozenset({"unit", "superior", "web"})


def quotations(text: str, pack: LanguagePack) -> tuple[Span, ...]:
    """Quotations with their place, and those that a verb of saying announces; the marks belong to them."""
    announced = re.compile(rf"{pack.facet(CheckCues).announces}({QUOTED})")
    cited = [Span(*found.span()) for found in CITED.finditer(text)]
    return tuple(merge([*cited, *(Span(*found.span(1)) for found in announced.finditer(text))]))


def gaps(text: str, pack: LanguagePack) -> tuple[Span, ...]:
    """What an outline left to be filled in: it names last year's figures, and nobody wrote it."""
    return tuple(Span(*found.span()) for found in re.finditer(pack.facet(CheckCues).gap, text))


def mark_common(matches: Sequence[Match], text: str, least: int) -> list[Match]:
    """The matches, those short ones that stand in MANY documents of others given the origin "common".

    `least` is the least length of a passage that is told. What a unit took from itself stays its own copy.
    """
    marked: list[Match] = []
    for match in matches:
        span, origin = match.passage.at.span, match.passage.origin
        short = origin in OTHERS and len(span) < FORMULA * least
        common = short and _documents_with(span, matches, text) >= MANY
        marked.append(replace(match, passage=replace(match.passage, origin="common")) if common else match)
    return marked


def _documents_with(span: Span, matches: Sequence[Match], text: str) -> int:
    """How many documents of others have most of what stands at a span."""
    most = MOSTLY * ink(text, [span])
    having: set[str] = set()
    for other in (match.passage for match in matches if match.passage.origin in OTHERS):
        if span.overlaps(other.at.span):
            both = Span(max(span.start, other.at.span.start), min(span.end, other.at.span.end))
            having.update([other.source.document] if ink(text, [both]) >= most else [])
    return len(having)


def told_once(passages: Sequence[Passage], text: str) -> tuple[Passage, ...]:
    """Of passages that stand in several sources those of the most alike, in text order.

    Of sources about equally alike the unit's own comes first, then other units', superiors', the web's.
    """
    kept: list[Passage] = []
    for passage in sorted(passages, key=_best_first):
        rest = subtract(
            passage.at.span, (one.at.span for one in kept if one.at.span.overlaps(passage.at.span))
        )
        if ink(text, rest) > (1 - MOSTLY) * ink(text, [passage.at.span]):
            kept.append(passage)
    return tuple(sorted(kept, key=lambda one: (one.at.span, one.source.document, one.source.span)))


def _best_first(passage: Passage) -> tuple[float, int, int, str, Span]:
    every = [*COPIED_ORIGINS, passage.origin]
    length = len(passage.at.span)
    return (
        -round(passage.score, 1),
        every.index(passage.origin),
        -length,
        passage.source.document,
        passage.at.span,
    )
