"""The table of figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from summarykit.records import Analysis, Breakdown, Figure, Span
from summarykit.reports.terminal.figures import figure_table
from summarykit.reports.terminal.screen import Screen


def with_date(analysis: Analysis) -> Analysis:
    """The analysis with a date before all other figures, so that breakdowns point one further."""
    date = Figure(Span(0, 4), "date", None, "rule", label="2025-05")
    total, parts = analysis.breakdowns[0].total, analysis.breakdowns[0].parts
    moved = Breakdown(total + 1, tuple(part + 1 for part in parts), exhaustive=True, difference=Decimal(0))
    return replace(analysis, figures=(date, *analysis.figures), breakdowns=(moved,))


@pytest.mark.parametrize(("dates", "lines"), [(True, 9), (False, 8)])
def test_dates_are_told_where_asked_for(english: Analysis, dates: bool, lines: int) -> None:
    table = figure_table(with_date(english), Screen(), dates=dates)
    assert len(table) == lines
    assert any("2025-05" in line for line in table) is dates
    total = next(at for at, line in enumerate(table) if " 39  readings" in line)
    assert table[total + 1].strip() == "39 = 20 + 11 + 8 ✓"


def test_no_figures_no_table(english: Analysis) -> None:
    assert figure_table(replace(english, figures=()), Screen(), dates=True) == []


@pytest.mark.parametrize(
    ("period", "told"), [("this_year", "this year"), ("2025-Q3", "2025-Q3"), (None, "(count)")]
)
def test_when(english: Analysis, period: str | None, told: str) -> None:
    figure = replace(english.figures[4], period=period)
    [_, line] = figure_table(replace(english, figures=(figure,), breakdowns=()), Screen(), dates=False)
    assert line.endswith(told)


@pytest.mark.parametrize(
    ("exhaustive", "difference", "colour"), [(True, 1, "1;31"), (True, 0, "32"), (False, 1, "32")]
)
def test_a_sum_that_is_wrong_is_red(
    english: Analysis, exhaustive: bool, difference: int, colour: str
) -> None:
    breakdown = Breakdown(1, (2, 3, 4), exhaustive, Decimal(difference))
    table = figure_table(replace(english, breakdowns=(breakdown,)), Screen(80, colour=True), dates=False)
    assert table[3].startswith(f"        \x1b[{colour}m39")
