"""What a work summary is made of, for people: the view of `summarykit inspect`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from summarykit.messages import say
from summarykit.records import Analysis, Block, Reason, Section, Span
from summarykit.records.spans import ink
from summarykit.reports.terminal import labels
from summarykit.reports.terminal.layout import cut, hang, one_line
from summarykit.reports.terminal.numbers import percent, sum_of, value_of
from summarykit.reports.terminal.screen import Screen

EXCERPT = 160
"""Characters of a passage that are laid out; the screen cuts further."""
EVIDENCE = 24
"""Columns for why a section has its role."""


def show_analysis(analysis: Analysis, screen: Screen, *, explain: bool = False) -> str:
    """Head, title, sections, figures, themes and boilerplate; with `explain` every block and its reason."""
    parts = [_head(analysis, screen), _sections(analysis, screen), _figures(analysis, screen)]
    parts += [_themes(analysis, screen), _boilerplate(analysis, screen)]
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
    first = f"{screen.paint('strong', one_line(document.id))}   {say(', ').join(facts)}"
    return [first, *(screen.paint("strong" if title else "faint", line) for line in shown)]


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
        text = (section.heading.span if section.heading else section.span).of(analysis.document.text)
        shown = one_line(text[:EXCERPT]) if section.heading else f"“{cut(one_line(text[:EXCERPT]), 40)}”"
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
    return ", ".join(dict.fromkeys(one_line(reason.words) or reason.rule for reason in evidence))


def _figures(analysis: Analysis, screen: Screen) -> list[str]:
    text = analysis.document.text
    rows = [[say("line"), say("written"), say("read as"), say("what"), say("when")]]
    for figure in analysis.figures:
        told = [say(labels.MODIFIERS[figure.modifier])] if figure.modifier else []
        told += [one_line(figure.concept)] if figure.concept else []
        told += [say("(target)")] if figure.target else []
        rows.append(
            [
                str(line_of(text, figure.span.start)),
                cut(one_line(figure.span.of(text)), 20),
                value_of(figure),
                " ".join(told) or f"({say(labels.FIGURE_KINDS[figure.kind])})",
                figure.period or "",
            ]
        )
    head, *lines = screen.table(rows, flexible=3, right=frozenset({0, 2}), styles={0: "faint", 2: "strong"})
    count = len(analysis.breakdowns)
    note = say("{n} figure|{n} figures", n=len(analysis.figures))
    if count:
        note += say(", {n} breakdown|, {n} breakdowns", n=count)
    if not analysis.figures:
        return [_title(screen, say("Figures")), "  " + say("none")]
    told_lines = [screen.paint("faint", head)] if not screen.colour else [head]
    for index, line in enumerate(lines):
        told_lines += [line, *_sums_of(analysis, index, screen)]
    return [_title(screen, say("Figures"), note), *told_lines]


def _sums_of(analysis: Analysis, total: int, screen: Screen) -> Iterator[str]:
    for breakdown in analysis.breakdowns:
        if breakdown.total == total:
            wrong = breakdown.exhaustive and breakdown.difference
            yield "        " + screen.paint("high" if wrong else "good", sum_of(breakdown, analysis.figures))


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
        rows.append([place_of(text, span), kind, one_line(span.of(text)[:EXCERPT])])
    if not rows:
        return [_title(screen, say("Boilerplate")), "  " + say("none")]
    share = percent(100 * ink(text, spans) / max(ink(text), 1))
    note = say("{n} passage, {share} of the text|{n} passages, {share} of the text", n=len(rows), share=share)
    return [
        _title(screen, say("Boilerplate"), note),
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
            cut(" ".join(part for part in (block.reason.rule, one_line(block.reason.words)) if part), 32),
            one_line(block.span.of(text)[:EXCERPT]),
        ]
        for block in analysis.blocks
    ]
    note = say("why each block is what it is")
    return [
        _title(screen, say("Blocks"), note),
        *screen.table(rows, flexible=3, styles={0: "faint", 2: "faint"}),
    ]


def line_of(text: str, offset: int) -> int:
    """The line of an offset, from 1."""
    return text.count("\n", 0, offset) + 1


def place_of(text: str, span: Span) -> str:
    """The lines of a span, "12" or "12-15"; "12:340" where it begins inside a line."""
    first, last = line_of(text, span.start), line_of(text, max(span.start, span.end - 1))
    column = span.start - (text.rfind("\n", 0, span.start) + 1)
    inside = f":{column + 1}" if text[span.start - column : span.start].strip() else ""
    return f"{first}{inside}" if first == last else f"{first}{inside}-{last}"
