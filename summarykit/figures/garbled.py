"""Figures that were damaged when the text was copied or scanned: "$14,829.,603", "654,137,907-89", "2O22"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarykit.records import Span

_SIGNS = r"\d{1,15}(?:[,.]\d{1,3}){0,6}(?:\.,|,\.|,,)\d{1,15}(?:[,.]\d{1,3}){0,6}"
"""Two signs in a row."""

_GROUPS = r"\d{1,3}(?:,\d{3}){1,6},\d{1,2}|\d{1,3}(?:,\d{3}){2,6}-\d{2}"
"""A last group that lacks digits, or is parted by a hyphen."""

_UNEVEN = (
    r"(?!\d{1,3}(?:,\d{3})+(?!,?\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!,?\d))"
    r"(?:(?<=[$€£¥])\d{1,3}(?:,\d{1,3}){2,6}|\d{1,3}(?:,\d{1,3}){2,6}(?=[万亿]{1,2}元))"
)
"""Groups of an amount of money that are neither thousands nor, as in India, hundreds: "$1,25,0,300"."""

_POINTS = r"(?<=[$€£¥])\d{1,15}\.\d{1,3}\.\d{1,15}"
"""Two points in one amount of money."""

_LETTERS = r"(?:[lI](?=,\d{3})|\d[\d,]{0,12}[OolI](?=\d|[.,]\d))(?:[\dOolI]|[.,](?=\d)){1,20}"
"""Letters that a scanner reads for digits."""

_GARBLED = re.compile(
    rf"(?<![\d.,])(?:{_SIGNS}|{_GROUPS}|{_UNEVEN}|{_POINTS})(?![\dOolI]|[.,]\d)|(?<![A-Za-z\d]){_LETTERS}(?![A-Za-z\d])"
)


def find_garbled(text: str, start: int, end: int) -> Iterator[Span]:
    """Where a number between `start` and `end` is not written as numbers are.

    What can be meant otherwise is let be: versions and dates (1.2.3), lists without blanks (12,34), ranges.
    """
    return (Span(*found.span()) for found in _GARBLED.finditer(text, start, end))
