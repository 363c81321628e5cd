"""A JSON Schema for people."""

from __future__ import annotations

from typing import Any

import pytest

from summarykit.records import Report
from summarykit.reports.codec import schema_of
from summarykit.reports.terminal.schema import show_schema, type_of
from summarykit.reports.terminal.screen import Screen


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ({"type": "string"}, "string"),
        ({"type": ["integer", "string", "null"]}, "integer"),
        ({"type": "array", "items": {"$ref": "#/$defs/Span"}}, "list of Span"),
        ({"type": ["array", "null"], "items": {"type": "string"}}, "list of string"),
        ({"type": "array"}, "array"),
        ({"type": "object", "additionalProperties": {"type": "number"}}, "number for each name"),
        ({"type": "object", "additionalProperties": False}, "object"),
        ({"anyOf": [{"type": "null"}, {"$ref": "#/$defs/Place"}]}, "Place"),
        ({"enum": ["a", "b"]}, "one of"),
        ({}, "any"),
    ],
)
def test_type_of(kind: dict[str, Any], told: str) -> None:
    assert type_of(kind) == told


def test_records_are_listed_the_outer_one_first() -> None:
    shown = show_schema(schema_of(Report), Screen(80))
    assert shown.startswith("Report\n  document*    string\n")
    assert "\n\nSpan\n  start*  integer\n  end*    integer\n" in shown
    assert shown.endswith("\n* must be given\n")


def test_nested_fields_stand_further_in() -> None:
    schema = {
        "title": "a form",
        "type": "object",
        "required": ["unit"],
        "properties": {
            "unit": {
                "type": "object",
                "description": "Whose.",
                "properties": {"kind": {"enum": ["school", "clinic"]}},
            },
            "years": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}},
        },
    }
    assert show_schema(schema, Screen(60)).splitlines() == [
        "a form",
        "  unit*   object          Whose.",
        "    kind  one of          school | clinic",
        "  years   list of object",
        "    n     integer",
        "",
        "* must be given",
    ]
