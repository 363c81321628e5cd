"""`summarykit schema`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from summarykit.cli.schema import NAMES, schema_named

Run = Callable[..., Any]


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name: str, run: Run) -> None:
    ran = run("schema", name)
    assert (ran.status, ran.err) == (0, "")
    schema = json.loads(ran.out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema == json.loads(json.dumps(schema_named(name)))


@pytest.mark.parametrize(("name", "words"), [("report", ["inspect"]), ("analysis", ["check"])])
def test_what_is_printed_holds_to_its_own_schema_only(name: str, words: list[str], run: Run) -> None:
    other = {"report": "analysis", "analysis": "report"}[name]
    printed = run(*words, "2025.txt", "--format", "json").json
    jsonschema.validate(printed, schema_named(other))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(printed, schema_named(name))


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("report", "document* string"),
        ("inputs", "year* integer"),
        ("inputs", "id* string"),
        ("outline", "Outline"),
    ],
)
def test_fields_for_people(name: str, line: str, run: Run) -> None:
    shown = run("schema", name, "--format", "text").out
    assert line in [" ".join(told.split()[:2]) for told in shown.splitlines()]
