"""Figures as a table, each breakdown under its total."""

from __future__ import annotations

from collections.abc import Iterator

from summarykit.messages import say
from summarykit.records import Analysis, Figure
from summarykit.reports.terminal import labels
from summarykit.reports.terminal.layout import cut, one_line
from summarykit.reports.terminal.numbers import is_wrong, sum_of, value_of
from summarykit.reports.terminal.screen import Screen
from summarykit.text.places import line_of

WRITTEN, VALUE = 20, 24
"""Columns for a figure as it is written and as it was understood: what is longer is cut."""


def figure_table(analysis: Analysis, screen: Screen, *, dates: bool) -> list[str]:
    """A line a figure: where, as written, as understood, what is counted, when; dates where asked for."""
    told = [index for index, figure in enumerate(analysis.figures) if dates or figure.kind != "date"]
    if not told:
        return []
    head = [say("line"), say("written"), say("read as"), say("what"), say("when")]
    rows = [_row(analysis.figures[index], analysis.document.text) for index in told]
    first, *lines = screen.table(
        [head, *rows], flexible=3, right=frozenset({0, 2}), styles={0: "faint", 2: "strong"}
    )
    table = [first]
    for index, line in zip(told, lines, strict=True):
        table += [line, *_sums(analysis, index, screen)]
    return table


def show_figures(analysis: Analysis, screen: Screen, *, dates: bool) -> str:
    """The page of `summarykit figures`: which document, how many figures, and the table of them."""
    told = sum(dates or figure.kind != "date" for figure in analysis.figures)
    facts = [
        labels.language(analysis.document.lang),
        say("{n} figure|{n} figures", n=told),
        say("{n} breakdown|{n} breakdowns", n=len(analysis.breakdowns)),
    ]
    head = screen.head(one_line(analysis.document.id), facts)
    table = figure_table(analysis, screen, dates=dates) or ["  " + say("none")]
    return "\n".join([*head, "", *table]) + "\n"


def _row(figure: Figure, text: str) -> list[str]:
    told = [one_line(figure.concept)] if figure.concept else []
    told += [say("(target)")] if figure.target else []
    return [
        str(line_of(text, figure.span.start)),
        cut(one_line(figure.span.of(text)), WRITTEN),
        cut(value_of(figure), VALUE),
        " ".join(told) or say("({kind})", kind=say(labels.FIGURE_KINDS[figure.kind])),
        labels.period(figure.period),
    ]


def _sums(analysis: Analysis, total: int, screen: Screen) -> Iterator[str]:
    for breakdown in analysis.breakdowns:
        under = breakdown.parts[-1] if breakdown.total is None else breakdown.total
        if under == total:
            wrong = is_wrong(breakdown, analysis.figures)
            yield "        " + screen.paint("high" if wrong else "good", sum_of(breakdown, analysis.figures))
