"""Paragraphs and cells of Word, before they are written."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from lxml import etree

from summarykit.reading.docx.notes import Notes
from summarykit.reading.docx.paragraphs import Paragraphs, unwrapped
from summarykit.reading.docx.styles import Styles

HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
GONE = "<w:rPr><w:del/></w:rPr>"


def element(word: SimpleNamespace, tag: str, inside: str) -> Any:
    return etree.fromstring(word.part(tag, inside).encode())


@pytest.fixture
def paragraphs() -> Paragraphs:
    return Paragraphs(Styles(None), Notes({}, []))


def test_paragraphs_without_an_end_are_read_into_the_next_one(
    word: SimpleNamespace, paragraphs: Paragraphs
) -> None:
    parts = element(
        word, "body", word.para("a", settings=GONE) + word.para("b", settings=GONE) + word.para("c")
    )
    read = [paragraphs.read(part) for part in parts]
    assert read[:2] == [None, None]
    assert read[2] is not None
    assert read[2].runs.text == "abc"
    assert paragraphs.rest() is None


@pytest.mark.parametrize(
    ("inside", "text"), [("<w:r><w:t>a</w:t></w:r>", "a"), ("<w:r/>", None), (HIDDEN, None)]
)
def test_what_has_no_next_one_is_the_rest(
    word: SimpleNamespace, paragraphs: Paragraphs, inside: str, text: str | None
) -> None:
    assert paragraphs.read(element(word, "p", f"<w:pPr>{GONE}</w:pPr>{inside}")) is None
    rest = paragraphs.rest()
    assert (rest.runs.text if rest else None) == text
    assert paragraphs.hidden == (6 if inside == HIDDEN else 0)


@pytest.mark.parametrize(
    ("inside", "columns"),
    [
        ("<w:tc/><w:tc/>", [1, 1]),
        ('<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tc>', [2]),
        ('<w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc/>', [2, 1]),
        ('<w:trPr><w:gridBefore w:val="-2"/></w:trPr><w:tc/>', [1]),
        ("<w:tc><w:tcPr><w:cellDel/></w:tcPr></w:tc><w:tc/>", [1]),
        ("<w:sdt><w:sdtContent><w:tc/></w:sdtContent></w:sdt><w:bookmarkStart/>", [1]),
    ],
)
def test_the_columns_of_a_row(
    word: SimpleNamespace, paragraphs: Paragraphs, inside: str, columns: list[int]
) -> None:
    assert [cell.columns for cell in paragraphs.row(element(word, "tr", inside))] == columns


@pytest.mark.parametrize(
    ("inside", "is_more"), [("<w:p/>", False), ("<w:tbl/>", True), ("<w:altChunk/>", True)]
)
def test_a_cell_may_hold_more_than_paragraphs(
    word: SimpleNamespace, paragraphs: Paragraphs, inside: str, is_more: bool
) -> None:
    cell = paragraphs.row(element(word, "tr", f"<w:tc>{inside}</w:tc>"))[0]
    assert (cell.element is not None) is is_more
    assert len(cell.paragraphs) == (0 if is_more else 1)


@pytest.mark.parametrize(
    ("inside", "tags"),
    [
        ("<w:p/><w:ins><w:p/></w:ins>", "pp"),
        (
            "<w:sdt><w:sdtPr/><w:sdtContent><w:customXml><w:p/></w:customXml></w:sdtContent></w:sdt>",
            "sdtPr p",
        ),
        (
            "<mc:AlternateContent><mc:Choice><w:p/></mc:Choice><mc:Fallback><w:tbl/></mc:Fallback></mc:AlternateContent>",
            "p",
        ),
    ],
)
def test_wrappers_are_replaced_by_what_they_hold(word: SimpleNamespace, inside: str, tags: str) -> None:
    found = [etree.QName(one).localname for one in unwrapped(element(word, "body", inside))]
    assert found == (tags.split() if " " in tags else list(tags))
