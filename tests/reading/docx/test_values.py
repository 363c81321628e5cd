"""Settings of an element."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from lxml import etree

from summarykit.reading.docx.values import has, switch, value, whole


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("-1", -1),
        ("--1", None),
        ("-", None),
        ("²", None),
        ("x", None),
        ("", None),
        (None, None),
        ("9" * 12, None),
    ],
)
def test_whole_numbers(text: str | None, number: int | None) -> None:
    assert whole(text) == number


@pytest.mark.parametrize(
    ("said", "on"), [("", True), ('val="1"', True), ('val="0"', False), ('val="off"', False)]
)
def test_switches(said: str, on: bool) -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    assert switch(etree.fromstring(f'<w:b xmlns:w="{space}" {said and "w:" + said}/>')) is on
    assert switch(None) is None


def test_children_and_their_values(word: SimpleNamespace) -> None:
    parent = etree.fromstring(word.part("p", '<w:a w:val="1"/><w:b/>').encode())
    assert [value(parent, name) for name in "abc"] == ["1", None, None]
    assert [has(parent, name) for name in "abc"] == [True, True, False]
    assert value(None, "a") is None
    assert not has(None, "a")
