"""Offsets as an editor shows them: lines and columns, both from 1."""

from __future__ import annotations

from summarykit.records import Span
from summarykit.text.places import line_of


def place_of(text: str, span: Span) -> str:
    """The lines of a span, "12" or "12-15"; "12:340" where it begins inside a line."""
    first, last = line_of(text, span.start), line_of(text, max(span.start, span.end - 1))
    column = span.start - (text.rfind("\n", 0, span.start) + 1)
    inside = f":{column + 1}" if text[span.start - column : span.start].strip() else ""
    return f"{first}{inside}" if first == last else f"{first}{inside}-{last}"
