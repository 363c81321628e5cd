"""Finds keyphrases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from summarykit.lang import LanguagePack
from summarykit.records import Block, Document, Settings, Theme


def find_themes(
    document: Document, blocks: Sequence[Block], tokens: Any, pack: LanguagePack, settings: Settings
) -> tuple[Theme, ...]:
    """The themes."""
    return ()
