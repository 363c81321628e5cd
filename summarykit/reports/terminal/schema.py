"""A JSON Schema as a list of fields, for people: the view of `summarykit schema --format text`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from summarykit.messages import say
from summarykit.reports.terminal.screen import Screen

Schema = Mapping[str, Any]


def show_schema(schema: Schema, screen: Screen) -> str:
    """Every field with its type, further in where it belongs to another; "*" where it must be given."""
    lines: list[str] = []
    for name, record in _records(schema):
        lines += [screen.paint("strong", name)] if not lines else ["", screen.paint("strong", name)]
        rows = list(_rows(record, ""))
        lines += screen.table(rows, flexible=2, styles={0: "good", 2: "faint"}, wrapping=True)
    return "\n".join([*lines, "", say("* must be given")]) + "\n"


def _records(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """The outer record first, then those it is made of, in the order of the schema."""
    named: Schema = schema.get("$defs", {})
    outer = _last(schema.get("$ref", ""))
    yield (outer, named[outer]) if outer else (str(schema.get("title", "")), schema)
    for name, record in named.items():
        if name != outer and "properties" in record:
            yield name, record


def _rows(record: Schema, indent: str) -> Iterator[list[str]]:
    required = set(record.get("required", ()))
    for field, kind in record.get("properties", {}).items():
        mark = "*" if field in required else ""
        told = [str(kind["description"])] if "description" in kind else []
        told += [" | ".join(kind["enum"])] if "enum" in kind else []
        yield [f"{indent}{field}{mark}", type_of(kind), " ".join(told)]
        yield from _rows(kind.get("items") or kind, indent + "  ")


def type_of(kind: Schema) -> str:
    """A field's type in short: "string", "Span", "list of Block".

    Of several types the first, which is the one that is meant; that a field may be null is not told.
    """
    if "$ref" in kind:
        return _last(kind["$ref"])
    if "enum" in kind:
        return say("one of")
    if "anyOf" in kind:
        return say(" or ").join(type_of(choice) for choice in kind["anyOf"] if choice != {"type": "null"})
    named = kind.get("type", "any")
    return _one(named if isinstance(named, str) else named[0], kind)


def _one(name: str, kind: Schema) -> str:
    inner = kind.get("items" if name == "array" else "additionalProperties")
    if name == "array" and isinstance(inner, Mapping):
        return say("list of {what}", what=type_of(inner))
    if name == "object" and isinstance(inner, Mapping):
        return say("{what} for each name", what=type_of(inner))
    return name


def _last(reference: str) -> str:
    return reference.rpartition("/")[2]
