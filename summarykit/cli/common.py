"""What the commands share: their options, errors and warnings on stderr, and how statuses combine."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from summarykit.cli.usage import SayingCommand, SayingOption
from summarykit.errors import CompareError, SummarykitError, Warned
from summarykit.messages import msg, say
from summarykit.reports.terminal.screen import Screen, screen_of

if TYPE_CHECKING:
    from summarykit.records import Document

DONE, FOUND, UNUSABLE, PARTLY, BUG, STOPPED = 0, 1, 2, 3, 4, 130
PRECEDENCE = (STOPPED, BUG, UNUSABLE, PARTLY, FOUND, DONE)

STDOUT = Path("-")

C = TypeVar("C", bound=Callable[..., Any])


def strongest(statuses: Iterable[int]) -> int:
    """The exit status that wins: what was not read never passes."""
    given = set(statuses)
    return next((status for status in PRECEDENCE if status in given), DONE)


def define(name: str, *, help: str) -> Callable[[Callable[..., int]], click.Command]:
    """Decorator that makes a function the command `name`; `help` is a catalogue sentence."""
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
    tell_error(error.code, str(error), error.help)


def tell_error(code: str, what: str, help_line: str) -> None:
    """The two lines of an error on stderr."""
    click.echo(f"{screen_of(sys.stderr).paint('high', f'error[{code}]')}: {what}", err=True)
    click.echo(say("help: {what}", what=help_line), err=True)


def warn(warned: Warned) -> None:
    """A warning on stderr, in the form of an error."""
    click.echo(
        f"{screen_of(sys.stderr).paint('medium', f'warning[{warned.code}]')}: {warned.at} {warned.message}",
        err=True,
    )
    click.echo(say("help: {what}", what=warned.help), err=True)


def screen() -> Screen:
    """The screen that standard output is shown on."""
    return screen_of(sys.stdout)


def screen_of_report(aside: bool) -> Screen:  # noqa: FBT001 one choice, named at its only meaning
    """The screen of what is told about a run: standard error where the output itself is printed (`aside`)."""
    return screen_of(sys.stderr if aside else sys.stdout)


def read_each(
    paths: Iterable[Path], *, lang: str | None, encoding: str | None
) -> Iterator[Document | SummarykitError]:
    """Each document named, or standing below a folder that is named, or why it cannot be read.

    Errors and warnings are told on stderr as they come; the caller decides the status.
    """
    for path in paths:
        for outcome in _read_below(path, lang, encoding):
            if isinstance(outcome, SummarykitError):
                complain(outcome)
            else:
                for warned in outcome.warnings:
                    warn(warned)
            yield outcome


def _read_below(path: Path, lang: str | None, encoding: str | None) -> Iterator[Document | SummarykitError]:
    from summarykit.reading import read_file
    from summarykit.reading.folder import is_folder, look_through, nothing_in

    files = list(look_through(path)) if is_folder(path) else [path]
    if not files:
        yield nothing_in(path)
    for file in files:
        try:
            yield file if isinstance(file, SummarykitError) else read_file(file, lang=lang, encoding=encoding)
        except SummarykitError as error:
            yield error


def reading_status(read: int, failed: int) -> int:
    """2 where nothing was read, 3 where not everything was, else 0."""
    if not failed:
        return DONE
    return PARTLY if read else UNUSABLE


def nothing_to_compare_with(lost: int) -> CompareError:
    """E401: documents to compare with were named, and none of them (`lost` files) can be read."""
    return CompareError(
        "E401",
        say(
            "nothing readable to compare with ({n} file, skipped)"
            "|nothing readable to compare with ({n} files, all skipped)",
            n=lost,
        ),
        help=say("Name a file or a folder with text, Markdown, HTML or Word files."),
    )


def error_json(error: SummarykitError) -> str:
    """An error for programs, on one line: `{"error": {"code": …, "message": …, "help": …, "at": …}}`."""
    told = {"code": error.code, "message": error.message, "help": error.help, "at": str(error.at or "")}
    return json.dumps({"error": told}, ensure_ascii=False)
