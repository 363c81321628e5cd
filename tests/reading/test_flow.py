"""Paragraphs, rows and notes onto a canvas."""

from __future__ import annotations

import pytest

from summarykit.reading.canvas import Canvas
from summarykit.reading.flow import ONE_LINE, Flow, Paragraph, Told, write_flow
from summarykit.reading.results import Reading

LONG = Paragraph("x" * ONE_LINE)


def written(told: Told) -> Reading:
    canvas = Canvas()
    told.write(canvas)
    return canvas.finish()


def test_everything_in_its_order() -> None:
    head: Flow = [Paragraph("Head")]
    told = Told(
        body=[Paragraph("Title", level=0), Paragraph("Work", "一、", 1), Paragraph("did it[1]")],
        notes=[("[1]", [Paragraph(""), Paragraph(" note"), Paragraph("more")])],
        running=[head, [Paragraph("foot")], [Paragraph("Head")]],
    )
    found = written(told)
    assert found.text == "Title\n一、Work\ndid it[1]\n\n[1] note\nmore\nHead\nfoot\n"
    assert [hint.level for hint in found.hints.headings] == [0, 1]
    assert [span.of(found.text) for span in found.hints.notes] == ["[1] note\nmore"]
    assert [span.of(found.text) for span in found.hints.furniture] == ["Head\nfoot"]
    assert [span.of(found.text) for span in found.hints.numbers] == ["一、", "[1]"]


@pytest.mark.parametrize(
    ("cell", "text", "is_table"),
    [
        ([Paragraph("b")], "a\tb\n", True),
        ([Paragraph("b"), Paragraph(" "), Paragraph("c")], "a\tb c\n", True),
        ([Paragraph("b", "1.")], "a\t1. b\n", True),
        ([], "a\n", True),
        ([LONG], f"a\t{LONG.text}\n", True),
        ([LONG, Paragraph("b")], f"a\n{LONG.text}\nb\n", False),
        ([Paragraph("b", level=1), Paragraph("c")], "a\nb\nc\n", False),
    ],
)
def test_rows(cell: list[Paragraph], text: str, is_table: bool) -> None:
    canvas = Canvas()
    write_flow(canvas, [[[Paragraph("a")], cell]])
    found = canvas.finish()
    assert found.text == text
    assert bool(found.hints.tables) is is_table


def test_a_row_of_one_cell_is_text() -> None:
    canvas = Canvas()
    write_flow(canvas, [[[Paragraph("a"), Paragraph("b")]], Paragraph("c", is_contents=True)])
    assert canvas.finish().text == "a\nb\nc\n"
    assert canvas.finish().hints.tables == ()


def test_hidden_text_is_told() -> None:
    assert Told().warnings("a") == ()
    (warned,) = Told(hidden=1).warnings("a.odt")
    assert (warned.code, warned.at.file) == ("W124", "a.odt")
    assert warned.message == "1 hidden character was left out"
