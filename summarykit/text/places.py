"""Offsets as an editor shows them."""

from __future__ import annotations

import re

from summarykit.records.spans import Span


def line_of(text: str, offset: int) -> int:
    r"""The line of an offset, from 1. A line ends in `\n`, `\r\n` or a lone `\r` (files of old Macs)."""
    pairs = text.count("\r\n", 0, offset + 1)
    return text.count("\n", 0, offset) + text.count("\r", 0, offset) - pairs + 1


_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"'，。；、（）]{1,2000}")


def addresses(text: str) -> list[Span]:
    """Where addresses of the web stand."""
    return [Span(*found.span()) for found in _ADDRESS.finditer(text)]
