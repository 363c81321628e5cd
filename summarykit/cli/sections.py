"""`summarykit sections FILE...`: the sections of a work summary and the role of each."""

from __future__ import annotations

from pathlib import Path

import click

from summarykit.cli.common import (
    define,
    error_json,
    format_option,
    read_each,
    reading_options,
    reading_status,
    screen,
)
from summarykit.errors import SummarykitError
from summarykit.messages import msg


@define(
    "sections",
    help=msg(
        "Show the sections of each FILE, or of each document in a folder: where each stands, what it is for, "
        "and why that is thought. As JSON one section a line, with its text."
    ),
)
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False)
)
@reading_options
@format_option
def command(files: tuple[Path, ...], *, lang: str | None, encoding: str | None, output_format: str) -> int:
    """One table a document; as JSON one object a section, an error in the place of its document."""
    from summarykit.api import analyse
    from summarykit.reports.codec import to_json
    from summarykit.reports.machine.sections import section_rows
    from summarykit.reports.terminal.sections import show_sections

    read = failed = 0
    for outcome in read_each(files, lang=lang, encoding=encoding):
        if isinstance(outcome, SummarykitError):
            failed += 1
            if output_format == "json":
                click.echo(error_json(outcome))
            continue
        analysis = analyse(outcome)
        if output_format == "json":
            for row in section_rows(analysis):
                click.echo(to_json(row))
        else:
            click.echo(("\n" if read else "") + show_sections(analysis, screen()), nl=False)
        read += 1
    return reading_status(read, failed)
