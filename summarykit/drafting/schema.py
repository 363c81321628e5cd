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
            key: {"description": say(entry.what), **_value(key, entry)} for key, entry in shape.entries.items()
        },
        "required": [key for key, entry in shape.entries.items() if entry.required],
        "additionalProperties": False,
    }


def _value(key: str, entry: Entry) -> dict[str, Any]:
    inside = _mapping(entry.of) if entry.of is not None else {}
    match entry.kind:
        case "text":
            return {"type": "string", "minLength": 1} if entry.required else {"type": ["string", "number", "null"]}
        case "number":
            return dict(NUMBER)
        case "whole":
            low, high = LIMITS[key]
            return {"type": "integer", "minimum": low, "maximum": high}
        case "role":
            return {"enum": list(ROLES)}
        case "texts":
            return {"type": ["array", "null"], "items": {"type": ["string", "number", "null"]}}
        case "numbers":
            return {"type": ["object", "null"], "additionalProperties": dict(NUMBER)}
        case "shape":
            return inside
        case "shapes":
            return {"type": ["array", "null"], "items": inside}
