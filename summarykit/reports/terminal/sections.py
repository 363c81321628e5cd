"""The sections of a summary for people: their numbers, roles and headings, and why each has its role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarykit.messages import say
from summarykit.records import Analysis, Reason, Section
from summarykit.records.spans import ink
from summarykit.reports.terminal import labels
from summarykit.reports.terminal.layout import cut, hang, one_line
from summarykit.reports.terminal.places import excerpt, place_of
from summarykit.reports.terminal.reasons import rule
from summarykit.reports.terminal.screen import Screen, Style

QUOTED = 40
"""Columns of the first words of a section without a heading."""
EVIDENCE = 24
"""Columns for why a section has its role."""


def show_sections(analysis: Analysis, screen: Screen) -> str:
    """The view of `summarykit sections`: head, title, and each section with its lines and its reason."""
    parts = [document_head(analysis, screen), sections(analysis, screen, places=True)]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def document_head(analysis: Analysis, screen: Screen) -> list[str]:
    """What is shown of every document first: its name, its size, and its title."""
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


def sections(analysis: Analysis, screen: Screen, *, places: bool = False) -> list[str]:
    """The tree of sections as a table, with how sure each role is; with `places` the lines of each."""
    text = analysis.document.text
    rows = []
    for section, depth, label in section_tree(analysis.sections):
        begin = excerpt(text, section.heading.span if section.heading else section.span)
        shown = begin if section.heading else f"“{cut(begin, QUOTED)}”"
        why = cut(_because(section.evidence), EVIDENCE)
        place = place_of(text, section.span) if places else ""
        sure = f"{section.confidence:.2f}".removeprefix("0") if section.confidence else ""
        rows.append([place, "  " * depth + label, say(labels.ROLES[section.role]), sure, shown, why])
    styles: dict[int, Style] = {0: "faint", 1: "faint", 2: "good", 3: "faint", 5: "faint"}
    lines = screen.table(rows, flexible=4, styles=styles, right=frozenset({3}))
    return [screen.title(say("Sections")), *(lines or ["  " + say("none")])]


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
