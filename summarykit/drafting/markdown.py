"""The outline as Markdown: headings, one list item a line, gaps in bold."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from summarykit.drafting.plan import heading_line
from summarykit.drafting.template import render
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords
from summarykit.records import Outline, OutlinePoint, Span
from summarykit.records.spans import subtract

ACTIVE = re.compile(r"[\\`*<]|(?<![^\W_])_|_(?![^\W_])|\[(?=[^\]]{0,500}\][(:])|&(?=[#\w]+;)")
"""What Markdown would not print: marks of emphasis, code and HTML, links; underscores at a word's edge."""

OPENERS = re.compile(
    r"(?:>|#{1,6}(?=\s|$)|[-+](?=\s|$)|={2,}|-{2,}|~{3,})|(?P<digits>\d{1,9})(?=[.)](?:\s|$))"
)
"""What at the start of a line would open a heading, a list or a rule."""


def render_markdown(outline: Outline) -> str:
    """The outline as Markdown (CommonMark); printed, it reads as the records do, letter for letter."""
    words = get_pack(outline.lang).facet(DraftWords).outline
    filters: dict[str, Callable[..., str]] = {
        "heading": partial(heading_line, words=words),
        "escaped": _heading,
        "line": _line,
    }
    return render("outline.md.j2", filters, outline=outline)


def _line(point: OutlinePoint) -> str:
    """The point with its gaps in bold."""
    pieces = [(gap.start, f"**{_escaped(gap.of(point.text))}**") for gap in point.gaps]
    whole = Span(0, len(point.text))
    pieces += [(rest.start, _escaped(rest.of(point.text))) for rest in subtract(whole, point.gaps)]
    return _opened("".join(piece for _, piece in sorted(pieces)))


def _heading(text: str) -> str:
    """A heading: behind its marks nothing opens a list, but closing marks would vanish."""
    return re.sub(r"(?:(?<=\s)|^)(#+)$", r"\\\1", _escaped(text))


def _escaped(text: str) -> str:
    return ACTIVE.sub(lambda found: "\\" + found.group(), text)


def _opened(line: str) -> str:
    """The line with a mark at its start escaped."""
    found = OPENERS.match(line)
    if found is None:
        return line
    if found["digits"]:
        return f"{found['digits']}\\{line[found.end() :]}"
    return f"\\{line}"
