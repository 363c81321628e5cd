"""`summarykit draft INPUTS -o OUT`: the filled form becomes the outline of this year's summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarykit.cli.common import (
    DONE,
    FOUND,
    PARTLY,
    STDOUT,
    define,
    format_option,
    nothing_to_compare_with,
    option,
    read_each,
    screen,
    screen_of_report,
    strongest,
)
from summarykit.cli.usage import Misuse
from summarykit.errors import SummarykitError
from summarykit.messages import msg, say
from summarykit.records import Analysis, Outline

if TYPE_CHECKING:
    from summarykit.reports.terminal.drafting import DraftMade

FORMATS = ("md", "docx", "json")


@define(
    "draft",
    help=msg(
        "Turn a filled form, INPUTS, into the outline of this year's summary. Without -o it is printed. A "
        "file of the same name that ends in .trace.json tells where every number comes from."
    ),
)
@click.argument("inputs", metavar="INPUTS", type=click.Path(path_type=Path, readable=False))
@option(
    "--past",
    metavar="PATH",
    multiple=True,
    type=click.Path(path_type=Path, readable=False),
    help=msg("Earlier summaries, to compare with: a file or folder; may be repeated."),
)
@option(
    "-o",
    "--output",
    "out",
    metavar="OUT",
    type=click.Path(path_type=Path, readable=False),
    help=msg("Where to write."),
)
@option(
    "-f", "kind", type=click.Choice(FORMATS), help=msg("Format of OUT (default: as its name ends, else md).")
)
@option("--force", is_flag=True, help=msg("Replace OUT where it exists."))
@option("--dry-run", is_flag=True, help=msg("Tell what would be done, write nothing."))
@option("--explain", "number", metavar="NUMBER", help=msg("Tell where a number of the outline comes from."))
@option("--strict", is_flag=True, help=msg("Exit with 1 where values or answers are missing."))
@format_option
def command(
    inputs: Path,
    *,
    past: tuple[Path, ...],
    out: Path | None,
    kind: str | None,
    force: bool,
    dry_run: bool,
    number: str | None,
    strict: bool,
    output_format: str,
) -> int:
    """Make the outline and tell what was made (on stderr where the outline itself is printed)."""
    from summarykit import drafting
    from summarykit.reports.terminal.drafting import count_draft

    kind = _kind(out, kind)
    target = _target(out, idle=dry_run or number is not None, force=force)
    filled = drafting.read_inputs(inputs)
    analyses, lost = _analyses(past)
    outline = drafting.plan_outline(filled, analyses)
    if number is not None:
        return _explain(outline, number, as_json=output_format == "json")
    printing = target is None and not dry_run
    wrote = () if dry_run else _put(outline, target, kind)
    warnings = drafting.review_inputs(filled, analyses)
    made = count_draft(filled, outline, name=inputs.as_posix(), warnings=warnings, wrote=wrote)
    _tell(made, as_json=output_format == "json", aside=printing)
    incomplete = strict and not made.is_complete
    return strongest([PARTLY if lost else DONE, FOUND if incomplete else DONE])


def _kind(out: Path | None, given: str | None) -> str:
    """The format of the outline: as asked for, else as the name ends, else Markdown."""
    if given == "docx" and out is None:
        raise Misuse(say("a Word file cannot be shown here: name it with -o"))
    if given is not None or out is None or out == STDOUT:
        return given or FORMATS[0]
    ending = out.suffix.lower().removeprefix(".").replace("markdown", "md")
    if ending not in FORMATS:
        raise Misuse(
            say("no format is named by {file}; give -f {formats}", file=out, formats="|".join(FORMATS))
        )
    return ending


def _target(out: Path | None, *, idle: bool, force: bool) -> Path | None:
    """The file to write, None for standard output; tested before the work, unless nothing will be written."""
    from summarykit.files import check_writable

    if out is None or out == STDOUT:
        return None
    for path in () if idle else (out, _trace_of(out)):
        check_writable(path, force=force)
    return out


def _trace_of(out: Path) -> Path:
    return out.with_suffix(".trace.json")


def _analyses(past: Iterable[Path]) -> tuple[list[Analysis], int]:
    """Analyses of the past summaries, and how many could not be read; raises E401 where none could."""
    from summarykit.api import analyse

    outcomes = list(read_each(past, lang=None, encoding=None))
    documents = [outcome for outcome in outcomes if not isinstance(outcome, SummarykitError)]
    lost = len(outcomes) - len(documents)
    if lost and not documents:
        raise nothing_to_compare_with(lost)
    return [analyse(document) for document in documents], lost


def _explain(outline: Outline, number: str, *, as_json: bool) -> int:
    from summarykit.drafting import explain_number
    from summarykit.reports.codec import to_json
    from summarykit.reports.terminal.drafting import show_bases

    bases = explain_number(outline, number)
    if as_json:
        click.echo(to_json(bases))
    elif bases:
        click.echo(show_bases(number, bases, screen()), nl=False)
    else:
        click.echo(say("{number} does not stand in the outline.", number=number))
    return DONE if bases else FOUND


def _put(outline: Outline, out: Path | None, kind: str) -> tuple[str, ...]:
    """Write the outline and its trace, or print the outline; the names of what was written."""
    from summarykit import drafting
    from summarykit.files import write_aside

    render: dict[str, Callable[[Outline], str | bytes]] = {
        "md": drafting.render_markdown,
        "docx": drafting.render_docx,
        "json": drafting.render_json,
    }
    content = render[kind](outline)
    content = content.encode() if isinstance(content, str) else content
    if out is None:
        click.echo(content, nl=False)
        return ()
    trace = _trace_of(out)
    write_aside(out, content)
    write_aside(trace, drafting.trace(outline).encode())
    return out.as_posix(), trace.as_posix()


def _tell(made: DraftMade, *, as_json: bool, aside: bool) -> None:
    from summarykit.reports.codec import to_json
    from summarykit.reports.terminal.drafting import show_draft

    told = to_json(made) + "\n" if as_json else show_draft(made, screen_of_report(aside))
    click.echo(told, nl=False, err=aside)
