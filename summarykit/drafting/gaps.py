"""Places in a sentence that ask for what is missing, kept apart from the words around them."""

from __future__ import annotations

import re

from summarykit.records import Span

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""Two code points that Unicode keeps free for a program's own use; no text that we read holds them."""


def gap(text: str) -> str:
    """The text, marked as a gap while a sentence is put together."""
    return f"{OPEN}{text}{CLOSE}"


def lift(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The sentence without marks, and the places of its gaps."""
    text = ""
    gaps: list[Span] = []
    for number, piece in enumerate(re.split(f"[{OPEN}{CLOSE}]", marked)):
        if number % 2:
            gaps.append(Span(len(text), len(text) + len(piece)))
        text += piece
    return text, tuple(gaps)
