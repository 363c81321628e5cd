"""`summarykit sections FILE...`: the sections of a work summary and the role of each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from summarykit.cli.common import define, format_option, reading_options, screen
from summarykit.cli.each import apart, files_argument, show_each
from summarykit.messages import msg

if TYPE_CHECKING:
    from summarykit.records import Analysis


@define(
    "sections",
    help=msg(
        "Show the sections of each FILE, or of each document in a folder: where each stands, what it is for, "
        "and why that is thought. As JSON one section a line, with its text."
    ),
)
@files_argument
@reading_options
@format_option
def command(files: tuple[Path, ...], *, lang: str | None, encoding: str | None, output_format: str) -> int:
    """One table a document; as JSON one object a section, an error in the place of its document."""
    from summarykit.reports.codec import to_json
    from summarykit.reports.machine.sections import section_rows
    from summarykit.reports.terminal.sections import show_sections

    as_json = output_format == "json"

    def show(analysis: Analysis, first: bool) -> str:  # noqa: FBT001 as `show_each` calls it
        """The sections of one document."""
        if as_json:
            return "".join(to_json(row) + "\n" for row in section_rows(analysis))
        return apart(show_sections(analysis, screen()), first)

    return show_each(files, show, lang=lang, encoding=encoding, errors_as_json=as_json)
