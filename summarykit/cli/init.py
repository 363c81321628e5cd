"""`summarykit init OUT.yml --from FILE`: last year's summary becomes a form to fill in."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from summarykit.cli.common import (
    DONE,
    STDOUT,
    define,
    format_option,
    option,
    reading_options,
    screen_of_report,
    warn,
)
from summarykit.messages import msg
from summarykit.records import Inputs


@define(
    "init",
    help=msg(
        "Turn last year's summary into a form, OUT, to fill in: its sections, its figures with last year's "
        "values, its plans to be answered. With - as OUT the form is printed."
    ),
)
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path, readable=False))
@option(
    "--from",
    "source",
    metavar="FILE",
    required=True,
    type=click.Path(path_type=Path, readable=False),
    help=msg("Last year's summary."),
)
@option(
    "--year",
    metavar="YEAR",
    type=click.IntRange(1900, 2199),
    help=msg("The year to report on (default: the one after that of FILE)."),
)
@option("--force", is_flag=True, help=msg("Replace OUT where it exists."))
@reading_options
@format_option
def command(
    out: Path,
    *,
    source: Path,
    year: int | None,
    force: bool,
    lang: str | None,
    encoding: str | None,
    output_format: str,
) -> int:
    """Write the form and tell what it asks for (on stderr where the form itself is printed)."""
    from summarykit import api
    from summarykit.files import check_writable, write_aside
    from summarykit.reports.codec import to_json
    from summarykit.reports.terminal.drafting import count_form, show_form
    from summarykit.reports.terminal.sections import outermost

    printing = out == STDOUT
    if not printing:
        check_writable(out, force=force)
    document = api.read(source, lang=lang, encoding=encoding)
    for warned in document.warnings:
        warn(warned)
    analysis = api.analyse(document)
    form = api.prefill(analysis, year)
    made = count_form(
        _read_back(form), read=document.id, wrote=out.as_posix(), sections=len(outermost(analysis))
    )
    if printing:
        click.echo(form, nl=False)
    else:
        write_aside(out, form.encode())
    told = to_json(made) + "\n" if output_format == "json" else show_form(made, screen_of_report(printing))
    click.echo(told, nl=False, err=printing)
    return DONE


def _read_back(form: str) -> Inputs:
    """The form as `draft` will read it, before anything is written: a form that cannot be read is our bug."""
    from summarykit.drafting import read_inputs

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "form.yml")
        copy.write_bytes(form.encode())
        return read_inputs(copy)
