"""Letters to rows of pieces."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reading.pdf.rows import is_wide, rows_of
from summarykit.reading.pdf.shapes import Glyph, Piece, Rule


def told(rows: list[list[Piece]]) -> list[list[str]]:
    return [[piece.text for piece in row] for row in rows]


def test_rows_go_down_and_pieces_to_the_right(make: SimpleNamespace) -> None:
    placed = [
        *make.glyphs("below", left=0, base=20, at=0),
        *make.glyphs("right", left=100, base=1, at=10),
        *make.glyphs("left", left=0, base=0, at=20),
    ]
    assert told(rows_of(placed)) == [["left", "right"], ["below"]]


@pytest.mark.parametrize(
    ("gap", "first", "second", "said"),
    [
        (0, "ab", "cd", [["abcd"]]),
        (1, "ab", "cd", [["abcd"]]),
        (3, "ab", "cd", [["ab cd"]]),
        (12, "ab", "cd", [["ab", "cd"]]),
        (12, "ab ", "cd", [["ab cd"]]),
        (30, "II.", "The year", [["II. The year"]]),
        (30, "（一）", "总体", [["（一） 总体"]]),
        (50, "II.", "The year", [["II.", "The year"]]),
        (30, "12", "The year", [["12", "The year"]]),
        (31, "ab ", "cd", [["ab", "cd"]]),
        (0, "ab    ", "cd", [["ab", "cd"]]),
        (3, "工作", "2025", [["工作2025"]]),
        (7, "工作", "2025", [["工作 2025"]]),
        (3, "工作", "总结", [["工作总结"]]),
        (8, "工作", "总结", [["工作 总结"]]),
        (0, "工作　", "总结", [["工作　总结"]]),
        (0, "  ", " ", []),
    ],
)
def test_gaps(make: SimpleNamespace, gap: float, first: str, second: str, said: list[list[str]]) -> None:
    end = 5 * len(first)
    placed = [*make.glyphs(first), *make.glyphs(second, left=end + gap, at=len(first))]
    assert told(rows_of(placed)) == said


@pytest.mark.parametrize(
    ("wall", "said"),
    [
        (Rule(14, -20, 14, 20), [["ab", "cd"]]),
        (Rule(14, 10, 14, 20), [["ab cd"]]),
        (Rule(7, -20, 7, 20), [["ab cd"]]),
        (Rule(0, 2, 50, 2), [["ab cd"]]),
    ],
)
def test_an_upright_rule_parts_cells(make: SimpleNamespace, wall: Rule, said: list[list[str]]) -> None:
    placed = [*make.glyphs("ab"), *make.glyphs("cd", left=16)]
    assert told(rows_of(placed, [wall])) == said


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        ("\ufb01rst o\ufb03ce", "first office"),
        ("\u2f00\u2f2f", "一工"),
        ("a\u00a0b", "a b"),
        ("\uf0b7 one", "• one"),
        ("\ue123", "□"),
    ],
)
def test_signs_that_stand_for_others(make: SimpleNamespace, letters: str, said: str) -> None:
    assert told(rows_of(make.glyphs(letters))) == [[said]]


def test_a_letter_printed_twice_is_one(make: SimpleNamespace) -> None:
    shadow = [glyph._replace(left=glyph.left + 0.4, right=glyph.right + 0.4) for glyph in make.glyphs("bold")]
    assert told(rows_of([*make.glyphs("bold"), *shadow])) == [["bold"]]
    assert told(rows_of(make.glyphs("all"))) == [["all"]]


def test_a_raised_letter_belongs_to_its_line_and_does_not_set_its_look(make: SimpleNamespace) -> None:
    placed = [*make.glyphs("text", base=50), *make.glyphs("1", left=20, base=46, size=6, at=9)]
    ((piece,),) = rows_of(placed)
    assert (piece.text, piece.size, piece.base) == ("text[1]", 10, 50)
    far = make.glyphs("1", left=80, base=46, size=6)
    assert told(rows_of([*make.glyphs("text", base=50), *far])) == [["1"], ["text"]]


@pytest.mark.parametrize(
    ("before", "raised", "after", "said"),
    [
        ("52", "1", "", "52[1]"),
        ("52", "12", "ab", "52[12]ab"),
        ("", "1", "ab", "[1]ab"),
        ("km", "2", "ab", "km2ab"),
        ("5", "th", "ab", "5thab"),
    ],
)
def test_raised_digits_are_marks_of_notes(
    make: SimpleNamespace, before: str, raised: str, after: str, said: str
) -> None:
    start, end = 5.0 * len(before), 5.0 * len(before) + 3 * len(raised)
    placed = [
        *make.glyphs(before, base=50),
        *make.glyphs(raised, left=start, base=46, size=6, at=50),
        *make.glyphs(after, left=end, base=50, at=60),
        *make.glyphs("more text", left=end + 5 * len(after) + 3, base=50, at=90),
    ]
    assert told(rows_of(placed)) == [[f"{said} more text"]]


@pytest.mark.parametrize(
    ("sign", "wide"), [("工", True), ("，", True), ("a", False), ("é", False), ("", False)]
)
def test_width(sign: str, wide: bool) -> None:
    assert is_wide(sign) is wide


@given(
    st.lists(
        st.tuples(
            st.sampled_from("ab 工1"), st.integers(0, 300), st.integers(0, 5), st.sampled_from([6.0, 10.0])
        ),
        max_size=40,
    )
)
def test_no_ink_is_lost_or_added(placed: list[tuple[str, int, int, float]]) -> None:
    letters = [
        Glyph(at, sign, 7.0 * x, 7.0 * x + 5, 15.0 * y, size, False, "F", 0)
        for at, (sign, x, y, size) in enumerate(placed)
    ]
    found = sorted(sign for row in rows_of(letters) for piece in row for sign in piece.text if sign != " ")
    assert found == sorted(sign for sign, *_ in placed if sign != " ")
