"""Formulas of officialese that every reader knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class StockPhrases:
    """`phrases`: regular expressions, case aside, of what says nothing of one unit and one year.

    `placeholders`: shapes that a form has where its user was to write; `reminders`: a note to oneself.
    """

    FILE: ClassVar[str] = "stock.toml"

    phrases: tuple[str, ...]
    placeholders: tuple[str, ...]
