"""A flow as it grows."""

from __future__ import annotations

from summarykit.reading.flow import Paragraph
from summarykit.reading.rtf.build import Builder, Style


def test_paragraphs_with_their_style() -> None:
    builder = Builder()
    builder.style = Style(1)
    builder.write_number(" 1.\t")
    builder.write("Work")
    builder.end_paragraph()
    builder.new_paragraph()
    builder.write("left open")
    assert builder.finish() == [Paragraph("Work", "1.", 1), Paragraph("left open")]


def test_a_box_comes_after_its_paragraph() -> None:
    builder = Builder()
    builder.write_box([Paragraph("box")])
    builder.write("text")
    builder.end_paragraph()
    assert builder.finish() == [Paragraph("text"), Paragraph("box")]


def test_rows() -> None:
    builder = Builder()
    for text in "ab":
        builder.write(text)
        builder.end_cell()
    builder.end_row()
    builder.end_row()
    assert builder.finish() == [[[Paragraph("a")], [Paragraph("b")]]]


def test_a_row_of_which_nobody_told_the_end() -> None:
    builder = Builder()
    builder.in_table = True
    builder.write("a")
    builder.end_paragraph()
    builder.new_paragraph()
    builder.write("b")
    builder.end_paragraph()
    assert builder.finish() == [[[Paragraph("a")]], Paragraph("b")]
