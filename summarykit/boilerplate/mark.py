"""Marks what a site put around and into a document, and second copies of its own passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarykit.boilerplate.copies import second_copies
from summarykit.boilerplate.cut import cut, join, pieces
from summarykit.boilerplate.echoes import echoes
from summarykit.boilerplate.evidence import settled
from summarykit.boilerplate.handles import handles
from summarykit.boilerplate.lexicon import lexicon
from summarykit.boilerplate.links import link_lists
from summarykit.boilerplate.marks import SURE, Line, Mark, split_lines
from summarykit.boilerplate.notices import glued
from summarykit.boilerplate.page import parts_of
from summarykit.boilerplate.running import running_heads
from summarykit.boilerplate.sieve import ANYTHING
from summarykit.boilerplate.site_lines import site_lines
from summarykit.boilerplate.tail import tail
from summarykit.lang import LanguagePack
from summarykit.lang.facets.boilerplate import BoilerplateCues
from summarykit.records import Block, Document, Reason, Span
from summarykit.records.spans import merge, subtract, trim


def mark_furniture(document: Document, blocks: Sequence[Block], pack: LanguagePack) -> tuple[Block, ...]:
    """The blocks with boilerplate marked: furniture, disclaimers, related links, second copies.

    A block is cut where boilerplate is glued to content, at its exact characters. The blocks given must
    be in text order, cover all ink and not overlap; those returned do so too, and each says why.
    """
    text = document.text
    cues = lexicon(pack.facet(BoilerplateCues))
    sifted = cues.sieve.sift(text)
    lines = split_lines(text, blocks, sifted)
    marks, parts = _hinted(lines, document.hints.furniture)
    marks |= running_heads(lines, cues, marks)
    maybe = marks | site_lines(lines, cues, marks)
    sure = {at: mark for at, mark in maybe.items() if mark.weight >= SURE}
    maybe |= link_lists(lines, cues, sure)
    page = parts_of(lines, maybe, cues)
    marks |= {at: mark for at, mark in settled(lines, maybe, page).items() if lines[at].kind != "table"}
    marks |= echoes(lines, marks, page)
    parts += handles(lines, cues, marks)
    marked = [*marks.values(), *parts]
    content = [span for block, span in pieces(text, blocks, marked) if not _has_rows(block)]
    parts += glued(text, content, cues, sifted)
    lines, touched = _without(lines, parts, text)
    marks |= second_copies(lines, cues, marks | touched)
    marks |= tail(lines, cues, marks | touched, page)
    return cut(text, blocks, join(text, [*marks.values(), *parts]))


def _has_rows(block: Block) -> bool:
    """The block is a table, which is never cut. What is set in columns may be titles of other pages."""
    return block.kind == "table" and block.reason.rule != "columns"


def _hinted(lines: Sequence[Line], hints: Sequence[Span]) -> tuple[dict[int, Mark], list[Mark]]:
    """What the reader knew to be furniture: marks of whole lines, and of parts of lines."""
    whole: dict[int, Mark] = {}
    parts: list[Mark] = []
    reason = Reason("reader")
    for index, line, hidden in _meetings(lines, merge(hints)):
        for hint in hidden:
            if hint.contains(line.span):
                whole[index] = Mark(line.span, "furniture", reason)
            else:
                inside = Span(max(hint.start, line.span.start), min(hint.end, line.span.end))
                parts.append(Mark(inside, "furniture", reason))
    return whole, parts


def _without(lines: Sequence[Line], parts: Sequence[Mark], text: str) -> tuple[list[Line], dict[int, Mark]]:
    """The lines with their marked parts left out, and the parts that leave nothing of their line."""
    rest = list(lines)
    gone: dict[int, Mark] = {}
    by_span = {part.span: part for part in parts}
    for index, line, inside in _meetings(lines, sorted(by_span)):
        left = [trim(span, text) for span in subtract(line.span, inside)]
        span = next(filter(len, left), None)
        if span is None:
            gone[index] = by_span[inside[0]]
        else:
            rest[index] = line._replace(span=span, text=span.of(text), may=ANYTHING, place=None)
    return rest, gone


def _meetings(lines: Sequence[Line], spans: Sequence[Span]) -> Iterator[tuple[int, Line, list[Span]]]:
    """(index, line, spans that overlap it) of the lines that have any; both are in text order, read once."""
    at = 0
    for index, line in enumerate(lines):
        while at < len(spans) and spans[at].end <= line.span.start:
            at += 1
        near = at
        while near < len(spans) and spans[near].start < line.span.end:
            near += 1
        if near > at:
            yield index, line, list(spans[at:near])
