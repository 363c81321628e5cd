"""Places of a text for people: lines and columns as an editor counts them (from 1), and what stands there."""

from __future__ import annotations

from summarykit.records import Span
from summarykit.reports.terminal.layout import ELLIPSIS, one_line
from summarykit.text.places import line_of

EXCERPT = 160
"""Characters of a passage that are laid out; the screen cuts further."""


def place_of(text: str, span: Span) -> str:
    """The lines of a span, "12" or "12-15"; "12:340" where it begins inside a line."""
    first, last = line_of(text, span.start), line_of(text, max(span.start, span.end - 1))
    column = span.start - (text.rfind("\n", 0, span.start) + 1)
    inside = f":{column + 1}" if text[span.start - column : span.start].strip() else ""
    return f"{first}{inside}" if first == last else f"{first}{inside}-{last}"


def excerpt(text: str, span: Span) -> str:
    """The beginning of what stands at the span, on one line."""
    shown = one_line(text[span.start : min(span.end, span.start + EXCERPT)])
    return shown + ELLIPSIS if len(span) > EXCERPT else shown
