"""Marks boilerplate."""

from __future__ import annotations

from collections.abc import Sequence

from summarykit.lang import LanguagePack
from summarykit.records import Block, Document


def mark_furniture(document: Document, blocks: Sequence[Block], pack: LanguagePack) -> tuple[Block, ...]:
    """The blocks."""
    return tuple(blocks)
