"""Web pages: lines as a browser would break them, tables as rows, numbers of lists written in."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from summarykit.messages import say
from summarykit.reading.canvas import Canvas
from summarykit.reading.encodings import decode
from summarykit.reading.lists import Links, ListNumbers
from summarykit.reading.page import declared_encoding, facts_of, is_furniture, is_hidden, table_rows
from summarykit.reading.results import File, Reading
from summarykit.reading.sniff import damaged

SILENT = frozenset({"script", "style", "template", "svg", "object", "embed", "canvas", "audio", "video"})
"""Elements that hold no text of the page. `head` is read for facts alone."""

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

_HEADING = re.compile(r"h([1-6])")
_WRITTEN = -1
"""Stands for the start of an element of which nothing is left to write at its end."""


def read(file: File) -> Reading:
    """The text of a page with its hints and facts.

    Raises ReadError E103 where the bytes are no text, E105 where the parser gave up in the middle.
    """
    decoded = decode(file, declared_encoding(file.data))
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_pis=True)
    root = etree.fromstring(decoded.text.encode("utf-8", "replace"), parser)
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise damaged(file.name, say("its elements are nested too deeply"))
    if root is None:
        return Reading("", decoded.encoding, warnings=decoded.warnings)
    page = _Page(Canvas())
    page.walk(root)
    return page.canvas.finish(
        encoding=decoded.encoding, facts=facts_of(root), warnings=decoded.warnings, single=True
    )


class _Page:
    """One walk over the tree, without recursion: pages nest as deep as they like."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self._starts: list[int] = []
        self._numbers = ListNumbers()
        self._waiting: list[str] = []
        self._links = Links()

    def walk(self, root: Any) -> None:
        """Write the whole tree."""
        events = etree.iterwalk(root, events=("start", "end", "comment"))
        for event, element in events:
            if event == "start" and self._is_written_whole(element):
                events.skip_subtree()
                self._starts.append(_WRITTEN)
            elif event == "start":
                self._open(element)
            else:
                if event == "end":
                    self._close(element)
                self._tail(element)
        self.canvas.end_line()

    def _is_written_whole(self, element: Any) -> bool:
        """Nothing is left to walk through: silent elements, and tables of data."""
        if element.tag in SILENT or element.tag == "head":
            return True
        rows = table_rows(element) if element.tag == "table" else None
        if rows is None:
            return False
        self.canvas.end_line(2)
        start = self.canvas.length
        for row in rows:
            self.canvas.write_row(row)
        self.canvas.mark_table(start)
        self.canvas.end_line(2)
        return True

    def _open(self, element: Any) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self.canvas.end_line(2 if tag in PARAGRAPHS else 1)
        elif tag == "br":
            self.canvas.end_line(2 if self.canvas.last == "\n" else 1)
        self._starts.append(self.canvas.length)
        self._links.open(tag)
        if tag == "li":
            self._waiting += self._numbers.of(element)
        if element.text:
            self._text(element, element.text)

    def _close(self, element: Any) -> None:
        start = self._starts.pop()
        if start == _WRITTEN:
            return
        heading = _HEADING.fullmatch(element.tag) if isinstance(element.tag, str) else None
        if heading:
            self.canvas.mark_heading(start, int(heading[1]))
        if element.tag == "li":
            self._waiting.clear()
        if self._links.close(element.tag) or is_furniture(element) or is_hidden(element):
            self.canvas.mark_furniture(start)
        if element.tag in BLOCKS:
            self.canvas.end_line(2 if element.tag in PARAGRAPHS else 1)

    def _tail(self, element: Any) -> None:
        if element.tail and element.getparent() is not None:
            self._text(element.getparent(), element.tail)

    def _text(self, parent: Any, text: str) -> None:
        if text.strip():
            # Only now is it known in which line of its item a number stands.
            for number in self._waiting:
                self.canvas.write_number(number)
            self._waiting.clear()
            self._links.add(text)
        if parent.tag in {"pre", "textarea"}:
            self.canvas.write(text.replace("\r\n", "\n").replace("\r", "\n"))
        else:
            self.canvas.write_flowing(text)
