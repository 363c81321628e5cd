"""`summarykit inspect FILE...`: what a work summary is made of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from summarykit.cli.common import define, format_option, option, reading_options, screen
from summarykit.cli.each import apart, files_argument, show_each
from summarykit.messages import msg

if TYPE_CHECKING:
    from summarykit.records import Analysis


@define(
    "inspect",
    help=msg(
        "Show what each FILE, or each document in a folder, is made of: sections with their roles, figures "
        "and what they add up to, themes, and boilerplate."
    ),
)
@files_argument
@option("--explain", is_flag=True, help=msg("Also tell of every block what it is and why."))
@reading_options
@format_option
def command(
    files: tuple[Path, ...],
    *,
    explain: bool,
    lang: str | None,
    encoding: str | None,
    output_format: str,
) -> int:
    """One view a document; as JSON one object a line, in the order given."""
    from summarykit.reports.codec import to_json
    from summarykit.reports.terminal.analysis import show_analysis

    as_json = output_format == "json"

    def show(analysis: Analysis, first: bool) -> str:  # noqa: FBT001 as `show_each` calls it
        """All that was found in one document."""
        if as_json:
            return to_json(analysis) + "\n"
        return apart(show_analysis(analysis, screen(), explain=explain), first)

    return show_each(files, show, lang=lang, encoding=encoding, errors_as_json=as_json)
