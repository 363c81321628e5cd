"""What a trained pipeline of the user's own says of a text."""

from __future__ import annotations

from dataclasses import dataclass

from summarykit.records.spans import Span


@dataclass(frozen=True, slots=True)
class Annotations:
    """Places in a text, in its order: its noun phrases, and the organisations that do something."""

    noun_phrases: tuple[Span, ...] = ()
    organisations: tuple[Span, ...] = ()
