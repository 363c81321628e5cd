"""JSON to nodes: what the standard library reads, with places."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.drafting.json_nodes import parse_json
from summarykit.drafting.nodes import Listing, Mapping, Node, Scalar
from summarykit.errors import InputsError

LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
)


def read(node: Node) -> object:
    if isinstance(node, Mapping):
        return {key.text: read(value) for key, value in node.entries}
    if isinstance(node, Listing):
        return [read(item) for item in node.items]
    if node.plain:
        return json.loads(node.text or "null")
    return node.text


@settings(deadline=None)
@given(value=VALUES, indent=st.sampled_from([None, 1, "\t"]), ascii_only=st.booleans())
def test_the_same_as_the_standard_library(value: object, indent: int | str | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert read(parse_json(text, "form.json")) == value


def test_places_count_lines_and_columns_from_one() -> None:
    node = parse_json('{\n  "年": "x",\n\t"b": [12.50]\n}', "form.json")
    assert isinstance(node, Mapping)
    (first, value), (second, listing) = node.entries
    assert [str(one.at) for one in (node, first, value, second, listing)] == [
        "form.json:1:1",
        "form.json:2:3",
        "form.json:2:8",
        "form.json:3:2",
        "form.json:3:7",
    ]
    assert isinstance(listing, Listing)
    assert listing.items == (Scalar("12.50", True, listing.items[0].at),)


@pytest.mark.parametrize(
    "text", ["", " ", "{", "[1,", '{"a"', '"\\x"', "nul", "[1,]", "'a'", "{'a': 1}", "[1}"]
)
def test_what_is_no_json_is_refused_with_a_caret(text: str) -> None:
    with pytest.raises(InputsError) as caught:
        parse_json(text, "form.json")
    assert caught.value.code == "E201"
    assert caught.value.message.endswith("^")


def test_depth_costs_nothing() -> None:
    with pytest.raises(InputsError) as caught:
        parse_json("[" * 100_000, "form.json")
    assert caught.value.code == "E212"
