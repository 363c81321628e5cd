"""Offsets as an editor shows them."""

from __future__ import annotations


def line_of(text: str, offset: int) -> int:
    r"""The line of an offset, from 1. A line ends in `\n`, `\r\n` or a lone `\r` (files of old Macs)."""
    pairs = text.count("\r\n", 0, offset + 1)
    return text.count("\n", 0, offset) + text.count("\r", 0, offset) - pairs + 1
