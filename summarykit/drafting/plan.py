"""First hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from summarykit.errors import RecordError, Warned
from summarykit.records import Analysis, Inputs, Outline


def plan_outline(inputs: Inputs, past: Sequence[Analysis]) -> Outline:
    """First hold."""
    raise RecordError("in work")
