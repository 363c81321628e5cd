"""Which paragraphs are headings by their look, and of which level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from summarykit.reading.pdf.hyphens import joined
from summarykit.reading.pdf.paragraphs import Paragraph
from summarykit.reading.pdf.rows import is_wide
from summarykit.reading.pdf.shapes import Piece

Look = tuple[float, bool]
"""Letter height in points and boldness."""

LARGER = 1.06
"""A heading is set so much larger than the running text, or bold: 16 points beside 15 are meant."""
SMALLEST = 0.9
"""Bold text that is smaller than this share of the running text heads nothing."""
MOST_LINES = 3
MOST_SIGNS = 120
"""Headings are no longer; signs of full width count twice."""

_SENTENCE = re.compile(r"[。；;，,！!]$|\w{3}\.$")
_LETTER = re.compile(r"[^\W\d_]")


def look(piece: Piece) -> Look:
    """How a piece looks."""
    return piece.size, piece.bold


def running_look(pieces: Iterable[Piece]) -> Look:
    """The look of most letters."""
    counts: Counter[Look] = Counter()
    for piece in pieces:
        counts[look(piece)] += len(piece.text)
    return counts.most_common(1)[0][0] if counts else (0.0, False)


def levels_of(paragraphs: list[Paragraph], running: Look) -> dict[int, int]:
    """Level (from 1) of each paragraph that is a heading, by its number: the larger, the further out."""
    found = {at: one.first.size for at, one in enumerate(paragraphs) if _is_heading(one, running)}
    ranks = sorted(set(found.values()), reverse=True)
    return {at: ranks.index(size) + 1 for at, size in found.items()}


def _is_heading(paragraph: Paragraph, running: Look) -> bool:
    if not _stands_out(look(paragraph.first), running) or paragraph.lines[0].is_row:
        return False
    sizes = [line.first.size for line in paragraph.lines]
    if len(sizes) > MOST_LINES or max(sizes) - min(sizes) > 0.5:
        return False
    text = joined(line.first for line in paragraph.lines)
    signs = sum(1 + is_wide(sign) for sign in text)
    return signs <= MOST_SIGNS and bool(_LETTER.search(text)) and not _SENTENCE.search(text)


def _stands_out(own: Look, running: Look) -> bool:
    """It is larger than the running text, or bold where that is not."""
    if own[0] >= LARGER * running[0]:
        return True
    return own[1] and not running[1] and own[0] >= SMALLEST * running[0]
