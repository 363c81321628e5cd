"""What the commands share: their options, errors and warnings on stderr, and how statuses combine."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from summarykit.cli.usage import SayingCommand, SayingOption
from summarykit.errors import SummarykitError, Warned
from summarykit.messages import msg, say

if TYPE_CHECKING:
    from summarykit.records import Document

DONE, FOUND, UNUSABLE, PARTLY, BUG, STOPPED = 0, 1, 2, 3, 4, 130
PRECEDENCE = (STOPPED, BUG, UNUSABLE, PARTLY, FOUND, DONE)

C = TypeVar("C", bound=Callable[..., Any])


def strongest(statuses: Iterable[int]) -> int:
    """The exit status that wins: what was not read never passes."""
    given = set(statuses)
    return next((status for status in PRECEDENCE if status in given), DONE)


def command(name: str, *, help: str) -> Callable[[Callable[..., int]], click.Command]:
    """Decorator of a command's function; `help` is a catalogue sentence."""
    return click.command(name, cls=SayingCommand, help=help)


def option(*names: str, **attributes: Any) -> Callable[[C], C]:
    """`click.option` whose help is a catalogue sentence."""
    return click.option(*names, cls=SayingOption, **attributes)


def reading_options(function: C) -> C:
    """`--lang` and `--encoding`, for commands that read documents."""
    function = option(
        "--encoding", metavar="NAME", help=msg("Encoding of the text files (default: found out).")
    )(function)
    return option(
        "--lang", metavar="CODE", help=msg("Language of the documents, en or zh (default: found out).")
    )(function)


def format_option(function: C) -> C:
    """`--format text|json`."""
    return option(
        "--format",
        "output_format",
        type=click.Choice(("text", "json")),
        default="text",
        help=msg("For people (text) or for programs (json)."),
    )(function)


def complain(error: SummarykitError) -> None:
    """An error on stderr: `error[CODE]: FILE:LINE:COL what`, then `help: what to do`."""
    click.echo(f"error[{error.code}]: {error}", err=True)
    click.echo(say("help: {what}", what=error.help), err=True)


def warn(warned: Warned) -> None:
    """A warning on stderr, in the form of an error."""
    click.echo(f"warning[{warned.code}]: {warned.at} {warned.message}", err=True)
    click.echo(say("help: {what}", what=warned.help), err=True)


def read_documents(
    paths: Iterable[Path], *, lang: str | None, encoding: str | None
) -> tuple[list[Document], list[SummarykitError]]:
    """Every document that can be read, in the order given, and the error of every one that cannot.

    Errors and warnings are told on stderr as they come; the caller decides the status.
    """
    from summarykit.reading import read_file

    documents: list[Document] = []
    errors: list[SummarykitError] = []
    for path in paths:
        try:
            document = read_file(path, lang=lang, encoding=encoding)
        except SummarykitError as error:
            complain(error)
            errors.append(error)
            continue
        for warned in document.warnings:
            warn(warned)
        documents.append(document)
    return documents, errors
