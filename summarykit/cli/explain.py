"""`summarykit explain CODE`: what a code means."""

from __future__ import annotations

import click

from summarykit.cli.codes import near, pages
from summarykit.cli.common import define, format_option, screen
from summarykit.cli.usage import Misuse
from summarykit.messages import msg, say
from summarykit.reports.terminal.codes import CodePage, show_list, show_page


@define(
    "explain",
    help=msg(
        "Explain a CODE of a finding, an error or a warning: what it means, an example, what to do. "
        "Without a code, or with the beginning of one, list the codes."
    ),
)
@click.argument("code", metavar="[CODE]", required=False, default="")
@format_option
def command(code: str, *, output_format: str) -> int:
    """One page, or a list of all codes that begin so."""
    from summarykit.reports.codec import to_json

    every = pages()
    exact = next((page for page in every if code.upper() == page.code or code.lower() == page.name), None)
    if exact is not None:
        shown = to_json(exact, indent=2) + "\n" if output_format == "json" else show_page(exact, screen())
    else:
        chosen = _beginning(code, every)
        shown = to_json(chosen, indent=2) + "\n" if output_format == "json" else show_list(chosen, screen())
    click.echo(shown, nl=False)
    return 0


def _beginning(code: str, every: tuple[CodePage, ...]) -> tuple[CodePage, ...]:
    chosen = tuple(page for page in every if page.code.startswith(code.upper()))
    if not chosen:
        sentence = say("there is no code {code}", code=code)
        close = near(code, every)
        raise Misuse(sentence + say("; did you mean {near}?", near=close) if close else sentence)
    return chosen
