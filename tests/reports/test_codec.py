"""Records to JSON and back."""

from __future__ import annotations

import json
from collections.abc import Callable

import jsonschema
import msgspec
import pytest

from summarykit.records import Analysis, Inputs, Outline, Report
from summarykit.reports.codec import from_builtins, from_json, schema_of, to_builtins, to_json

KINDS = {
    "english": Analysis,
    "chinese": Analysis,
    "report": Report,
    "inputs": Inputs,
    "outline": Outline,
}


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_round_trip_is_the_identity(name: str, kind: type, request: pytest.FixtureRequest) -> None:
    record = request.getfixturevalue(name)
    assert from_json(to_json(record), kind) == record
    assert from_json(to_json(record, indent=2), kind) == record
    assert from_builtins(to_builtins(record), kind) == record


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_json_holds_what_its_schema_says(name: str, kind: type, request: pytest.FixtureRequest) -> None:
    jsonschema.validate(json.loads(to_json(request.getfixturevalue(name))), schema_of(kind))


@pytest.mark.parametrize("name", ["english", "chinese", "report", "outline"])
def test_the_layout_of_json(
    name: str, request: pytest.FixtureRequest, golden: Callable[[str, str], None]
) -> None:
    golden(f"{name}.json", to_json(request.getfixturevalue(name), indent=2) + "\n")


def test_numbers_are_not_rounded(english: Analysis) -> None:
    assert json.loads(to_json(english))["figures"][0]["value"] == "41200"


@pytest.mark.parametrize("text", ["{}", "[]", '{"document": 1}'])
def test_other_json_is_refused(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        from_json(text, Report)
    with pytest.raises(msgspec.ValidationError):
        from_builtins(json.loads(text), Report)
