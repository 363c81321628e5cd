"""Headings by their look."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from summarykit.reading.pdf.columns import Column
from summarykit.reading.pdf.headings import levels_of, running_look
from summarykit.reading.pdf.paragraphs import Line, Paragraph
from summarykit.reading.pdf.shapes import Piece

BODY = (10.0, False)


def paragraph(*pieces: Piece) -> Paragraph:
    return Paragraph([Line([piece], Column(0, 500, []), fresh=False, pitch=14) for piece in pieces])


@pytest.mark.parametrize(
    ("text", "size", "bold", "level"),
    [
        ("Report", 16, False, 1),
        ("Report", 10, True, 1),
        ("Report", 10, False, None),
        ("Report", 10.5, False, None),
        ("Report", 8, True, None),
        ("We have done it all.", 16, False, None),
        ("1. Done", 16, False, 1),
        ("What is left?", 16, False, 1),
        ("做了三件事。", 16, False, None),
        ("一、工作回顾", 16, False, 1),
        ("2025", 16, False, None),
        ("word " * 40, 16, False, None),
        ("工" * 70, 16, False, None),
    ],
)
def test_one_line(make: SimpleNamespace, text: str, size: float, bold: bool, level: int | None) -> None:
    found = levels_of([paragraph(make.piece(text, size=size, bold=bold))], BODY)
    assert found.get(0) == level


def test_the_larger_the_further_out(make: SimpleNamespace) -> None:
    sizes = [18, 14, 10, 14, 18]
    every = [paragraph(make.piece("Part", size=size, bold=True)) for size in sizes]
    assert levels_of(every, BODY) == {0: 1, 1: 2, 2: 3, 3: 2, 4: 1}


def test_bold_heads_nothing_where_all_is_bold(make: SimpleNamespace) -> None:
    assert levels_of([paragraph(make.piece("Part", bold=True))], (10.0, True)) == {}


def test_many_lines_are_no_heading(make: SimpleNamespace) -> None:
    lines = [make.piece("a line", size=16) for _ in range(4)]
    assert levels_of([paragraph(*lines)], BODY) == {}
    assert levels_of([paragraph(*lines[:3])], BODY) == {0: 1}
    assert levels_of([paragraph(lines[0], make.piece("small", size=10))], BODY) == {}


def test_cells_are_no_heading(make: SimpleNamespace) -> None:
    assert levels_of([paragraph(make.piece("a\tb", size=16, table=True))], BODY) == {}


def test_the_running_look_is_that_of_most_letters(make: SimpleNamespace) -> None:
    pieces = [make.piece("a long text"), *[make.piece("x", size=16, bold=True)] * 5]
    assert running_look(pieces) == BODY
    assert running_look([]) == (0.0, False)
