"""Offsets as an editor shows them."""

from __future__ import annotations


def line_of(text: str, offset: int) -> int:
    """The line of an offset, from 1; only a line feed ends a line."""
    return text.count("\n", 0, offset) + 1
