"""Automatic numbers of OpenDocument."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree

from summarykit.reading.odt.lists import FORMATS, Lists
from summarykit.reading.odt.names import TEXT, whole


def lists(root: Callable[[str, str], str], *levels: str) -> Lists:
    inside = f'<text:list-style style:name="L">{"".join(levels)}</text:list-style>'
    return Lists.of([None, etree.fromstring(root("office:document-styles", inside).encode())])


def level(at: int, style: str, more: str = "") -> str:
    return f'<text:list-level-style-number text:level="{at}" style:num-format="{style}" {more}/>'


@pytest.mark.parametrize("style", FORMATS)
def test_formats(root: Callable[[str, str], str], style: str) -> None:
    found = lists(root, level(1, style))
    assert len({found.number("L", 1) for _ in range(5)} - {""}) == 5


@pytest.mark.parametrize(("style", "said"), [("", ""), ("unheard of", "1")])
def test_other_formats(root: Callable[[str, str], str], style: str, said: str) -> None:
    assert lists(root, level(1, style)).number("L", 1) == said


def test_deeper_levels_show_the_higher_ones(root: Callable[[str, str], str]) -> None:
    found = lists(root, level(1, "I"), level(2, "1", 'text:display-levels="9" style:num-suffix=")"'))
    assert [found.number("L", at) for at in (1, 2, 2, 1, 2)] == ["I", "I.1)", "I.2)", "II", "II.1)"]
    found.begin("L")
    assert found.number("L", 2) == "I.1)"


def test_a_list_of_which_nobody_knows_the_style() -> None:
    assert Lists().number("L", 1) == ""


@pytest.mark.parametrize(("said", "found"), [("7", 7), ("", 1), ("-7", 1), ("x", 1), ("9" * 30, 1), ("٣", 1)])
def test_whole_numbers(said: str, found: int) -> None:
    assert whole(etree.Element("x", {f"{TEXT}level": said}), f"{TEXT}level", 1) == found
