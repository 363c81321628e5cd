"""What a work summary is made of, for people: the view of `summarykit inspect`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from summarykit.messages import say
from summarykit.records import Analysis, Block, Reason, Section, Span
from summarykit.records.spans import ink
from summarykit.reports.terminal import labels
from summarykit.reports.terminal.figures import figure_table
from summarykit.reports.terminal.layout import ELLIPSIS, cut, hang, one_line
from summarykit.reports.terminal.numbers import percent
from summarykit.reports.terminal.places import place_of
from summarykit.reports.terminal.reasons import rule
from summarykit.reports.terminal.screen import Screen, Style

EXCERPT = 160
"""Characters of a passage that are laid out; the screen cuts further."""
QUOTED = 40
"""Columns of the first words of a section without a heading."""
EVIDENCE = 24
"""Columns for why a section has its role."""
REASON = 32
"""Columns for why a block is what it is."""


def show_analysis(analysis: Analysis, screen: Screen, *, explain: bool = False) -> str:
    """Head, title, sections, figures, themes and boilerplate; with `explain` every block and its reason."""
    parts = [_head(analysis, screen), _sections(analysis, screen)]
    parts += [
        _figures(analysis, screen, dates=explain),
        _themes(analysis, screen),
        _boilerplate(analysis, screen),
    ]
    if explain:
        parts.append(_blocks(analysis, screen))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(analysis: Analysis, screen: Screen) -> list[str]:
    document = analysis.document
    facts = [
        say("{n:,} character|{n:,} characters", n=ink(document.text)),
        labels.language(document.lang),
        say("{n} section|{n} sections", n=len(outermost(analysis))),
    ]
    title = analysis.title
    shown = hang("", one_line(title), screen.width) if title else [say("(no title)")]
    style: Style = "strong" if title else "faint"
    return [*screen.head(one_line(document.id), facts), *(screen.paint(style, line) for line in shown)]


def outermost(analysis: Analysis) -> list[Section]:
    """The sections with a heading of the outermost level: what a reader of the page counts."""
    headed = [one for one in analysis.sections if one.heading is not None]
    level = min((one.heading.level for one in headed if one.heading), default=1)
    return [one for one in headed if one.heading and one.heading.level == level]


def _title(screen: Screen, name: str, note: str = "") -> str:
    return screen.paint("strong", name) + (f"   {note}" if note else "")


def _sections(analysis: Analysis, screen: Screen) -> list[str]:
    rows = []
    for section, depth, label in section_tree(analysis.sections):
        text = excerpt(analysis.document.text, section.heading.span if section.heading else section.span)
        shown = text if section.heading else f"“{cut(text, QUOTED)}”"
        why = cut(_because(section.evidence), EVIDENCE)
        rows.append(["  " * depth + label, say(labels.ROLES[section.role]), shown, why])
    lines = screen.table(rows, flexible=2, styles={0: "faint", 1: "good", 3: "faint"})
    return [_title(screen, say("Sections")), *(lines or ["  " + say("none")])]


def section_tree(sections: Iterable[Section]) -> Iterator[tuple[Section, int, str]]:
    """Each section with its depth and number.

    "§2", "§2.1"; "§0" for what stands before the first, "¶" for another one without a heading.
    """
    labels_of: list[str] = []
    counts: dict[int | None, int] = {}
    depths: list[int] = []
    for section in sections:
        depths.append(0 if section.parent is None else depths[section.parent] + 1)
        if section.heading is None:
            label = "§0" if section.parent is None and not counts.get(None) else "¶"
        else:
            counts[section.parent] = counts.get(section.parent, 0) + 1
            above = "" if section.parent is None else labels_of[section.parent].strip("§¶")
            label = "§" + ".".join(part for part in (above, str(counts[section.parent])) if part)
        labels_of.append(label)
        yield section, depths[-1], label


def _because(evidence: Iterable[Reason]) -> str:
    return say(", ").join(dict.fromkeys(one_line(reason.words) or rule(reason.rule) for reason in evidence))


def _figures(analysis: Analysis, screen: Screen, *, dates: bool) -> list[str]:
    hidden = 0 if dates else sum(figure.kind == "date" for figure in analysis.figures)
    notes = [say("{n} figure|{n} figures", n=len(analysis.figures) - hidden)]
    if analysis.breakdowns:
        notes.append(say("{n} breakdown|{n} breakdowns", n=len(analysis.breakdowns)))
    if hidden:
        notes.append(say("{n} date is told with --explain|{n} dates are told with --explain", n=hidden))
    table = figure_table(analysis, screen, dates=dates)
    note = say(", ").join(notes) if analysis.figures else ""
    return [_title(screen, say("Figures"), note), *(table or ["  " + say("none")])]


def _themes(analysis: Analysis, screen: Screen) -> list[str]:
    told = [f"{one_line(theme.phrase)} ×{len(theme.spans)}" for theme in analysis.themes]
    lines = hang("  ", " · ".join(told), screen.width) if told else ["  " + say("none")]
    return [_title(screen, say("Themes")), *lines]


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
        return [_title(screen, say("Boilerplate")), "  " + say("none")]
    share = percent(100 * ink(text, spans) / max(ink(text), 1))
    note = say("{n} passage, {share} of the text|{n} passages, {share} of the text", n=len(rows), share=share)
    return [
        _title(screen, say("Boilerplate"), note),
        *screen.table(rows, flexible=2, styles={0: "faint", 1: "medium"}),
    ]


def excerpt(text: str, span: Span) -> str:
    """The beginning of what stands at the span, on one line."""
    shown = one_line(text[span.start : min(span.end, span.start + EXCERPT)])
    return shown + ELLIPSIS if len(span) > EXCERPT else shown


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
        _title(screen, say("Blocks"), note),
        *screen.table(rows, flexible=3, styles={0: "faint", 2: "faint"}),
    ]
