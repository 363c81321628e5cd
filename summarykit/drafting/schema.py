"""JSON Schema of an inputs file, made from the table that the reader goes by."""

from __future__ import annotations

from typing import Any

from summarykit.drafting.shape import INPUTS, LIMITS, Entry, Shape
from summarykit.messages import say
from summarykit.records.structure import ROLES

SCHEMA_ID = "summarykit-inputs-1.json"
NUMBER: dict[str, Any] = {
    "type": ["number", "string", "null"],
    "pattern": r"^\s*(-?(0|[1-9][0-9]{0,29})(\.[0-9]{1,12})?)?\s*$",
}

TEXT: dict[str, Any] = {"type": ["string", "number", "null"]}
"""A plain number where text is meant is taken as it is written."""
PLAIN: dict[str, dict[str, Any]] = {
    "text": TEXT,
    "number": NUMBER,
    "role": {"enum": list(ROLES)},
    "texts": {"type": ["array", "null"], "items": TEXT},
    "numbers": {"type": ["object", "null"], "additionalProperties": NUMBER},
}


def inputs_schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12): strict, with descriptions in the reader's language.

    Sums, equal ids and traps of YAML are beyond a schema: `read_inputs` refuses more than this does.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": say(INPUTS.name),
        **_mapping(INPUTS),
    }


def _mapping(shape: Shape) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            key: {"description": say(entry.what), **_value(key, entry)}
            for key, entry in shape.entries.items()
        },
        "required": [key for key, entry in shape.entries.items() if entry.required],
        "additionalProperties": False,
    }


def _value(key: str, entry: Entry) -> dict[str, Any]:
    """What the value of one key may be."""
    if entry.of is not None:
        inside = _mapping(entry.of)
        return inside if entry.kind == "shape" else {"type": ["array", "null"], "items": inside}
    if entry.kind == "whole":
        low, high = LIMITS[key]
        return {"type": "integer", "minimum": low, "maximum": high}
    if entry.kind == "text" and entry.required:
        return {"type": "string", "minLength": 1}
    return dict(PLAIN[entry.kind])
