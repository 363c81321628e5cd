"""Totals and their parts."""

from __future__ import annotations

from collections.abc import Sequence

from summarykit.lang import LanguagePack
from summarykit.records import Block, Breakdown, Document, Figure


def find_breakdowns(
    document: Document, blocks: Sequence[Block], figures: Sequence[Figure], pack: LanguagePack
) -> tuple[Breakdown, ...]:
    """The breakdowns among the figures."""
    return ()
