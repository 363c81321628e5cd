"""Rows as lines of JSON and of CSV, and the schema that says what is in them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import fields
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from summarykit.corpus.rows import Row
from summarykit.messages import say
from summarykit.reports.codec import schema_of, to_json

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
"""What a text must not begin with in CSV: a spreadsheet would take it for a formula, and run it."""


def json_lines(rows: Iterable[Row]) -> str:
    """One object a line."""
    return "".join(to_json(row) + "\n" for row in rows)


def csv_lines(rows: Iterable[Row]) -> str:
    """One row a line, without the head; see `cell`."""
    return _csv([cell(getattr(row, name)) for name in columns(type(row))] for row in rows)


def csv_head(table: type[Row]) -> str:
    """The line with the names of the columns."""
    return _csv([columns(table)])


def _csv(rows: Iterable[Iterable[str]]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()


def columns(table: type[Row]) -> list[str]:
    """The names of a table's columns in their order."""
    return [field.name for field in fields(table)]


def cell(value: object) -> str:
    """What stands in a cell: nothing for null, lists and objects as JSON, texts so that none is a formula.

    A text that begins with one of `FORMULA` has an apostrophe before it, which spreadsheets do not show.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    return to_json(value)


def schema(name: str, table: type[Row]) -> str:
    """The JSON Schema of a row, with the columns in their order and what each of them means."""
    made: dict[str, Any] = schema_of(table)
    row = made["$defs"][table.__name__]
    row["title"] = name
    for column, kind in get_type_hints(table, include_extras=True).items():
        row["properties"][column]["description"] = say(_meaning(kind))
    return json.dumps(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}, ensure_ascii=False, indent=1
    )


def _meaning(kind: object) -> str:
    meaning: str = get_args(kind)[1] if get_origin(kind) is Annotated else ""
    return meaning
