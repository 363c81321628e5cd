"""From a text to its blocks: paragraphs, list items and tables that cover all ink and never overlap."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence

from summarykit.records import Block, Document, Reason, Span
from summarykit.records.structure import BlockKind
from summarykit.structure.lines import (
    FULL,
    NUMBERED,
    SENTENCE_ENDS,
    UNDERLINED,
    WIDEST_PAGE,
    Line,
    page_width,
    read_lines,
    underlines,
)
from summarykit.structure.tables import columned

_BULLET = re.compile(r"[-*+•·●○■□◆◇▪▶►✓➤–—][ \t\u3000]+(?=\S)")
_MARKED = re.compile(r"#{1,6}[ \t]|>|<!--|-->|\d{1,3}[.)][ \t]|```|\[[^\]\n]{1,80}\]:[ \t]")
_WORD = re.compile(r"\S+")
_CLOSING = re.compile(r"[，。、；：）》」』！？]|[,;)] ")
_OPENING = "（《〈「『“‘"
_UNFINISHED = re.compile(r"(?<= )(?:OF|THE|AND|FOR|IN|TO|ON|BY|AT)$")
_PIECES = 3  # lines back, in which a quotation was opened
LONGEST_WORD = 20
"""Characters; Chinese has no words to move, and a line of it is one."""


def find_blocks(document: Document) -> tuple[Block, ...]:
    """Blocks in text order, of the kinds body, list and table; later stages know more.

    Lines that a page's width has broken are joined to one paragraph; where no width can be seen, each
    line is a block. A table is what the format knew as one, or two and more lines set in columns.
    """
    lines = read_lines(document.text)
    grouper = _Grouper(document, lines)
    groups: list[tuple[BlockKind, list[Line]]] = []
    for line in lines:
        kind = grouper.kind_of(line)
        if groups and grouper.goes_on(groups[-1][0], groups[-1][1], line, kind):
            groups[-1][1].append(line)
        else:
            groups.append((kind, [line]))
    return tuple(_block(kind, group, grouper.underlines) for kind, group in groups)


class _Grouper:
    """Which kind a line opens, and whether it goes on with what stands before it."""

    def __init__(self, document: Document, lines: Sequence[Line]) -> None:
        self.text = document.text
        self.underlines = underlines(self.text, lines)
        drawn = {*self.underlines, *self.underlines.values()}
        self.columned = columned(self.text, [line for line in lines if line.span.start not in drawn])
        self.width = page_width(self.text, [line for line in lines if line.span.start not in self.columned])
        self.is_markdown = document.source.format == "md"
        self.tables = sorted(document.hints.tables)
        self.table_starts = [table.start for table in self.tables]
        self.titles = {hint.span.start for hint in document.hints.headings} | drawn

    def table_at(self, offset: int) -> Span | None:
        """The table that the format knew at an offset."""
        at = bisect_right(self.table_starts, offset) - 1
        return self.tables[at] if at >= 0 and offset < self.tables[at].end else None

    def kind_of(self, line: Line) -> BlockKind:
        """What the line would be, taken for itself."""
        if line.span.start in self.columned or self.table_at(line.span.start):
            return "table"
        return "list" if _BULLET.match(self.text, line.span.start) else "body"

    def goes_on(self, kind: BlockKind, group: list[Line], line: Line, line_kind: BlockKind) -> bool:
        """The line belongs to the block before it."""
        if line.span.start in self.underlines:
            return True
        table, table_before = self.table_at(line.span.start), self.table_at(group[-1].span.start)
        if table or table_before:
            return table == table_before
        if line_kind == kind == "body" and self._is_broken(group, line):
            return True
        if line.apart or line_kind == "list" or line.span.start in self.titles:
            return False
        if "table" in {line_kind, kind}:
            return line_kind == kind
        return self._is_joined(kind, group, line)

    def _is_joined(self, kind: BlockKind, group: list[Line], line: Line) -> bool:
        """The line, which nothing sets off, belongs to the words before it."""
        if self.is_markdown:
            return self._is_same_paragraph(group[-1], line)
        return self._is_wrapped(kind, group, line)

    def _is_broken(self, group: Sequence[Line], line: Line) -> bool:
        """No line opens with a closing mark and none closes with an opening one: where links and emphasis
        were lost, a sentence stands in pieces.
        """
        before = group[-1]
        if self.text[before.span.end - 1] in _OPENING or self._is_torn_heading(before, line):
            return not line.apart
        if self.text[line.span.start] == "”":
            pieces = [one.span.of(self.text) for one in group[-_PIECES:]]
            return sum(piece.count("“") - piece.count("”") for piece in pieces) > 0
        return bool(_CLOSING.match(self.text, line.span.start)) and before.span.start not in self.titles

    def _is_torn_heading(self, before: Line, line: Line) -> bool:
        """The line before is in capitals and ends inside a phrase: "DREDGING OF THE / FAIRWAY"."""
        if before.width > WIDEST_PAGE or not _UNFINISHED.search(
            self.text, before.span.end - 4, before.span.end
        ):
            return False
        return before.span.of(self.text).isupper() and line.span.of(self.text).isupper()

    def _is_same_paragraph(self, before: Line, line: Line) -> bool:
        """In Markdown a paragraph ends at a blank line, or where something else is marked."""
        is_heading = before.span.start in self.titles or self.text[before.span.start] == "#"
        return not is_heading and not _MARKED.match(self.text, line.span.start)

    def _is_wrapped(self, kind: BlockKind, group: list[Line], line: Line) -> bool:
        """The line before was full: the first word of this one had no room left on it."""
        before = group[-1]
        if self.width is None or before.span.start in self.titles:
            return False
        is_numbered = self._is_numbered(line)
        if not is_numbered and self._hangs(kind, group[0], line):
            return True
        if line.indent > before.indent + 1 or (is_numbered and not self._is_full(group, line)):
            return False
        if self.text[line.span.start].islower():
            return True
        return before.width >= FULL * self.width or not self._has_room(before, line)

    def _is_numbered(self, line: Line) -> bool:
        return bool(NUMBERED.match(self.text, line.span.start))

    def _hangs(self, kind: BlockKind, first: Line, line: Line) -> bool:
        """The line is set in deeper than the list item, or the numbered line, that opens its block."""
        return line.indent > first.indent and (kind == "list" or self._is_numbered(first))

    def _is_full(self, group: Sequence[Line], line: Line) -> bool:
        """The line before is full and ends inside a sentence, so that a number at the head of this one was
        only moved there: "against a ceiling of / 5. We took over".
        """
        before = group[-1]
        is_inside = self.text[before.span.end - 1] not in SENTENCE_ENDS
        return is_inside and not self._is_numbered(group[0]) and not self._has_room(before, line)

    def _has_room(self, before: Line, line: Line) -> bool:
        """The first word of the line would have had room on the one before."""
        word = _WORD.match(self.text, line.span.start, line.span.end)
        room = before.width + 1 + (min(len(word.group()), LONGEST_WORD) if word else 0)
        return self.width is None or room <= self.width


def _block(kind: BlockKind, group: Sequence[Line], underlines: Container[int]) -> Block:
    rule = {"table": "columns", "list": "bullet"}.get(kind, "lines joined" if len(group) > 1 else "line")
    if group[-1].span.start in underlines:
        rule = UNDERLINED
    return Block(Span(group[0].span.start, group[-1].span.end), kind, Reason(rule))
