"""Every number of a text understood, and what adds up to what."""

from __future__ import annotations

from collections.abc import Sequence

from summarykit.lang import LanguagePack
from summarykit.records import Block, Breakdown, Document, Figure, Heading


def find_figures(
    document: Document, blocks: Sequence[Block], headings: Sequence[Heading], pack: LanguagePack
) -> tuple[Figure, ...]:
    """The figures of a document in text order."""
    return ()


def find_breakdowns(
    document: Document, blocks: Sequence[Block], figures: Sequence[Figure], pack: LanguagePack
) -> tuple[Breakdown, ...]:
    """The breakdowns among the figures."""
    return ()
