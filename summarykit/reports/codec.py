"""Records to JSON and back without loss; the JSON Schema of every record that users meet."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def to_json(record: object, *, indent: int = 0) -> str:
    """The record as JSON; decimals as strings, so that nothing is rounded."""
    encoded = msgspec.json.encode(record, order="deterministic")
    return (msgspec.json.format(encoded, indent=indent) if indent else encoded).decode()


def from_json(text: str | bytes, kind: type[T]) -> T:
    """The record that `to_json` wrote. Raises msgspec.ValidationError where the JSON is none of that kind."""
    return msgspec.json.decode(text, type=kind, strict=True)


def to_builtins(record: object) -> Any:
    """The record as dicts, lists and plain values: what its JSON reads as."""
    return msgspec.to_builtins(record)


def from_builtins(data: object, kind: type[T]) -> T:
    """The record that `to_builtins` gave."""
    return msgspec.convert(data, kind, strict=True)


def schema_of(kind: type[object]) -> dict[str, Any]:
    """JSON Schema (2020-12) of a record."""
    return msgspec.json.schema(kind)
