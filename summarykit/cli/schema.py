"""`summarykit schema NAME`: the JSON Schema of what is read and written."""

from __future__ import annotations

import json
from typing import Any

import click

from summarykit.cli.common import define, option, screen
from summarykit.messages import msg

NAMES = ("inputs", "analysis", "report", "outline")


@define(
    "schema",
    help=msg(
        "Print the JSON Schema of an inputs file (for editors), of an analysis (inspect), a report (check) "
        "or an outline (draft)."
    ),
)
@click.argument("name", metavar="inputs|analysis|report|outline", type=click.Choice(NAMES))
@option(
    "--format",
    "output_format",
    type=click.Choice(("json", "text")),
    default="json",
    help=msg("The schema itself (json), or a list of its fields (text)."),
)
def command(name: str, *, output_format: str) -> int:
    """The schema as JSON, or its fields for people."""
    from summarykit.reports.terminal.schema import show_schema

    found = schema_named(name)
    if output_format == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        click.echo(show_schema(found, screen()), nl=False)
    return 0


def schema_named(name: str) -> dict[str, Any]:
    """The JSON Schema of that name."""
    from summarykit.drafting import inputs_schema
    from summarykit.records import Analysis, Outline, Report
    from summarykit.reports.codec import schema_of

    if name == "inputs":
        return inputs_schema()
    found = schema_of({"analysis": Analysis, "report": Report, "outline": Outline}[name])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}
