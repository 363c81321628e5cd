"""`summarykit check FILE... --against PATH`: what a reviewer should look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarykit.cli.common import (
    DONE,
    FOUND,
    PARTLY,
    define,
    error_json,
    format_option,
    nothing_to_compare_with,
    option,
    read_each,
    reading_options,
    reading_status,
    screen,
    strongest,
    warn,
)
from summarykit.cli.values import percent, rule_codes
from summarykit.errors import SummarykitError
from summarykit.messages import msg
from summarykit.records import Document, Origin, Report
from summarykit.records.findings import SEVERITIES

if TYPE_CHECKING:
    from summarykit.against import Shelf
    from summarykit.checks.rule import Rule
    from summarykit.checks.sources import Source

NEVER = "never"
FAIL_LEVELS = (*(severity for severity in SEVERITIES if severity != "info"), NEVER)
SOURCES: tuple[tuple[str, Origin, str], ...] = (
    ("--against", "self", msg("The unit's earlier summaries: a file, folder or archive; may be repeated.")),
    ("--siblings", "unit", msg("Summaries of other units of the same kind.")),
    ("--superior", "superior", msg("Reports of the office above.")),
    ("--web", "web", msg("Texts from essay sites.")),
)


@dataclass(frozen=True, slots=True)
class Desk:
    """All that one check needs beside the document: what to compare with, rules, when it fails, its form."""

    sources: tuple[Source, ...]
    shelves: tuple[Shelf, ...]
    rules: tuple[Rule, ...]
    fail_on: str
    max_copied: float | None
    as_json: bool


def source_options(function: Callable[..., int]) -> Callable[..., int]:
    """The four options that name what a document is compared with, each with its origin."""
    for name, origin, help_line in reversed(SOURCES):
        function = option(
            name,
            origin,
            metavar="PATH",
            multiple=True,
            type=click.Path(path_type=Path, readable=False),
            help=help_line,
        )(function)
    return function


@define(
    "check",
    help=msg(
        "Tell of each FILE, or each document in a folder, what was copied and from where, what was changed "
        "in it, which figures do not add up, and what is only furniture."
    ),
)
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False)
)
@source_options
@option(
    "--select", metavar="CODES", multiple=True, help=msg("Only these rules: codes or how they begin (C,F2).")
)
@option("--ignore", metavar="CODES", multiple=True, help=msg("Not these rules."))
@option(
    "--fail-on",
    type=click.Choice(FAIL_LEVELS),
    default="medium",
    help=msg("Exit with 1 from this severity on (default: medium)."),
)
@option(
    "--max-copied",
    metavar="SHARE",
    callback=percent,
    help=msg("Exit with 1 where more is copied, for example 20%."),
)
@reading_options
@format_option
def command(
    files: tuple[Path, ...],
    *,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    max_copied: float | None,
    lang: str | None,
    encoding: str | None,
    output_format: str,
    **places: Any,
) -> int:
    """One report a document; as JSON one object a line, in the order given."""
    from summarykit.checks import registry

    rules = registry.select(rule_codes(select), rule_codes(ignore))
    shelves = tuple(_shelves(places))
    sources, lost = _sources(places, lang=lang, encoding=encoding, alone=not shelves)
    desk = Desk(sources, shelves, rules, fail_on, max_copied, output_format == "json")
    read = failed = 0
    statuses = {PARTLY if lost else DONE}
    for outcome in read_each(files, lang=lang, encoding=encoding):
        if isinstance(outcome, SummarykitError):
            failed += 1
            if desk.as_json:
                click.echo(error_json(outcome))
            continue
        if read and not desk.as_json:
            click.echo()
        statuses.add(_check(outcome, desk))
        read += 1
    return strongest({*statuses, reading_status(read, failed)})


def _shelves(places: dict[str, tuple[Path, ...]]) -> Iterator[Shelf]:
    """The archives among the places, each once. Raises ArchiveError E404, E405 or E407."""
    from summarykit.against import Shelf
    from summarykit.archive import is_archive, open_archive

    named = {path: origin for _, origin, _ in reversed(SOURCES) for path in places[origin]}
    for path, origin in named.items():
        if is_archive(path):
            yield Shelf(open_archive(path), origin)


def _sources(
    places: dict[str, tuple[Path, ...]], *, lang: str | None, encoding: str | None, alone: bool
) -> tuple[tuple[Source, ...], int]:
    """What to compare with beside archives, each file once, and how many could not be read.

    Raises CompareError E401 where something was named and nothing of it can be read, and it is `alone`.
    """
    from summarykit.archive import is_archive
    from summarykit.checks.sources import prepare

    found: dict[str, Source] = {}
    lost = 0
    for _, origin, _ in SOURCES:
        paths = [path for path in places[origin] if not is_archive(path)]
        for outcome in read_each(paths, lang=lang, encoding=encoding):
            if isinstance(outcome, SummarykitError):
                lost += 1
            else:
                found.setdefault(outcome.id, prepare(outcome, origin))
    if lost and not found and alone:
        raise nothing_to_compare_with(lost)
    return tuple(found.values()), lost


def _check(document: Document, desk: Desk) -> int:
    """Check one document, show its report, and tell its status."""
    from summarykit.against import check_against
    from summarykit.api import analyse
    from summarykit.reports.codec import to_json
    from summarykit.reports.terminal.report import over_limit, show_report

    sources = [(source, source.origin) for source in desk.sources]
    report = check_against(analyse(document), sources, desk.shelves, desk.rules)
    for warned in report.warnings:
        warn(warned)
    if desk.as_json:
        click.echo(to_json(report))
    else:
        click.echo(show_report(report, screen(), max_copied=desk.max_copied), nl=False)
    return FOUND if over_limit(report, desk.max_copied) or _fails(report, desk.fail_on) else DONE


def _fails(report: Report, fail_on: str) -> bool:
    failing: Sequence[str] = () if fail_on == NEVER else SEVERITIES[: FAIL_LEVELS.index(fail_on) + 1]
    return any(finding.severity in failing for finding in report.findings)
