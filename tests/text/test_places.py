"""Lines of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.text.places import line_of


@pytest.mark.parametrize(("offset", "line"), [(0, 1), (7, 1), (8, 2), (21, 3)])
def test_line_of(offset: int, line: int) -> None:
    assert line_of("one two\n  three four\n", offset) == line


@given(st.text(st.sampled_from("ab\n\r\x85"), max_size=40), st.integers(0, 40))
def test_an_offset_stands_in_its_line(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    lines = text.split("\n")
    begin = sum(len(one) + 1 for one in lines[: line_of(text, offset) - 1])
    assert begin <= offset <= begin + len(lines[line_of(text, offset) - 1])
