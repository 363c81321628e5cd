"""Tables set as text: lines whose cells stand in columns, and what lies among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarykit.structure.lines import NUMBERED, WIDEST_PAGE, Line

_CELLS = re.compile(r"\S(?:\t+| {3,}| ?\u3000[ \u3000]+| ?\| ?)(?=\S)")
_GAPS = ("\t", "   ", "\u3000\u3000", "\u3000 ", "|")  # one of these stands between any two cells
_RULER = re.compile(r"[-=_|+: ]{5,}")
_DRAWN = "-=_|+:"
_WORDS = re.compile(r"[^\W\d_]{2}")
_PART = re.compile(r"#|(?:annex|appendix|attachment|enclosure|附件|附录)", re.IGNORECASE)  # no caption
_LONGEST_ROW = 1000  # characters


def columned(text: str, lines: Sequence[Line]) -> set[int]:
    """Starts of the lines of tables: where two lines set in columns stand together; and where most lines
    between two blank ones do, also what stands among them, or behind them and no paragraph.
    """
    found: set[int] = set()
    for chunk in _chunks(lines):
        shaped = [_has_cells(text, line) for line in chunk]
        pairs = {at + step for at, both in enumerate(pairwise(shaped)) if all(both) for step in (0, 1)}
        if 2 * len(pairs) > len(chunk):
            pairs = _within(text, chunk, shaped, pairs)
        found |= {chunk[at].span.start for at in pairs}
    return found


def _chunks(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines between two blank ones."""
    chunks: list[list[Line]] = []
    for line in lines:
        if line.apart:
            chunks.append([])
        chunks[-1].append(line)
    return chunks


def _has_cells(text: str, line: Line) -> bool:
    if len(line.span) >= _LONGEST_ROW:
        return False
    row = line.span.of(text)
    if row[0] in _DRAWN and _RULER.fullmatch(row):
        return True
    return any(gap in row for gap in _GAPS) and bool(_CELLS.search(row))


def _within(text: str, chunk: Sequence[Line], shaped: Sequence[bool], pairs: set[int]) -> set[int]:
    """All lines from the first pair to the last; above them also the caption, below them what is torn from
    the last row. A line with a number above them, or with words below, may be a heading.
    """
    first, last = min(pairs), max(pairs)
    while first > 0 and (shaped[first - 1] or _could_be_caption(text, chunk[first - 1])):
        first -= 1
    while last + 1 < len(chunk) and (shaped[last + 1] or _is_torn(text, chunk[last + 1])):
        last += 1
    return set(range(first, last + 1))


def _could_be_caption(text: str, line: Line) -> bool:
    is_sentence = text[line.span.end - 1] in ".。!！?？"
    opens = NUMBERED.match(text, line.span.start) or _PART.match(text, line.span.start)
    return line.width <= WIDEST_PAGE and not is_sentence and not opens


def _is_torn(text: str, line: Line) -> bool:
    """What stands in the line is the rest of a row: it opens with a small letter or holds but a number."""
    row = line.span.of(text)
    return line.width <= WIDEST_PAGE and (row[0].islower() or not _WORDS.search(row))
