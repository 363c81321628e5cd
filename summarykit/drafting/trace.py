"""First hold."""

from __future__ import annotations

from summarykit.errors import RecordError
from summarykit.records import Basis, Outline
from summarykit.reports.codec import to_json


def render_json(outline: Outline) -> str:
    """First hold."""
    return to_json(outline, indent=2) + "\n"


def trace(outline: Outline) -> str:
    """First hold."""
    raise RecordError("in work")


def explain_number(outline: Outline, number: str) -> tuple[Basis, ...]:
    """First hold."""
    raise RecordError("in work")
