"""`summarykit inspect FILE...`: what a work summary is made of."""

from __future__ import annotations

from pathlib import Path

import click

from summarykit.cli.common import (
    define,
    error_json,
    format_option,
    option,
    read_each,
    reading_options,
    reading_status,
    screen,
)
from summarykit.errors import SummarykitError
from summarykit.messages import msg


@define(
    "inspect",
    help=msg(
        "Show what each FILE, or each document in a folder, is made of: sections with their roles, figures "
        "and what they add up to, themes, and boilerplate."
    ),
)
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False)
)
@option("--explain", is_flag=True, help=msg("Also tell of every block what it is and why."))
@reading_options
@format_option
def command(
    files: tuple[Path, ...],
    *,
    explain: bool,
    lang: str | None,
    encoding: str | None,
    output_format: str,
) -> int:
    """One view a document; as JSON one object a line, in the order given."""
    from summarykit.api import analyse
    from summarykit.reports.codec import to_json
    from summarykit.reports.terminal.analysis import show_analysis

    read = failed = 0
    for outcome in read_each(files, lang=lang, encoding=encoding):
        if isinstance(outcome, SummarykitError):
            failed += 1
            if output_format == "json":
                click.echo(error_json(outcome))
            continue
        analysis = analyse(outcome)
        if output_format == "json":
            click.echo(to_json(analysis))
        else:
            click.echo(("\n" if read else "") + show_analysis(analysis, screen(), explain=explain), nl=False)
        read += 1
    return reading_status(read, failed)
