"""The view of `check`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarykit.messages import UI_LANGUAGES, speaking
from summarykit.records import Finding, Passage, Place, Report, Span
from summarykit.records.findings import Origin
from summarykit.reports.terminal.layout import width
from summarykit.reports.terminal.report import PLACES_SHOWN, over_limit, show_report
from summarykit.reports.terminal.screen import Screen

SCREENS = {"narrow": Screen(60), "wide": Screen(120), "pipe": Screen(None), "colour": Screen(80, colour=True)}


@pytest.mark.parametrize("ui", UI_LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_pages(ui: str, screen: str, report: Report, golden: Callable[[str, str], None]) -> None:
    with speaking(ui):
        golden(f"check-{ui}-{screen}.txt", show_report(report, SCREENS[screen], max_copied=20))


@pytest.mark.parametrize("ui", UI_LANGUAGES)
@pytest.mark.parametrize("columns", [48, 60, 80])
def test_no_line_is_wider_than_the_screen(ui: str, columns: int, report: Report) -> None:
    with speaking(ui):
        shown = show_report(report, Screen(columns), max_copied=20)
    assert all(width(line) <= columns for line in shown.splitlines())


def test_one_finding_a_line_marked_without_colour_notes_last(report: Report) -> None:
    lines = show_report(report, Screen(None)).splitlines()
    assert [line[:6] for line in lines[4:-1]] == ["! C101", "  C103", "! F201", "  B102", "· C102"]


def test_shares_are_not_told_where_nothing_was_compared(report: Report) -> None:
    shown = show_report(replace(report, compared=0), Screen(), max_copied=1)
    assert "not compared" in shown
    assert "31.4" not in shown
    assert "over the limit" not in shown
    assert "set aside" not in shown


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        (range(5), "4 findings (2 high), 1 note."),
        ([1, 4], "2 findings."),
        ([1], "1 finding."),
        ([2], "no findings, 1 note."),
        ([], "no findings."),
    ],
)
def test_the_last_line_counts(kept: list[int], told: str, report: Report) -> None:
    chosen = replace(report, findings=tuple(report.findings[index] for index in kept))
    assert show_report(chosen, Screen()).splitlines()[-1] == told


@pytest.mark.parametrize(
    ("limit", "compared", "over"),
    [(None, 3, False), (20, 3, True), (20, 0, False), (31.5, 3, False), (0, 3, True)],
)
def test_the_limit(limit: float | None, compared: int, over: bool, report: Report) -> None:
    assert over_limit(replace(report, compared=compared), limit) is over


def test_nothing_copied_is_told_as_nothing(report: Report) -> None:
    shown = show_report(replace(report, copied={}, set_aside={}, sources=()), Screen())
    assert "  copied              0.0 %\n  set aside           0.0 %\n" in shown
    assert "largest" not in shown


def aside(report: Report, origin: Origin, places: list[str]) -> Report:
    """The report with notes of one origin at these places and nothing else."""
    passages, notes = [], []
    for nth, where in enumerate(places):
        at, source = Place("new", Span(nth, nth + 1)), Place("old", Span(nth, nth + 1))
        passages.append(Passage(at, source, "verbatim", origin, 1.0))
        notes.append(Finding("C102", "info", "one of many", at, where, "", str(nth), source=source))
    return replace(report, passages=tuple(passages), findings=tuple(notes), set_aside={origin: 3.7})


@pytest.mark.parametrize(
    ("origin", "places", "told"),
    [
        ("form", ["§0", "§1", "§1"], "set aside 3.7 %: 3 titles and headings of its own (§0, §1)"),
        ("form", ["§2"], "set aside 3.7 %: 1 title or heading of its own (§2)"),
        ("quoted", ["§1 ¶2"], "set aside 3.7 %: 1 quotation (§1 ¶2)"),
        ("common", ["§1", "§2"], "set aside 3.7 %: 2 common formulas (§1, §2)"),
    ],
)
def test_notes_of_one_origin_are_one_line(
    origin: Origin, places: list[str], told: str, report: Report
) -> None:
    shown = show_report(aside(report, origin, places), Screen(None)).splitlines()
    assert [line for line in shown if line.startswith("·")] == [
        f"· C102 {' ' * max(map(len, places))}  {told}"
    ]


def test_a_long_list_of_places_is_cut(report: Report) -> None:
    shown = show_report(aside(report, "form", [f"§{one}" for one in range(PLACES_SHOWN + 1)]), Screen(None))
    assert f"§{PLACES_SHOWN - 1}, …)" in shown


def test_what_is_set_aside_makes_no_largest_source(report: Report) -> None:
    own, *_ = report.sources
    heads = replace(own, document="heads.txt", origin="form", percent=own.percent + 1)
    shown = show_report(replace(report, sources=(heads, own)), Screen(None))
    assert f"largest source    {own.document}" in shown
    assert "heads.txt" not in shown
