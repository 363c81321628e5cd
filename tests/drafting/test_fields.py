"""Entries are asked for by key; what the shape does not know is refused at once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarykit.drafting.fields import Fields
from summarykit.drafting.shape import FIGURE, INPUTS, SECTION, Shape
from summarykit.drafting.yaml_nodes import parse_yaml
from summarykit.errors import InputsError


def fields(text: str, shape: Shape = FIGURE) -> Fields:
    node = parse_yaml(text, "form.yml")
    assert node is not None
    return Fields(node, shape)


def test_what_is_missing_is_none_or_nothing() -> None:
    found = fields("id: a\nlabel: b\n")
    assert (found.text("unit"), found.number("value"), found.numbers("parts")) == (None, None, {})
    assert fields("role: plans\n", SECTION).items("points") == ()
    assert fields("role: plans\nlevel:\n", SECTION).whole("level", 1) == 1
    assert found.place("unit") == found.at


def test_lists_leave_out_what_is_empty() -> None:
    found = fields("role: plans\npoints:\n- one\n-\n- ''\n- two\n", SECTION)
    assert [text for text, _ in found.texts("points")] == ["one", "two"]


def test_parts_keep_names_that_look_like_words_of_yaml() -> None:
    found = fields("id: a\nlabel: b\nparts: {y: 1, n: 2, 2024: 3}\n").numbers("parts")
    assert {name: number for name, (number, _) in found.items()} == {
        "y": Decimal(1),
        "n": Decimal(2),
        "2024": Decimal(3),
    }


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("lable", "label"),
        ("Label", "label"),
        ("vaule", "value"),
        ("last_part", "last_parts"),
        ("souce", "source"),
    ],
)
def test_a_slip_of_a_key_is_guessed_in_the_help_alone(slip: str, meant: str) -> None:
    with pytest.raises(InputsError) as caught:
        fields(f"id: a\nlabel: b\n{slip}: 1\n" if slip != "Label" else f"id: a\n{slip}: 1\n")
    assert caught.value.code == "E204"
    assert meant in caught.value.help


@pytest.mark.parametrize(("year", "fits"), [(1899, False), (1900, True), (2199, True), (2200, False)])
def test_years_have_limits(year: int, fits: bool) -> None:
    found = fields(f"version: 1\nyear: {year}\nunit: {{name: A}}\n", INPUTS)
    if fits:
        assert found.whole("year", 0) == year
        return
    with pytest.raises(InputsError) as caught:
        found.whole("year", 0)
    assert caught.value.code == "E208"


@pytest.mark.parametrize("line", ["unit: x\n  label：y", "unit: people\n  value ：3"])
def test_a_full_width_colon_on_the_next_line(line: str) -> None:
    with pytest.raises(InputsError) as caught:
        fields(f"id: a\nlabel: b\n{line}\n").text("unit")
    assert (caught.value.code, caught.value.at.line) == ("E202", 3)
    assert fields("id: a\nlabel: b\nunit: 'x value：3'\n").text("unit") == "x value：3"
