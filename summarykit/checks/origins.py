"""Whose a common passage is: quotations that say so, and which of several sources is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarykit.lang import LanguagePack
from summarykit.lang.facets.checks import CheckCues
from summarykit.records import Passage, Span
from summarykit.records.findings import COPIED_ORIGINS
from summarykit.records.spans import ink, merge, subtract

QUOTED = r"“(?:[^“”]|“[^“”]*”){1,2000}”"
"""Words in quotation marks, with at most one quotation inside."""

CITED = re.compile(rf"{QUOTED}\s?[(（][^()（）\n]*#\d+-\d+[)）]")
"""“a past plan” (path#start-end): how an outline quotes what it answers."""

MOSTLY = 0.7
"""A passage with this share of its ink in better ones tells nothing new."""


def quotations(text: str, pack: LanguagePack) -> tuple[Span, ...]:
    """Quotations with their place, and those that a verb of saying announces; the marks belong to them."""
    announced = re.compile(rf"{pack.facet(CheckCues).announces}({QUOTED})")
    cited = [Span(*found.span()) for found in CITED.finditer(text)]
    return tuple(merge([*cited, *(Span(*found.span(1)) for found in announced.finditer(text))]))


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
