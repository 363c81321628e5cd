"""Lines of a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.text.places import addresses, line_of


@pytest.mark.parametrize(("offset", "line"), [(0, 1), (7, 1), (8, 2), (21, 3)])
@pytest.mark.parametrize("end", ["\n", "\r"])
def test_line_of(offset: int, line: int, end: str) -> None:
    assert line_of("one two\n  three four\n".replace("\n", end), offset) == line


@pytest.mark.parametrize(
    ("text", "lines"),
    [("a\r\n\r\nb", [1, 1, 1, 2, 2, 3, 3]), ("a\r\n\n\rb", [1, 1, 1, 2, 3, 4, 4]), ("", [1]), ("\r", [1, 2])],
)
def test_two_signs_are_one_line_end(text: str, lines: list[int]) -> None:
    assert [line_of(text, offset) for offset in range(len(text) + 1)] == lines


@given(st.text(st.sampled_from("ab\n\r\x85"), max_size=40), st.integers(0, 40))
def test_an_offset_stands_in_its_line(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]
    assert line_of(text, offset) == sum(start <= offset for start in starts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://a.org/b?c=1 and www.b.cn，后", ["https://a.org/b?c=1", "www.b.cn"]),
        ("[here](https://a.org/x)", ["https://a.org/x)"]),
        ("no address: http:// alone, a.org", []),
    ],
)
def test_addresses(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in addresses(text)] == found
