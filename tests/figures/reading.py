"""How the tests of figures read a text: one body block, unless they give their own."""

from __future__ import annotations

from collections.abc import Sequence

from summarykit.figures import find_breakdowns, find_figures
from summarykit.lang import get_pack
from summarykit.records import Block, Breakdown, Document, Figure, Heading, Reason, Source, Span


def document(text: str, lang: str) -> Document:
    return Document("t", text, lang, Source("t", "0" * 64, "text"))


def body(start: int, end: int) -> Block:
    return Block(Span(start, end), "body", Reason("test"))


def figures(
    text: str, lang: str, blocks: Sequence[Block] | None = None, headings: Sequence[Heading] = ()
) -> tuple[Figure, ...]:
    blocks = [body(0, len(text))] if blocks is None else blocks
    return find_figures(document(text, lang), blocks, headings, get_pack(lang))


def breakdowns(text: str, lang: str) -> tuple[tuple[Figure, ...], tuple[Breakdown, ...]]:
    found = figures(text, lang)
    return found, find_breakdowns(document(text, lang), [body(0, len(text))], found, get_pack(lang))


def surfaces(text: str, found: Sequence[Figure]) -> list[str]:
    return [one.span.of(text) for one in found]
