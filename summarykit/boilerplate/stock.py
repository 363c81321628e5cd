"""Stock phrases that every reader of summaries knows, and lines that a whole round of documents has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from summarykit.lang import LanguagePack
from summarykit.lang.facets.stock import StockPhrases
from summarykit.records import Block, Document, Form, Span, Stock
from summarykit.text.lines import hash_lines

_BLANKS = re.compile(r"\s+")


def find_stock(document: Document, blocks: Sequence[Block], pack: LanguagePack) -> tuple[Stock, ...]:
    """The phrases of the language's own list in a document's content, in text order."""
    pattern = _compiled(pack.facet(StockPhrases))
    return tuple(
        Stock(span, phrase_at(span, document.text), 0)
        for block in blocks
        if not block.is_boilerplate
        for span in _found(pattern, document.text, block.span)
    )


def find_forms(
    document: Document, blocks: Sequence[Block], documents: Mapping[int, int], least: int
) -> tuple[Form, ...]:
    """The lines of a document's content that at least `least` documents have, in text order.

    `documents` says how many have a line, by its hash (`text.lines`).
    """
    if max(documents.values(), default=0) < least:
        return ()
    content = [block.span for block in blocks if not block.is_boilerplate and block.kind != "title"]
    return tuple(
        Form(span, phrase_at(span, document.text), documents[line])
        for line, span in _lines_in(document.text, content)
        if documents.get(line, 0) >= least
    )


def phrase_at(span: Span, text: str) -> str:
    """What stands at a span, on one line."""
    return _BLANKS.sub(" ", span.of(text)).strip()


def _lines_in(text: str, spans: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """The lines that begin inside one of the spans, which are in text order."""
    at = 0
    for line, span in hash_lines(text):
        while at < len(spans) and spans[at].end <= span.start:
            at += 1
        if at < len(spans) and spans[at].start <= span.start:
            yield line, span


def _found(pattern: re.Pattern[str], text: str, within: Span) -> Iterator[Span]:
    for found in pattern.finditer(text, within.start, within.end):
        yield Span(*found.span())


@cache
def _compiled(phrases: StockPhrases) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in phrases.phrases), re.IGNORECASE)
