"""Help pages and usage errors in the reader's language: click's own words go through the catalogue too."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import NoReturn

import click

from summarykit.messages import msg, say
from summarykit.reports.terminal.layout import hang, pad, width

LONGEST_NAME = 30
"""Columns of names on a help page; a longer one stands on a line of its own."""

HELP_LINE = msg("Show this page and stop.")


def write_definitions(formatter: click.HelpFormatter, title: str, rows: Sequence[tuple[str, str]]) -> None:
    """Names and what they mean in two columns. click's own table does not know that Chinese is wide."""
    formatter.write_paragraph()
    formatter.write(f"{title}\n")
    column = min(max(width(name) for name, _ in rows), LONGEST_NAME)
    for name, meaning in rows:
        head = f"  {pad(name, column)}  "
        if width(name) > column:
            formatter.write(f"  {name}\n")
            head = " " * (column + 4)
        for line in hang(head, meaning, formatter.width):
            formatter.write(f"{line.rstrip()}\n")


class Misuse(click.UsageError):
    """A usage error whose message is a sentence already said in the reader's language."""


class SayingOption(click.Option):
    """An option whose help is a catalogue sentence."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Names and translated help."""
        record = super().get_help_record(ctx)
        if record is None:
            return None
        return record[0], say(self.help) if self.help else record[1]


class SayingCommand(click.Command):
    """A command whose help is spoken in the reader's language. Options should be `SayingOption`s."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; words that nothing takes are a usage error."""
        ctx.allow_extra_args = True  # so that click leaves the complaint, which it makes in English, to us
        rest = super().parse_args(ctx, args)
        if ctx.args and not isinstance(self, click.Group):
            raise Misuse(say("nothing takes this: {words}", words=" ".join(ctx.args)), ctx)
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        formatter.write_usage(
            ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=say("Usage: ")
        )

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """What the command does."""
        if self.help:
            formatter.write_paragraph()
            for line in hang("  ", say(self.help), formatter.width):
                formatter.write(f"{line}\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of options."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for param in options if (record := param.get_help_record(ctx)) is not None]
        if records:
            write_definitions(formatter, say("Options:"), records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help` itself, spoken."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say(HELP_LINE)
        return option


class SayingGroup(SayingCommand, click.Group):
    """A group that lists its commands from `command_lines`, without importing them."""

    def command_lines(self) -> list[tuple[str, str]]:
        """Name and one line of every command."""
        return []

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named first. Raises Misuse with the nearest name where there is none such."""
        if self.get_command(ctx, args[0]) is None:
            unknown_word(say("no such command: {name}", name=args[0]), args[0], self.list_commands(ctx), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of options, then the commands."""
        SayingCommand.format_options(self, ctx, formatter)
        write_definitions(formatter, say("Commands:"), self.command_lines())


def unknown_word(sentence: str, word: str, known: list[str], ctx: click.Context | None = None) -> NoReturn:
    """Raise Misuse with the sentence and, where one of `known` is near, with "did you mean"."""
    near = get_close_matches(word, known, n=1) or [name for name in known if name.lower() == word.lower()]
    if near:
        sentence += say("; did you mean {near}?", near=near[0])
    raise Misuse(sentence, ctx)


def explain_usage(error: click.UsageError) -> tuple[str, str]:
    """What is wrong with the command line, and what to do, as catalogue sentences."""
    command = error.ctx.command_path if error.ctx else "summarykit"
    help_line = say("Try '{command} --help'.", command=command)
    return _usage_sentence(error), help_line


def _usage_sentence(error: click.UsageError) -> str:
    if isinstance(error, Misuse):
        return error.message
    if isinstance(error, click.NoSuchOption):
        near = error.possibilities
        return (
            say("no such option: {name}; did you mean {near}?", name=error.option_name, near=near[0])
            if near
            else say("no such option: {name}", name=error.option_name)
        )
    if isinstance(error, click.MissingParameter):
        return say("missing: {name}", name=_name(error.param, error.ctx))
    if isinstance(error, click.BadOptionUsage):
        return say("option {name} is used wrongly", name=error.option_name)
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if error.ctx is not None and isinstance(error.ctx.command, click.Group):
        return say("missing: {name}", name="COMMAND")  # all else that a group refuses is a Misuse
    return say("the command line is not understood: {what}", what=error.format_message())


def _bad_value(error: click.BadParameter) -> str:
    name = _name(error.param, error.ctx)
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.Choice):
        return say("{name} must be one of: {choices}", name=name, choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange):
        return say(
            "{name} must be a whole number from {least} to {most}", name=name, least=kind.min, most=kind.max
        )
    return say("{name}: {what}", name=name, what=error.message)


def _name(param: click.Parameter | None, ctx: click.Context | None) -> str:
    if param is None:
        return "?"
    return (
        param.opts[0]
        if isinstance(param, click.Option)
        else param.make_metavar(ctx)
        if ctx
        else param.human_readable_name
    )
