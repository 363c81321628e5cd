"""What a reviewer is told, for people: the view of `summarykit check`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from summarykit.messages import msg, say
from summarykit.records import Finding, Origin, Report, Severity
from summarykit.records.findings import COPIED_ORIGINS
from summarykit.reports.terminal import labels
from summarykit.reports.terminal.layout import hang, one_line, pad, width
from summarykit.reports.terminal.numbers import percent
from summarykit.reports.terminal.screen import Screen

MARKS: dict[Severity, str] = {"high": "!", "info": "·"}
"""What tells the gravest findings and mere notes from the others where there is no colour."""

NOTES: dict[Origin, str] = {
    "form": msg(
        "set aside {percent}: {n} title or heading of its own ({places})"
        "|set aside {percent}: {n} titles and headings of its own ({places})"
    ),
    "common": msg(
        "set aside {percent}: {n} common formula ({places})"
        "|set aside {percent}: {n} common formulas ({places})"
    ),
    "quoted": msg(
        "set aside {percent}: {n} quotation ({places})|set aside {percent}: {n} quotations ({places})"
    ),
}
"""What is set aside, told in one line an origin."""

PLACES_SHOWN = 8
"""Places in such a line: a longer list is not read to its end."""


def show_report(report: Report, screen: Screen, *, max_copied: float | None = None) -> str:
    """Shares, largest source, findings, and their number; `max_copied` is the limit in percent, if any."""
    lines = [*_head(report, screen), *_shares(report, screen, max_copied), *_findings(report, screen)]
    return "\n".join([*lines, _sum(report, screen)]) + "\n"


def _head(report: Report, screen: Screen) -> list[str]:
    facts = [
        say("{n:,} character|{n:,} characters", n=report.characters),
        say("{n} section|{n} sections", n=report.sections),
    ]
    return screen.head(one_line(report.document), facts)


def _shares(report: Report, screen: Screen, max_copied: float | None) -> list[str]:
    if not report.compared:
        return _rows([(say("copied"), say("not compared"), "")], screen)
    copied = sum(report.copied.values())
    rows = [
        (say("copied"), percent(copied), _by_origin(report.copied)),
        (say("set aside"), percent(sum(report.set_aside.values())), _by_origin(report.set_aside)),
    ]
    copying = [source for source in report.sources if source.origin in COPIED_ORIGINS]
    if copying and copied:
        largest = max(copying, key=lambda source: source.percent)
        told = say(
            "{name} {percent}  ({n} passage, longest {longest} characters)"
            "|{name} {percent}  ({n} passages, longest {longest} characters)",
            n=largest.passages,
            name=one_line(largest.document),
            percent=percent(largest.percent),
            longest=f"{largest.longest:,}",
        )
        rows.append((say("largest source"), "", told))
    if over_limit(report, max_copied):
        rows.append((say("over the limit"), "", say("{limit} allowed", limit=percent(max_copied or 0))))
    return _rows(rows, screen)


def over_limit(report: Report, max_copied: float | None) -> bool:
    """More was copied than the limit in percent allows; never where nothing was compared."""
    return max_copied is not None and report.compared > 0 and sum(report.copied.values()) > max_copied


def _rows(rows: list[tuple[str, str, str]], screen: Screen) -> list[str]:
    columns = max(16, *(width(name) for name, _, _ in rows))
    lines = []
    for name, share, told in rows:
        head = "  " + pad(name, columns) + "  "
        if share:
            head += pad(share, 7, right=True) + ("   " if told else "")
        lines += hang(head, told, screen.width)
    return [line.rstrip() for line in lines]


def _by_origin(shares: Mapping[Origin, float]) -> str:
    """Each origin with its part, the largest first: "own past years 19.8 · sibling 7.1"."""
    order = sorted(shares, key=lambda origin: -shares[origin])
    return " · ".join(
        f"{say(labels.ORIGINS[origin])} {shares[origin]:.1f}" for origin in order if shares[origin] > 0
    )


def _findings(report: Report, screen: Screen) -> list[str]:
    places = max((width(finding.where) for finding in report.findings), default=0)
    return [line for finding in _fold_notes(report) for line in _finding(finding, places, screen)]


def _fold_notes(report: Report) -> list[Finding]:
    """The findings, notes last, and those on what is set aside as one note an origin."""
    aside = {(one.at, one.source): one.origin for one in report.passages if one.origin in NOTES}
    folded: dict[Origin, list[Finding]] = {}
    told: list[Finding] = []
    for finding in report.findings:
        origin = aside.get((finding.at, finding.source or finding.at))
        notes = told if origin is None or finding.severity != "info" else folded.setdefault(origin, [])
        notes.append(finding)
    told.sort(key=lambda finding: finding.severity == "info")
    return [*told, *(_folded(origin, notes, report) for origin, notes in folded.items())]


def _folded(origin: Origin, notes: list[Finding], report: Report) -> Finding:
    """One note for all of an origin; each of them stands in the JSON."""
    places = list(dict.fromkeys(note.where for note in notes))
    shown = ", ".join(places[:PLACES_SHOWN] + ["…"] * (len(places) > PLACES_SHOWN))
    share = percent(report.set_aside.get(origin, 0.0))
    told = say(NOTES[origin], n=len(notes), percent=share, places=shown)
    return replace(notes[0], message=told, where="")


def _finding(finding: Finding, places: int, screen: Screen) -> list[str]:
    mark = MARKS.get(finding.severity, " ")
    head = f"{mark} {finding.code} {pad(finding.where, places)}  "
    first, *rest = hang(head, one_line(finding.message), screen.width)
    painted = screen.paint(finding.severity, first[: len(mark) + 1 + len(finding.code)])
    return [painted + first[len(mark) + 1 + len(finding.code) :], *rest]


def _sum(report: Report, screen: Screen) -> str:
    counts = Counter(finding.severity for finding in report.findings)
    notes = counts.pop("info", 0)
    total = sum(counts.values())
    told = say("{n} finding|{n} findings", n=total) if total else say("no findings")
    if counts["high"]:
        told += say(" ({count} high)", count=counts["high"])
    if notes:
        told += say(", {n} note|, {n} notes", n=notes)
    return screen.paint("strong" if total else "good", told + say("."))
