"""`summarykit analyse DIR -o OUT`: tables of everything that is found in the documents of a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from summarykit.cli.common import (
    DONE,
    PARTLY,
    UNUSABLE,
    define,
    format_option,
    option,
    reading_options,
    screen,
    tell_error,
    warn,
)
from summarykit.errors import Warned
from summarykit.messages import msg, say
from summarykit.records import CorpusRun
from summarykit.reports.terminal.screen import screen_of

MOST_JOBS = 8
"""Workers where none are asked for: each takes up to half a gigabyte of memory."""

TOLD = 100
"""Errors and warnings that are told one by one; what goes beyond is only counted."""


@define(
    "analyse",
    help=msg(
        "Read all documents below the folder DIR, find in each what inspect and check find, compare each "
        "with the older ones, and write it all into tables for researchers. Run again, it does again only "
        "what has changed."
    ),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, readable=False))
@option(
    "-o",
    "--out",
    metavar="OUT",
    required=True,
    type=click.Path(path_type=Path, readable=False),
    help=msg("The folder for the tables."),
)
@option(
    "-j",
    "--jobs",
    metavar="N",
    type=click.IntRange(1, 256),
    help=msg("Worker processes (default: as many as there are processors, at most 8)."),
)
@option(
    "--name-pattern",
    metavar="PATTERN",
    help=msg('What the names of files tell, for example "{{organisation}}-{{year}}"; * stands for anything.'),
)
@option("--force", is_flag=True, help=msg("Do everything anew, also what has not changed."))
@reading_options
@format_option
def command(
    folder: Path,
    *,
    out: Path,
    jobs: int | None,
    name_pattern: str | None,
    force: bool,
    lang: str | None,
    encoding: str | None,
    output_format: str,
) -> int:
    """Run, with progress on a terminal, name every file that could not be read, and tell what was made."""
    from summarykit import api
    from summarykit.reports.codec import to_json
    from summarykit.reports.terminal.corpus import show_corpus
    from summarykit.reports.terminal.progress import Progress

    progress = Progress(folder.as_posix(), sys.stderr, screen_of(sys.stderr))
    try:
        run = api.analyse_corpus(
            folder,
            out,
            jobs=jobs or min(os.cpu_count() or 1, MOST_JOBS),
            name_pattern=name_pattern,
            lang=lang,
            encoding=encoding,
            force=force,
            watch=progress,
        )
    finally:
        progress.close()
    _warn(run.warnings)
    _complain(run)
    click.echo(to_json(run) + "\n" if output_format == "json" else show_corpus(run, screen()), nl=False)
    if not run.unread:
        return DONE
    return PARTLY if run.documents else UNUSABLE


def _warn(warnings: Iterable[Warned]) -> None:
    told = list(warnings)
    for warned in told[:TOLD]:
        warn(warned)
    _and_more(len(told) - TOLD)


def _complain(run: CorpusRun) -> None:
    """Every file that should have been a document and could not be read, as an error."""
    from summarykit.reading.fetch import shown

    for one in run.unread[:TOLD]:
        tell_error(one.code, f"{shown(Path(run.corpus, one.file))} {one.reason}", one.help)
    _and_more(len(run.unread) - TOLD)


def _and_more(count: int) -> None:
    if count > 0:
        click.echo(say("… and {n} more|… and {n} more", n=count), err=True)
