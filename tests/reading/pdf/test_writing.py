"""Pages to a canvas."""

from __future__ import annotations

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from summarykit.reading.canvas import Canvas
from summarykit.reading.pdf.shapes import Page, Piece
from summarykit.reading.pdf.writing import Writer
from summarykit.reading.results import Reading

LINE = "a line of text that fills the page to its margin"


def written(*rows: list[list[Piece]], asides: list[Piece] | None = None, width: float = 300) -> Reading:
    canvas = Canvas()
    Writer(canvas, [Page(width, 800, page, asides or [], [], 0, 0) for page in rows]).write()
    return canvas.finish()


def test_no_pages() -> None:
    assert written().text == ""
    assert written([], []).text == ""


def test_what_stands_between_waits_for_the_end_of_the_paragraph(make: SimpleNamespace) -> None:
    pages = [
        [[make.piece("Head", 30, 0)], [make.piece(text, 30, 30)], [make.piece(f"- {n} -", 140, 700)]]
        for n, text in enumerate([LINE, "and goes on behind it"], start=1)
    ]
    found = written(*pages)
    assert found.text == f"Head\n{LINE} and goes on behind it\n- 1 -\nHead\n- 2 -\n"
    assert [span.of(found.text) for span in found.hints.furniture] == ["Head", "- 1 -", "Head", "- 2 -"]


def test_one_row_with_a_gap_is_no_table(make: SimpleNamespace) -> None:
    row = [make.piece("Chair", 30, 100), make.piece("2 May", 200, 100)]
    assert written([row]).hints.tables == ()
    assert written([row, [make.piece("Li", 30, 114), make.piece("3 May", 200, 114)]]).hints.tables != ()
    assert written([[make.piece("a\tb", 30, 100, table=True)]]).text == "a\tb\n"


def test_a_running_head_is_no_part_of_the_table_it_cuts(make: SimpleNamespace) -> None:
    pages = [
        [
            [make.piece("Head", 30, 0)],
            *([make.piece(f"{sign}{at}", 30, at), make.piece("17", 200, at)] for at in (50, 70)),
        ]
        for sign in "ab"
    ]
    found = written(*pages)
    assert found.text == "Head\na50\t17\na70\t17\nHead\nb50\t17\nb70\t17\n"
    assert [span.of(found.text) for span in found.hints.tables] == ["a50\t17\na70\t17", "b50\t17\nb70\t17"]


def test_gutters_are_those_of_all_pages(make: SimpleNamespace) -> None:
    both = [[make.piece(LINE, 30, 14 * at), make.piece(LINE, 300, 14 * at)] for at in range(6)]
    short = [
        [make.piece(LINE, 30, 14), make.piece("Nobody left.", 300, 14)],
        [make.piece("left side", 30, 28)],
    ]
    text = written(both, short, width=600).text
    assert text.endswith(f"{LINE} left side\nNobody left.\n")


@given(st.lists(st.lists(st.text("ab工 1-", min_size=1, max_size=30), max_size=8), max_size=4))
def test_all_ink_is_kept(pages: list[list[str]]) -> None:
    placed = [
        [
            [Piece(text, 30, 30 + 5 * len(text), 14.0 * at, 10, bold=False, face="F")]
            for at, text in enumerate(lines)
        ]
        for lines in pages
    ]
    found = sorted(sign for sign in written(*placed).text if sign not in " \n-")
    assert found == sorted(sign for lines in pages for text in lines for sign in text if sign not in " -")
