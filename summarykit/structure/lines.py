"""Lines of a text, and whether they were broken by hand or by a page's width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarykit.records import Span

LINE_ENDS = r"\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
NUMBERED = re.compile(
    r"(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）.．、]|[①-⑳])(?!\d)"
    r"|\d{1,2}-\d{1,2}[ \u3000]|\d{1,2}(?:\.\d{1,2}){1,3}[ \u3000]|[IVX]{2,5}[.、)] "
)
_LINE = re.compile(rf"([^{LINE_ENDS}]*)(\r\n|[{LINE_ENDS}]|\Z)")
_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]"
)

# A page set for reading has at most some 70 wide or 140 narrow characters a line: anything wider is a
# paragraph kept on one line, anything narrower a list or a column of headings. Half of the inner lines must
# be full, or short lines would be taken for wrapped; of the torn, whose full lines go on with small letters,
# a quarter. That quarter is judged, not swept: no document of our corpora changes between 0.1 and 0.5. Rerun
# `python -m tests.quality.measure` on changing any of these.
WIDEST_PAGE = 140
NARROWEST_PAGE = 36
FULL = 0.8
SHARE_OF_FULL = 0.5
SHARE_OF_TORN = 0.25
FEWEST_LINES = 3
UNDERLINED = "underlined"
"""The rule by which a line is joined with what is drawn under it."""
SHORTEST_UNDERLINE, LONGEST_UNDERLINED, LARGEST_MISFIT = 3, 90, 3  # columns
SENTENCE_ENDS = ".。!！?？;；:：|"


@dataclass(frozen=True, slots=True)
class Line:
    """One line with ink: `span` without the blanks around it, `indent` the columns before it.

    `apart` is true where a blank line (or the start of the text) stands before it.
    """

    span: Span
    indent: int
    width: int
    apart: bool


def columns(text: str) -> int:
    """Columns the text takes on a page; a Chinese character takes two."""
    return len(text) + len(_WIDE.findall(text))


def read_lines(text: str) -> list[Line]:
    """All lines that hold ink, in order. Any of the usual line ends counts, a form feed among them."""
    lines = []
    apart = True
    for found in _LINE.finditer(text):
        raw = found.group(1)
        bare = raw.strip()
        if not bare:
            apart = True
            continue
        indent = len(raw) - len(raw.lstrip())
        start = found.start() + indent
        lines.append(Line(Span(start, start + len(bare)), indent, columns(bare[: 2 * WIDEST_PAGE]), apart))
        apart = False
    return lines


def underlines(text: str, lines: Sequence[Line]) -> dict[int, int]:
    """Start of each line that is drawn under a short one as long as it ("MONEY" above "-----"), with the
    start of the line above.
    """
    return {
        line.span.start: above.span.start
        for above, line in pairwise(lines)
        if text[line.span.start] in "-=~_" and not line.apart and _is_drawn_under(text, above, line)
    }


def _is_drawn_under(text: str, above: Line, line: Line) -> bool:
    drawn, words = line.span.of(text), above.span.of(text)
    is_ruler = len(drawn) >= SHORTEST_UNDERLINE and len(set(drawn)) == 1
    is_words = above.width <= LONGEST_UNDERLINED and "|" not in words and any(map(str.isalpha, words))
    return is_ruler and is_words and abs(line.width - above.width) <= LARGEST_MISFIT


def page_width(text: str, lines: Sequence[Line]) -> int | None:
    """Columns at which the text was wrapped, None where each line is a paragraph of its own."""
    inner = [(line, after) for line, after in pairwise(lines) if not after.apart]
    if len(inner) < FEWEST_LINES:
        return None
    widths = sorted(line.width for line, _ in inner)
    width = widths[int(0.95 * (len(widths) - 1))]
    if not NARROWEST_PAGE <= width <= WIDEST_PAGE:
        return None
    return width if _is_page(text, inner, width) else None


def _is_page(text: str, inner: Sequence[tuple[Line, Line]], width: int) -> bool:
    """Most lines are full, and most full lines end inside a sentence; a numbered one may be a heading. Fewer
    full ones do where most of them go on with a small letter. Each line comes with the next.
    """
    full = [(line, after) for line, after in inner if line.width >= FULL * width]
    inside = sum(
        text[line.span.end - 1] not in SENTENCE_ENDS and not NUMBERED.match(text, line.span.start)
        for line, _ in full
    )
    going_on = sum(text[after.span.start].islower() for _, after in full)
    fewest = SHARE_OF_TORN if 2 * going_on > len(full) else SHARE_OF_FULL
    return len(full) >= fewest * len(inner) and 2 * inside >= len(full)
