"""The schema accepts what the reader accepts, and refuses what no form may hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
import yaml

from summarykit.drafting import inputs_schema, prefill_inputs
from summarykit.drafting.shape import FIGURE, INPUTS, PLAN, QUESTION, SECTION, Shape
from summarykit.messages import speaking
from summarykit.records import Analysis, Inputs

VALIDATOR = jsonschema.Draft202012Validator


def loaded(text: str) -> Any:
    """As an editor reads YAML 1.1."""
    return yaml.safe_load(text)


def test_it_is_a_schema() -> None:
    VALIDATOR.check_schema(inputs_schema())


@pytest.mark.parametrize("summary", ["school", "library"])
def test_a_fresh_form_fits(summary: str, request: pytest.FixtureRequest) -> None:
    analysis: Analysis = request.getfixturevalue(summary)
    VALIDATOR(inputs_schema()).validate(loaded(prefill_inputs(analysis)))


def test_a_filled_form_fits(filled: Inputs) -> None:
    with open(filled.at.file, encoding="utf-8") as stream:  # noqa: PTH123
        VALIDATOR(inputs_schema()).validate(loaded(stream.read()))


GOOD = {"version": 1, "year": 2026, "unit": {"name": "A"}}


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"year": 206},
        {"year": "2026"},
        {"unit": "A"},
        {"unit": {}},
        {"colour": "red"},
        {"sections": [{"title": "no role"}]},
        {"sections": [{"role": "results"}]},
        {"sections": [{"role": "plans", "level": 0}]},
        {"sections": [{"role": "plans", "figures": [{"label": "no id"}]}]},
        {"sections": [{"role": "plans", "figures": [{"id": "a", "label": "b", "value": "1,200"}]}]},
        {"sections": [{"role": "plans", "figures": [{"id": "a", "label": "b", "value": True}]}]},
        {"sections": [{"role": "plans", "figures": [{"id": "a", "label": "b", "parts": [1]}]}]},
        {"sections": [{"role": "plans", "points": [{"a": "b"}]}]},
        {"sections": [{"role": "plans", "plans_answered": [{"outcome": "done"}]}]},
        {"rounding": {"percent": 9}},
    ],
)
def test_what_does_not_fit(change: dict[str, object], read: Callable[..., Inputs]) -> None:
    VALIDATOR(inputs_schema()).validate(GOOD)
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR(inputs_schema()).validate({**GOOD, **change})


@pytest.mark.parametrize("shape", [INPUTS, SECTION, FIGURE, PLAN, QUESTION], ids=lambda shape: shape.name)
def test_every_key_is_described(shape: Shape) -> None:
    assert all(entry.what.endswith(".") or entry.what.endswith("...") for entry in shape.entries.values())
    with speaking("en"):
        described = inputs_schema()["properties"]
    assert described["year"]["description"] == INPUTS.entries["year"].what
