"""The command `summarykit`: finds the command, speaks the reader's language, turns errors into statuses."""

from __future__ import annotations

import io
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from summarykit import __version__
from summarykit.cli.common import complain, tell_error
from summarykit.cli.usage import SayingGroup, SayingOption, explain_usage
from summarykit.errors import SummarykitError
from summarykit.messages import UI_LANGUAGES, msg, say, speaking

COMMANDS = {
    "inspect": msg("Show what a work summary is made of: sections, figures, themes, boilerplate."),
    "sections": msg("Show the sections of a work summary and the role of each."),
    "figures": msg("Show every number of a document: what it counts, when, and what adds up to what."),
    "check": msg("Tell what was copied, which figures do not add up, what is only furniture."),
    "init": msg("Turn last year's summary into a form to fill in."),
    "draft": msg("Turn the filled form into the outline of this year's summary."),
    "index": msg("Keep past summaries in an archive to check against."),
    "analyse": msg("Read, check and compare a whole corpus, into tables for researchers."),
    "explain": msg("Explain a code: what it means, a bad and a good example."),
    "train": msg("Learn the model of section roles from the annotated corpus."),
    "schema": msg("Print the JSON Schema of an inputs file, an analysis, a report or an outline."),
}
ALIASES = {"analyze": "analyse"}
"""Other spellings of commands."""


class LazyGroup(SayingGroup):
    """A group whose commands live in `summarykit.cli.<name>` and are imported only when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 click's signature
        """Names in the order of a first day's work, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        name = ALIASES.get(cmd_name, cmd_name)
        if name not in COMMANDS:
            return None
        command = import_module(f"summarykit.cli.{name}").command
        return command if isinstance(command, click.Command) else None

    def command_lines(self) -> list[tuple[str, str]]:
        """Name and one line of every command, without importing any of them."""
        return [(name, say(line)) for name, line in COMMANDS.items()]


def ui_of(arguments: Sequence[str], environment: dict[str, str]) -> str:
    """The language to speak: `--ui` if given, else what the locale asks for, else English.

    It must be known before click parses, because help pages and usage errors are spoken too.
    """
    for at, word in enumerate(arguments):
        given = word.removeprefix("--ui=") if word.startswith("--ui=") else ""
        if word == "--ui" and at + 1 < len(arguments):
            given = arguments[at + 1]
        if given in UI_LANGUAGES:
            return given
    locale = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), ""
    )
    return "zh" if locale.lower().startswith("zh") else "en"


@click.command(
    "summarykit",
    cls=LazyGroup,
    help=msg("Read, check and draft work summaries, in English and Chinese."),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--ui",
    cls=SayingOption,
    type=click.Choice(UI_LANGUAGES),
    help=msg("Language of messages (default: from the locale)."),
)
@click.version_option(
    __version__, "--version", prog_name="summarykit", cls=SayingOption, help=msg("Show the version and stop.")
)
def cli(ui: str | None) -> None:
    """Everything is done by the commands; `--ui` was read before."""
    del ui


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status (see the reference of exit statuses)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    with speaking(ui_of(words, dict(os.environ))):
        return _run(words)


def _run(words: list[str]) -> int:
    try:
        status = cli.main(words, prog_name="summarykit", standalone_mode=False)
    except SummarykitError as error:
        complain(error)
        return error.exit_status
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help())
        return 2
    except click.UsageError as error:
        tell_error("E001", *explain_usage(error))
        return 2
    except (KeyboardInterrupt, click.Abort):
        tell_error("E601", say("interrupted"), say("Run the same command again."))
        return 130
    except SystemExit:
        # So click leaves when the reader of our output (head, less) has gone: nothing is wrong.
        return 0
    except Exception as error:  # noqa: BLE001 the last resort: a bug of ours must not pass as a user's mistake
        return _confess(error)
    return status if isinstance(status, int) else 0


def _confess(error: Exception) -> int:
    with tempfile.NamedTemporaryFile(
        "w", prefix="summarykit-", suffix=".trace.txt", delete=False, encoding="utf-8"
    ) as kept:
        traceback.print_exception(error, file=kept)
    tell_error(
        "E900",
        say("something went wrong inside summarykit: {what}", what=f"{type(error).__name__}: {error}"),
        say("This is a bug. Please report it with the file {file}.", file=Path(kept.name)),
    )
    return 4


def _speak_utf8() -> None:
    """Chinese must print where the console's own encoding cannot (Windows, LANG=C)."""
    for stream in (sys.stdout, sys.stderr):
        if (
            isinstance(stream, io.TextIOWrapper)
            and (stream.encoding or "").lower().replace("-", "") != "utf8"
        ):
            stream.reconfigure(encoding="utf-8", errors="replace")
