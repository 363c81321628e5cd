"""Lines of Markdown that no reader of the page sees as text, or that only lead through it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Protocol

from summarykit.records import Span

ENTRIES = 3
"""From so many in a row on, links to places of the page itself are its table of contents."""

_UNSEEN = re.compile(
    r"\s*(?:"
    r"(?:</?[A-Za-z][\w\-]*+(?:\s[^<>]*+|/)?>\s*+)++"  # elements of HTML without a text
    r"|(?:\[?!\[[^\]]*\]\([^()]*\)(?:\]\([^()]*\))?\s*)+"  # pictures, and those that are links
    r"|\[[^\]^][^\]]*\]:\s*<?(?:[A-Za-z][\w+.\-]*:|[/#.])\S*(?:\s+[\"'(].*)?\s*"  # the target of a link
    r")\Z"
)
_ENTRY = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+\[[^\]]*\]\(#[^()]*\)\s*\Z")


class Line(Protocol):
    """A line with something on it, and its place."""

    @property
    def span(self) -> Span:
        """Its place."""

    @property
    def text(self) -> str:
        """What stands on it."""


def asides(lines: Sequence[Line]) -> Iterator[Span]:
    """Elements, pictures and targets of links that stand on lines of their own, and tables of contents."""
    yield from (line.span for line in lines if _UNSEEN.match(line.text))
    for is_entry, run in groupby(lines, key=lambda line: _ENTRY.match(line.text) is not None):
        if is_entry:
            yield from _contents(run)


def _contents(run: Iterable[Line]) -> list[Span]:
    spans = [line.span for line in run]
    return spans if len(spans) >= ENTRIES else []
