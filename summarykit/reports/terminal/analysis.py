"""What a work summary is made of, for people: the view of `summarykit inspect`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from summarykit.messages import say
from summarykit.records import Analysis, Block, Span
from summarykit.records.spans import ink
from summarykit.reports.terminal import labels
from summarykit.reports.terminal.figures import figure_table
from summarykit.reports.terminal.layout import cut, hang, one_line
from summarykit.reports.terminal.numbers import percent
from summarykit.reports.terminal.places import excerpt, place_of
from summarykit.reports.terminal.reasons import rule
from summarykit.reports.terminal.screen import Screen
from summarykit.reports.terminal.sections import document_head, sections

REASON = 32
"""Columns for why a block is what it is."""


def show_analysis(analysis: Analysis, screen: Screen, *, explain: bool = False) -> str:
    """Head, title, sections, figures, themes and boilerplate; with `explain` every block and its reason."""
    parts = [document_head(analysis, screen), sections(analysis, screen)]
    parts += [
        _figures(analysis, screen, dates=explain),
        _themes(analysis, screen),
        _boilerplate(analysis, screen),
    ]
    if explain:
        parts.append(_blocks(analysis, screen))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _figures(analysis: Analysis, screen: Screen, *, dates: bool) -> list[str]:
    hidden = 0 if dates else sum(figure.kind == "date" for figure in analysis.figures)
    notes = [say("{n} figure|{n} figures", n=len(analysis.figures) - hidden)]
    if analysis.breakdowns:
        notes.append(say("{n} breakdown|{n} breakdowns", n=len(analysis.breakdowns)))
    if hidden:
        notes.append(say("{n} date is told with --explain|{n} dates are told with --explain", n=hidden))
    table = figure_table(analysis, screen, dates=dates)
    note = say(", ").join(notes) if analysis.figures else ""
    return [screen.title(say("Figures"), note), *(table or ["  " + say("none")])]


def _themes(analysis: Analysis, screen: Screen) -> list[str]:
    told = [f"{one_line(theme.phrase)} ×{len(theme.spans)}" for theme in analysis.themes]
    lines = hang("  ", " · ".join(told), screen.width) if told else ["  " + say("none")]
    return [screen.title(say("Themes")), *lines]


def _boilerplate(analysis: Analysis, screen: Screen) -> list[str]:
    text = analysis.document.text
    rows = []
    spans: list[Span] = []
    for passage in boilerplate_passages(analysis.blocks):
        span = Span(passage[0].span.start, passage[-1].span.end)
        spans.append(span)
        kind = say(labels.BLOCK_KINDS[passage[0].kind])
        rows.append([place_of(text, span), kind, excerpt(text, span)])
    if not rows:
        return [screen.title(say("Boilerplate")), "  " + say("none")]
    share = percent(100 * ink(text, spans) / max(ink(text), 1))
    note = say("{n} passage, {share} of the text|{n} passages, {share} of the text", n=len(rows), share=share)
    return [
        screen.title(say("Boilerplate"), note),
        *screen.table(rows, flexible=2, styles={0: "faint", 1: "medium"}),
    ]


def boilerplate_passages(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Boilerplate blocks of one kind that stand one after the other, as one passage."""
    for kind, run in groupby(blocks, key=lambda block: block.kind if block.is_boilerplate else None):
        if kind is not None:
            yield list(run)


def _blocks(analysis: Analysis, screen: Screen) -> list[str]:
    text = analysis.document.text
    rows = [
        [
            place_of(text, block.span),
            say(labels.BLOCK_KINDS[block.kind]) + (f" {block.level}" if block.level else ""),
            cut(f"{rule(block.reason.rule)} {one_line(block.reason.words)}".strip(), REASON),
            excerpt(text, block.span),
        ]
        for block in analysis.blocks
    ]
    note = say("why each block is what it is")
    return [
        screen.title(say("Blocks"), note),
        *screen.table(rows, flexible=3, styles={0: "faint", 2: "faint"}),
    ]
