"""Lines, and the width of a page."""

from __future__ import annotations

import pytest

from summarykit.structure.lines import columns, page_width, read_lines, underlines

SENTENCE = "The reading room was open on every day of the week and many people came to it in the long winter."


def wrap(text: str, width: int) -> str:
    return "\n".join(text[at : at + width].strip() for at in range(0, len(text), width))


def test_lines_know_their_place() -> None:
    text = "  one\r\n\r\n\u3000\u3000two \x0cthree"
    lines = read_lines(text)
    assert [line.span.of(text) for line in lines] == ["one", "two", "three"]
    assert [line.indent for line in lines] == [2, 2, 0]
    assert [line.apart for line in lines] == [True, True, False]


@pytest.mark.parametrize(("text", "wide"), [("abc", 3), ("工作", 4), ("a，b", 4), ("", 0)])
def test_columns(text: str, wide: int) -> None:
    assert columns(text) == wide


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        (wrap(SENTENCE * 4, 70), True),
        (wrap("全年共举办各类培训班若干期，参加培训的人员很多，取得了很好的效果，" * 8, 38), True),
        ("\n".join([SENTENCE] * 6), False),
        ("\n".join(["全年工作顺利，职工满意。" * 20, "第二段也很长。" * 30] * 4), False),
        ("\n".join(["short", "lines", "in", "a", "list"] * 4), False),
        (wrap(SENTENCE, 70), False),
    ],
    ids=["english page", "chinese page", "whole sentences", "long paragraphs", "narrow list", "too few"],
)
def test_page_width(text: str, is_page: bool) -> None:
    assert (page_width(text, read_lines(text)) is not None) == is_page


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("MONEY\n-----\nrows", "1"),
        ("Money\n=======\n", "1"),
        ("Money\n\n-----", ""),
        ("Money\n--", ""),
        ("Money\n-=-=-", ""),
        ("Money\n-----------------", ""),
        ("a | b\n-----", ""),
        ("1234\n----", ""),
    ],
)
def test_underlines(text: str, drawn: str) -> None:
    lines = read_lines(text)
    starts = underlines(text, lines)
    assert "".join(str(at) for at, line in enumerate(lines) if line.span.start in starts) == drawn
    assert all(above < start for start, above in starts.items())


def test_a_page_with_many_short_lines() -> None:
    full = "as long as a line of this page is set and going on\n"
    text = ("NAMES\n" + full + "end.\nshort.\n") * 6
    assert page_width(text, read_lines(text)) is not None
    assert page_width(text.title(), read_lines(text.title())) is None
