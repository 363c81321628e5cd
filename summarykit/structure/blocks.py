"""From a text to its blocks: paragraphs, list items and tables that cover all ink and never overlap."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from summarykit.records import Block, Document, Reason, Span
from summarykit.records.structure import BlockKind
from summarykit.structure.lines import FULL, Line, page_width, read_lines

_BULLET = re.compile(r"[-*+•·●○■□◆◇▪▶►✓➤–—][ \t\u3000]+(?=\S)")
_NUMBERED = re.compile(r"(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）.．、]|[①-⑳])(?!\d)")
_MARKED = re.compile(r"#{1,6}[ \t]|>|<!--|-->|\d{1,3}[.)][ \t]|```|\[[^\]\n]{1,80}\]:[ \t]")
_CELLS = re.compile(r"\S(?:\t+| {3,}|\u3000{2,}| ?\| ?)(?=\S)")
_RULER = re.compile(r"[-=_|+: ]{5,}")
_WORD = re.compile(r"\S+")


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
    return tuple(_block(kind, group) for kind, group in groups)


class _Grouper:
    """Which kind a line opens, and whether it goes on with what stands before it."""

    def __init__(self, document: Document, lines: Sequence[Line]) -> None:
        self.text = document.text
        self.columned = self._columned(lines)
        self.width = page_width(self.text, [line for line in lines if line.span.start not in self.columned])
        self.is_markdown = document.source.format == "md"
        self.tables = sorted(document.hints.tables)
        self.table_starts = [table.start for table in self.tables]
        self.titles = {hint.span.start for hint in document.hints.headings}

    def _columned(self, lines: Sequence[Line]) -> set[int]:
        """Starts of the lines of tables: where two lines set in columns stand together, and most around
        them are too, all lines between two blank ones; else the two.
        """
        found: set[int] = set()
        for chunk in _chunks(lines):
            shaped = [self._has_cells(line) for line in chunk]
            pairs = {
                chunk[at + step].span.start
                for at in range(len(chunk) - 1)
                if shaped[at] and shaped[at + 1]
                for step in (0, 1)
            }
            found |= {line.span.start for line in chunk} if 2 * len(pairs) > len(chunk) else pairs
        return found

    def _has_cells(self, line: Line) -> bool:
        text = line.span.of(self.text) if len(line.span) < 1000 else ""
        return bool(_CELLS.search(text) or _RULER.fullmatch(text))

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
        known = self.table_at(line.span.start)
        if known or self.table_at(group[-1].span.start):
            return known == self.table_at(group[-1].span.start)
        if line.apart or line_kind == "list" or line.span.start in self.titles:
            return False
        if line_kind == "table" or kind == "table":
            return line_kind == kind
        if self.is_markdown:
            return self._is_same_paragraph(group[-1], line)
        return self._is_wrapped(kind, group, line)

    def _is_same_paragraph(self, before: Line, line: Line) -> bool:
        """In Markdown a paragraph ends at a blank line, or where something else is marked."""
        is_heading = before.span.start in self.titles or self.text[before.span.start] == "#"
        return not is_heading and not _MARKED.match(self.text, line.span.start)

    def _is_wrapped(self, kind: BlockKind, group: list[Line], line: Line) -> bool:
        """The line before was full: the first word of this one had no room left on it."""
        before = group[-1]
        if self.width is None or before.span.start in self.titles:
            return False
        if kind == "list" and line.indent > group[0].indent:
            return True
        if _NUMBERED.match(self.text, line.span.start) or line.indent > before.indent + 1:
            return False
        if self.text[line.span.start].islower():
            return True
        word = _WORD.match(self.text, line.span.start, line.span.end)
        room = before.width + 1 + (min(len(word.group()), 20) if word else 0)
        return before.width >= FULL * self.width or room > self.width


def _chunks(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines between two blank ones."""
    chunks: list[list[Line]] = []
    for line in lines:
        if line.apart:
            chunks.append([])
        chunks[-1].append(line)
    return chunks


def _block(kind: BlockKind, group: Sequence[Line]) -> Block:
    rule = {"table": "columns", "list": "bullet"}.get(kind, "lines joined" if len(group) > 1 else "line")
    return Block(Span(group[0].span.start, group[-1].span.end), kind, Reason(rule))
