"""YAML to nodes: places, styles, nothing guessed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.drafting.nodes import Listing, Mapping, Node, Scalar
from summarykit.drafting.yaml_nodes import parse_yaml
from summarykit.errors import InputsError


def bare(node: Node | None) -> object:
    """The node as plain values."""
    if isinstance(node, Mapping):
        return {key.text: bare(value) for key, value in node.entries}
    if isinstance(node, Listing):
        return [bare(item) for item in node.items]
    return node.text if node is not None else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", None),
        ("# nothing\n", None),
        ("a: 1\nb: [x, 'y']\n", {"a": "1", "b": ["x", "y"]}),
        ("a:\nb: ~\nc: null\nd: 'null'\n", {"a": "", "b": "", "c": "", "d": "null"}),
        ("a: 0123\nb: no\nc: 12:30\n", {"a": "0123", "b": "no", "c": "12:30"}),
        ("a: {b: {c: []}}\n", {"a": {"b": {"c": []}}}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: [1,2, 30,40]\n", {"a": ["1", "2", "30", "40"]}),
        ("a: [1, 200]\n", {"a": ["1", "200"]}),
        ("a: [1,2000]\n", {"a": ["1", "2000"]}),
        ("a: !!int '3'\n", {"a": "3"}),
    ],
)
def test_values_stay_as_they_are_written(text: str, found: object) -> None:
    assert bare(parse_yaml(text, "form.yml")) == found


@pytest.mark.parametrize(("text", "plain"), [("a: x\n", True), ("a: 'x'\n", False), ('a: "x"\n', False)])
def test_quotes_are_known(text: str, plain: bool) -> None:
    node = parse_yaml(text, "form.yml")
    assert isinstance(node, Mapping)
    value = node.entries[0][1]
    assert isinstance(value, Scalar)
    assert (value.text, value.plain) == ("x", plain)


@settings(deadline=None)
@given(names=st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=8, unique=True))
def test_every_key_and_value_has_its_place(names: list[str]) -> None:
    text = "".join(f"{name}:{' ' * (1 + index)}v{name}\n" for index, name in enumerate(names))
    lines = text.split("\n")
    node = parse_yaml(text, "form.yml")
    assert isinstance(node, Mapping)
    for key, value in node.entries:
        for one in (key, value):
            assert isinstance(one, Scalar)
            assert lines[(one.at.line or 0) - 1][(one.at.column or 0) - 1 :].startswith(one.text)


def test_an_empty_value_is_placed_behind_its_key() -> None:
    node = parse_yaml("a:\n\n\nb: 1\n", "form.yml")
    assert isinstance(node, Mapping)
    assert str(node.entries[0][1].at) == "form.yml:1:2"


def test_a_syntax_error_shows_the_line_with_a_caret() -> None:
    with pytest.raises(InputsError) as caught:
        parse_yaml("version: 1\ntitle: 'open\n", "form.yml")
    _, line, caret = caught.value.message.split("\n")
    assert line.endswith("title: 'open")
    assert caret.index("^") == line.index("'")


@pytest.mark.parametrize("depth", [1000, 100_000])
def test_depth_costs_nothing(depth: int) -> None:
    with pytest.raises(InputsError) as caught:
        parse_yaml("[" * depth, "form.yml")
    assert caught.value.code == "E212"
