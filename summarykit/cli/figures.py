"""`summarykit figures FILE...`: every number of a document, understood."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarykit.cli.common import (
    define,
    error_json,
    option,
    read_each,
    reading_options,
    reading_status,
    screen,
)
from summarykit.errors import SummarykitError
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
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False)
)
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
    from summarykit.api import analyse

    read = failed = 0
    for outcome in read_each(files, lang=lang, encoding=encoding):
        if isinstance(outcome, SummarykitError):
            failed += 1
            if output_format == "json":
                click.echo(error_json(outcome))
            continue
        analysis = analyse(outcome)
        if output_format == "table":
            from summarykit.reports.terminal.figures import show_figures

            click.echo(("\n" if read else "") + show_figures(analysis, screen(), dates=dates), nl=False)
        else:
            click.echo(_rows(analysis, output_format, first=not read), nl=False)
        read += 1
    return reading_status(read, failed)


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
