"""Lines by hash: what editors and a year's figures change takes no part in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.text.lines import folded_lines, hash_lines


@pytest.mark.parametrize(
    ("line", "folded"),
    [
        ("## Work done in 2024:", "workdonein0"),
        ("  ＷＯＲＫ done — in 7 ", "workdonein0"),
        ("一、2024年工作回顾", "一0年工作回顾"),
        ("- [x] Minutes published", "minutespublished"),
        ("- [ ] Minutes published", "minutespublished"),
        ("— 12 —", "0"),
        ("[x]", ""),
        ("", ""),
    ],
)
def test_what_is_left_of_a_line(line: str, folded: str) -> None:
    assert folded_lines(line) == [folded]


def test_equal_lines_have_one_hash_and_every_line_its_place() -> None:
    text = "1. What did you do in 2023?\r\n\r\n  2. WHAT DID YOU DO IN 1999?  \n---\n— 12 —\nx\nNothing."
    (one, first), (other, second), (last, _) = hash_lines(text)
    assert one == other != last
    assert [first.of(text)[:7], second.of(text)[-5:]] == ["1. What", "1999?"]


@given(st.text(alphabet="ab1 \n\u3000\u2028。\ud800", max_size=60))
def test_places_are_lines_without_outer_blanks(text: str) -> None:
    for value, span in hash_lines(text):
        assert span.of(text) == span.of(text).strip()
        assert "\n" not in span.of(text)
        assert 0 <= value < 2**64


@given(st.text(alphabet="aB1０ \n\r\u3000\u2029。́Å가ﬁ\ud800[x]", max_size=60))
def test_a_line_is_folded_as_it_would_be_alone(text: str) -> None:
    lines = re.split("[\r\n\u2029]", text)
    assert folded_lines(text) == [folded for line in lines for folded in folded_lines(line)]
