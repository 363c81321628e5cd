"""A canonical text as it grows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reading.canvas import Canvas, settle_levels
from summarykit.records import HeadingHint, Span


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (["a ", " b"], "a b"),
        ([" a", "b "], "ab "),
        (["a", " ", "b"], "a b"),
        (["a\n\n", "\tb"], "a b"),
        ([" ", "a"], "a"),
        (["全\u3000年", "\u00a0"], "全\u3000年\u00a0"),
    ],
)
def test_flowing_text(pieces: list[str], text: str) -> None:
    canvas = Canvas()
    for piece in pieces:
        canvas.write_flowing(piece)
    assert canvas.finish().text == text
    assert canvas.length == len(text)


STEPS = st.lists(st.one_of(st.text("ab \n\t", max_size=4), st.integers(0, 2)), max_size=20)


@given(STEPS)
def test_length_and_line_ends(steps: list[str | int]) -> None:
    canvas = Canvas()
    for step in steps:
        if isinstance(step, str):
            canvas.write_flowing(step)
        else:
            canvas.end_line(step)
    text = canvas.finish().text
    assert canvas.length == len(text)
    assert canvas.last == text[-1:]
    assert "\n\n\n" not in text
    assert " \n" not in text
    assert not text.startswith("\n")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1.", "1. Teaching"),
        ("一、", "一、Teaching"),
        ("（1）", "（1）Teaching"),
        ("①", "①Teaching"),
        ("第一章", "第一章 Teaching"),
    ],
)
def test_a_blank_parts_a_narrow_number_from_its_text(number: str, text: str) -> None:
    canvas = Canvas()
    canvas.write_number(number)
    canvas.write("Teaching")
    found = canvas.finish()
    assert found.text == text
    assert found.hints.numbers == (Span(0, len(number)),)


def test_marks_of_nothing_are_dropped() -> None:
    canvas = Canvas()
    canvas.mark_heading(0, 1)
    canvas.mark_table(0)
    canvas.write(" \n")
    canvas.mark_furniture(0)
    found = canvas.finish()
    assert (found.hints.headings, found.hints.tables, found.hints.furniture) == ((), (), ())


def test_a_mark_never_reaches_beyond_what_was_written() -> None:
    canvas = Canvas()
    canvas.write("menu    ")
    canvas.mark_furniture(0)
    canvas.end_line()
    canvas.write("The report itself is longer.")
    found = canvas.finish()
    assert [span.of(found.text) for span in found.hints.furniture] == ["menu"]


@pytest.mark.parametrize(
    ("levels", "titled", "settled"),
    [
        ([1, 2, 2], True, [0, 1, 1]),
        ([1, 2, 2], False, [1, 2, 2]),
        ([1, 3, 4, 3], True, [0, 1, 2, 1]),
        ([1, 2, 1], True, [1, 2, 1]),
        ([2, 2, 5], True, [1, 1, 2]),
        ([2, 1, 2], True, [2, 1, 2]),
        ([0, 1, 2], True, [0, 1, 2]),
        ([0, 3], True, [0, 1]),
        ([4], True, [1]),
        ([1], True, [1]),
        ([], True, []),
    ],
)
def test_levels_are_settled(levels: list[int], titled: bool, settled: list[int]) -> None:
    headings = tuple(HeadingHint(Span(at, at + 1), level) for at, level in enumerate(levels))
    assert [hint.level for hint in settle_levels(headings, titled=titled)] == settled


@pytest.mark.parametrize(("level", "settled"), [(1, 0), (2, 1)])
def test_a_heading_of_the_first_level_may_be_a_title_without_others(level: int, settled: int) -> None:
    (found,) = settle_levels((HeadingHint(Span(0, 1), level),), single=True)
    assert found.level == settled
