"""`summarykit index build|add|remove|info|verify`: archives to check against."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarykit.cli.common import (
    DONE,
    FOUND,
    define,
    format_option,
    option,
    reading_options,
    reading_status,
    screen,
    tell_error,
    warn,
)
from summarykit.cli.usage import SayingGroup
from summarykit.messages import msg, say
from summarykit.reports.terminal.screen import screen_of

if TYPE_CHECKING:
    from summarykit.errors import Warned
    from summarykit.records import Indexed
    from summarykit.reports.terminal.progress import Progress

JSON = "json"


class IndexGroup(SayingGroup):
    """The commands of archives, each with the first sentence of its help."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 click's signature
        """Names in the order of an archive's life."""
        return list(self.commands)

    def command_lines(self) -> list[tuple[str, str]]:
        """Name and first sentence of every command."""
        return [(name, say(LINES[name])) for name in self.commands]


LINES = {
    "build": msg("Make an archive of documents."),
    "add": msg("Add documents to an archive, or bring them up to date."),
    "remove": msg("Take documents out of an archive."),
    "info": msg("Tell what is in an archive."),
    "verify": msg("Look through every byte of an archive for damage."),
}


@click.command(
    "index",
    cls=IndexGroup,
    help=msg(
        "Keep documents in an archive, which check --against takes like a folder: however many documents "
        "there are, only those that share a passage are read."
    ),
)
def command() -> None:
    """Everything is done by the commands of the group."""


def _archive_argument(function: Callable[..., int]) -> Callable[..., int]:
    return click.argument("archive", metavar="ARCHIVE", type=click.Path(path_type=Path, readable=False))(
        function
    )


def _taking_options(function: Callable[..., int]) -> Callable[..., int]:
    function = click.argument(
        "given", metavar="FOLDER...", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False)
    )(function)
    return option(
        "--no-text",
        is_flag=True,
        help=msg("Keep hashes and what metadata.csv says, and nothing that can be read."),
    )(function)


@define(
    "build",
    help=msg(
        "Make an archive of the documents in each FOLDER, or of each file. A metadata.csv in a folder "
        "(file,organisation,year,title) tells whose they are."
    ),
)
@_taking_options
@option(
    "-o",
    "--output",
    metavar="ARCHIVE",
    required=True,
    type=click.Path(path_type=Path, readable=False),
    help=msg("The archive: a folder that is made, such as past.skx."),
)
@option("--force", is_flag=True, help=msg("Replace an archive that stands there."))
@reading_options
@format_option
def build(
    given: tuple[Path, ...],
    *,
    no_text: bool,
    output: Path,
    force: bool,
    lang: str | None,
    encoding: str | None,
    output_format: str,
) -> int:
    """Name what cannot be read, and tell how many documents there are."""
    from summarykit import indexing

    with _progress(output) as watch:
        how = indexing.How(keep_text=not no_text, force=force, lang=lang, encoding=encoding, watch=watch)
        indexed = indexing.build(given, output, how)
    return _tell(indexed, output_format)


@define(
    "add",
    help=msg(
        "Add the documents in each FOLDER, or each file, to an ARCHIVE. A file that has changed since takes "
        "the place of what it was; what has not is passed over."
    ),
)
@_archive_argument
@_taking_options
@option("--force", is_flag=True, help=msg("Let a file take the place of another one with its name."))
@reading_options
@format_option
def add(
    archive: Path,
    given: tuple[Path, ...],
    *,
    no_text: bool,
    force: bool,
    lang: str | None,
    encoding: str | None,
    output_format: str,
) -> int:
    """Name what cannot be read, and tell what became of the others."""
    from summarykit import indexing

    with _progress(archive) as watch:
        how = indexing.How(keep_text=not no_text, force=force, lang=lang, encoding=encoding, watch=watch)
        indexed = indexing.add(given, archive, how)
    return _tell(indexed, output_format)


@define(
    "remove",
    help=msg("Take documents out of an ARCHIVE, each by its NAME in it. Nothing of them is kept."),
)
@_archive_argument
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@format_option
def remove(archive: Path, names: tuple[str, ...], *, output_format: str) -> int:
    """Tell how many are left."""
    from summarykit import indexing
    from summarykit.reports.codec import to_json
    from summarykit.reports.terminal.archive import show_removed

    left = indexing.remove(names, archive)
    told = {"archive": archive.as_posix(), "removed": sorted(set(names)), "documents": left}
    if output_format == JSON:
        click.echo(to_json(told))
    else:
        click.echo(show_removed(archive.as_posix(), len(set(names)), left), nl=False)
    return DONE


@define("info", help=msg("Tell what is in an ARCHIVE; --format json lists every document."))
@_archive_argument
@format_option
def info(archive: Path, *, output_format: str) -> int:
    """The counts, or everything."""
    from summarykit.archive import open_archive
    from summarykit.archive.inventory import take_inventory
    from summarykit.reports.codec import to_json
    from summarykit.reports.terminal.archive import show_inventory

    inventory = take_inventory(open_archive(archive))
    click.echo(
        to_json(inventory) + "\n" if output_format == JSON else show_inventory(inventory, screen()), nl=False
    )
    return DONE


@define(
    "verify",
    help=msg(
        "Look through every byte of an ARCHIVE and name each damaged part; exit with 1 where there is one."
    ),
)
@_archive_argument
@format_option
def verify(archive: Path, *, output_format: str) -> int:
    """Name every damaged part as an error, and tell how many they are."""
    from summarykit.archive.verify import verify as look_through
    from summarykit.reports.codec import to_json
    from summarykit.reports.terminal.archive import show_verified

    verified = look_through(archive)
    _complain(verified.damaged)
    click.echo(
        to_json(verified) + "\n" if output_format == JSON else show_verified(verified, screen()), nl=False
    )
    return FOUND if verified.damaged else DONE


for subcommand in (build, add, remove, info, verify):
    command.add_command(subcommand)


@contextmanager
def _progress(archive: Path) -> Iterator[Progress]:
    """Shows, on a terminal, how many files are read; it is gone before anything is told."""
    from summarykit.reports.terminal.progress import Progress

    progress = Progress(archive.as_posix(), sys.stderr, screen_of(sys.stderr))
    try:
        yield progress
    finally:
        progress.close()


def _tell(indexed: Indexed, output_format: str) -> int:
    from summarykit.reports.codec import to_json
    from summarykit.reports.terminal.archive import show_indexed

    for warned in indexed.warnings:
        warn(warned)
    _complain(indexed.unread)
    click.echo(
        to_json(indexed) + "\n" if output_format == JSON else show_indexed(indexed, screen()), nl=False
    )
    taken = len(indexed.added) + len(indexed.replaced) + len(indexed.unchanged)
    return reading_status(taken, len(indexed.unread))


def _complain(problems: tuple[Warned, ...]) -> None:
    for one in problems:
        tell_error(one.code, f"{one.at} {one.message}", one.help)
