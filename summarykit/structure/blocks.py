"""From a text to its blocks."""

from __future__ import annotations

import re

from summarykit.records import Block, Document, Reason, Span

_LINE = re.compile(r"\S[^\r\n]*")


def find_blocks(document: Document) -> tuple[Block, ...]:
    """Every line is a block."""
    return tuple(
        Block(Span(m.start(), m.start() + len(m.group().rstrip())), "body", Reason("line"))
        for m in _LINE.finditer(document.text)
    )
