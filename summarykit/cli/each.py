"""What the commands share that show one document after the other: inspect, sections, figures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from summarykit.cli.common import error_json, read_each, reading_status
from summarykit.errors import SummarykitError

if TYPE_CHECKING:
    from summarykit.records import Analysis

    Show: TypeAlias = Callable[[Analysis, bool], str]

files_argument = click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False)
)


def show_each(
    files: tuple[Path, ...], show: Show, *, lang: str | None, encoding: str | None, errors_as_json: bool
) -> int:
    """Print what `show` makes of each document (and of whether it is the first), and return the exit status.

    What cannot be read is told on stderr, and where `errors_as_json` in the document's place too.
    """
    from summarykit.api import analyse

    read = failed = 0
    for outcome in read_each(files, lang=lang, encoding=encoding):
        if isinstance(outcome, SummarykitError):
            failed += 1
            if errors_as_json:
                click.echo(error_json(outcome))
            continue
        click.echo(show(analyse(outcome), not read), nl=False)
        read += 1
    return reading_status(read, failed)


def apart(page: str, first: bool) -> str:  # noqa: FBT001 one choice, named at its only meaning
    """A page for people, with an empty line before it unless it is the `first`."""
    return page if first else "\n" + page
