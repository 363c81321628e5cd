"""A walk over the tree of a web page: lines as a browser would break them, tables as rows, lists numbered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from summarykit.reading.canvas import Canvas
from summarykit.reading.lists import Links, ListNumbers
from summarykit.reading.page import HEADINGS, is_furniture, table_rows
from summarykit.records import Span

PARAGRAPHS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "blockquote", "pre", "figure", "hr"}
)
"""Elements with an empty line before and behind, as browsers copy them."""

BLOCKS = PARAGRAPHS | {
    "address",
    "article",
    "aside",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dt",
    "fieldset",
    "figcaption",
    "footer",
    "form",
    "header",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "option",
    "section",
    "select",
    "summary",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
}
"""Elements that begin a line of their own."""

WHOLE = frozenset({"head", "table"})
"""Elements that may be written without a walk through them."""
_WRITTEN = -1
"""Stands for the start of an element of which nothing is left to write at its end."""


class Walk:
    """One walk, without recursion: pages nest as deep as they like.

    `lines` tells where each line begins and the element that its text stands in, `depth` how deep the
    elements nest.
    """

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.lines: list[tuple[int, Any]] = []
        self.depth = 0
        self._furniture: list[tuple[int, Any]] = []
        self._starts: list[int] = []
        self._numbers = ListNumbers()
        self._waiting: list[str] = []
        self._links = Links()

    def over(self, root: Any) -> None:
        """Write the whole tree."""
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            tag = element.tag
            if event == "end":
                self._close(element, tag)
                self._tail(element)
            elif tag in WHOLE and self._is_written_whole(element, tag):
                events.skip_subtree()
                self._starts.append(_WRITTEN)
            else:
                self._open(element, tag)
        self.canvas.end_line()

    def within(self, furniture: Sequence[Span]) -> Iterator[Any]:
        """The elements marked as furniture that begin in what the canvas holds for it."""
        starts = [span.start for span in furniture]
        for start, element in self._furniture:
            at = bisect_right(starts, start) - 1
            if at >= 0 and start < furniture[at].end:
                yield element

    def _is_written_whole(self, element: Any, tag: str) -> bool:
        """Nothing is left to walk through: the head, and tables of data."""
        rows = table_rows(element) if tag == "table" else []
        if not rows:
            return rows is not None
        self.canvas.end_line(2)
        start = self.canvas.length
        for row in rows:
            self.lines.append((self.canvas.length, element))
            self.canvas.write_row(row)
        self.canvas.mark_table(start)
        self.canvas.end_line(2)
        return True

    def _open(self, element: Any, tag: str) -> None:
        if tag in BLOCKS:
            self.canvas.end_line(2 if tag in PARAGRAPHS else 1)
        elif tag == "br":
            self.canvas.end_line(2 if self.canvas.last == "\n" else 1)
        self._starts.append(self.canvas.length)
        if len(self._starts) > self.depth:
            self.depth = len(self._starts)
        self._links.open(tag)
        if tag == "li":
            self._waiting += self._numbers.of(element)
        text = element.text
        if text:
            self._text(element, text)

    def _close(self, element: Any, tag: str) -> None:
        start = self._starts.pop()
        if start == _WRITTEN:
            return
        if tag in HEADINGS:
            self.canvas.mark_heading(start, int(tag[1]))
        elif tag == "li":
            self._waiting.clear()
        if self._links.close(tag) or is_furniture(element):
            self.canvas.mark_furniture(start)
            self._furniture.append((start, element))
        if tag in BLOCKS:
            self.canvas.end_line(2 if tag in PARAGRAPHS else 1)

    def _tail(self, element: Any) -> None:
        tail = element.tail
        parent = element.getparent() if tail else None
        if parent is not None:
            self._text(parent, tail)

    def _text(self, parent: Any, text: str) -> None:
        is_flowing = parent.tag not in {"pre", "textarea"}
        if text.isspace():
            if is_flowing and self.canvas.last in {"", "\n"}:
                return  # most of what stands between two elements
        else:
            if self.canvas.last in {"", "\n"}:
                self.lines.append((self.canvas.length, parent))
            # Only now is it known in which line of its item a number stands.
            for number in self._waiting:
                self.canvas.write_number(number)
            self._waiting.clear()
            self._links.add(text)
        if is_flowing:
            self.canvas.write_flowing(text)
        else:
            self.canvas.write(text.replace("\r\n", "\n").replace("\r", "\n"))
