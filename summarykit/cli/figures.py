"""`summarykit figures FILE...`: every number of a document, understood."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarykit.cli.common import define, option, reading_options, screen
from summarykit.cli.each import apart, files_argument, show_each
from summarykit.messages import msg

if TYPE_CHECKING:
    from summarykit.records import Analysis


@define(
    "figures",
    help=msg(
        "Show every figure of each FILE, or of each document in a folder: as it is written, as it was "
        "understood, what it counts and when, and what adds up to what. “-” is standard input."
    ),
)
@files_argument
@option("--dates", is_flag=True, help=msg("Also show the dates (json and csv always hold them)."))
@reading_options
@option(
    "--format",
    "output_format",
    type=click.Choice(("table", "json", "csv")),
    default="table",
    help=msg("For people (table), for programs (json: a line a document), for spreadsheets (csv)."),
)
def command(
    files: tuple[Path, ...],
    *,
    dates: bool,
    lang: str | None,
    encoding: str | None,
    output_format: str,
) -> int:
    """One table a document; as JSON one object a line; as CSV one table of all, a figure a line."""
    from summarykit.reports.terminal.figures import show_figures

    def show(analysis: Analysis, first: bool) -> str:  # noqa: FBT001 as `show_each` calls it
        """The figures of one document."""
        if output_format == "table":
            return apart(show_figures(analysis, screen(), dates=dates), first)
        return _rows(analysis, output_format, first=first)

    return show_each(files, show, lang=lang, encoding=encoding, errors_as_json=output_format == "json")


def _rows(analysis: Analysis, output_format: str, *, first: bool) -> str:
    """The figures as rows of the tables that `summarykit analyse` writes."""
    from summarykit.corpus.flatten import breakdown_rows, figure_rows
    from summarykit.corpus.rows import FigureRow
    from summarykit.corpus.writing import csv_head, csv_lines
    from summarykit.reports.codec import to_json

    if output_format == "csv":
        return (csv_head(FigureRow) if first else "") + csv_lines(figure_rows(analysis))
    rows = {"figures": list(figure_rows(analysis)), "breakdowns": list(breakdown_rows(analysis))}
    return to_json({"document": analysis.document.id, **rows}) + "\n"
