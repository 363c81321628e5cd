"""Where a number came from."""

from __future__ import annotations

import json

import pytest

from summarykit.drafting import explain_number, plan_outline, render_json, trace
from summarykit.drafting.trace import numbers_of
from summarykit.records import Inputs, Outline
from summarykit.reports.codec import from_json


def test_json_is_the_whole_record(filled: Inputs) -> None:
    outline = plan_outline(filled)
    assert from_json(render_json(outline), Outline) == outline
    assert render_json(outline).endswith("}\n")


def test_the_trace_has_every_line_with_its_bases(filled: Inputs) -> None:
    outline = plan_outline(filled)
    told = json.loads(trace(outline))
    assert (told["title"], told["year"]) == (outline.title, 2026)
    points = [point for section in outline.sections for point in section.points]
    lines = [line for line in told["lines"] if line["kind"] not in {"title", "heading"}]
    assert [line["text"] for line in lines] == [point.text for point in points]
    assert all(line["basis"] for line in told["lines"])
    assert {line["heading"] for line in lines} == {"1. Teaching", "2. Problems", "3. Plans for 2027"}


@pytest.mark.parametrize(
    ("number", "notes"),
    [
        ("10.3", ["4 ÷ 39 = 10.3 %"]),
        ("10.3 %", ["4 ÷ 39 = 10.3 %"]),
        ("39", ["39"]),
        ("1,260", ["1260"]),
        ("1260", ["1260"]),
        ("2026", ["2026"]),
        ("2027", [""]),
        ("331", ["", ""]),
        ("99", []),
        ("none", []),
    ],
)
def test_explain_number(number: str, notes: list[str], filled: Inputs) -> None:
    assert [basis.note for basis in explain_number(plan_outline(filled), number)] == notes


def test_a_value_is_given_and_the_sum_of_its_parts(filled: Inputs) -> None:
    given, summed = explain_number(plan_outline(filled), "43")
    assert (given.kind, given.note, given.at.rpartition("form.yml")[2]) == ("given", "43", ":13:16")
    assert (summed.kind, summed.note) == ("computed", "12 + 31 = 43")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,260 of 1260", ("1260", "1260")),
        ("12.5%, 1.", ("12.5", "1")),
        ("增长10.3%", ("10.3",)),
        ("1,2", ("1", "2")),
        ("none", ()),
    ],
)
def test_numbers_of(text: str, numbers: tuple[str, ...]) -> None:
    assert numbers_of(text) == numbers
