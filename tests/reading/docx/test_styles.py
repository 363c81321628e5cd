"""Paragraph styles of Word."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from lxml import etree

from summarykit.reading.docx.styles import DEEPEST, TABLE_STYLES, Styles

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="2"><w:name w:val="Heading 2"/></w:style>
<w:style w:styleId="a3"><w:name w:val="Title"/></w:style>
<w:style w:styleId="bureau"><w:name w:val="一级标题"/><w:basedOn w:val="middle"/></w:style>
<w:style w:styleId="middle"><w:name w:val="middle"/><w:basedOn w:val="1"/></w:style>
<w:style w:styleId="third"><w:name w:val="third"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:styleId="plain"><w:name w:val="p"/><w:basedOn w:val="1"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:styleId="x"><w:name w:val="x"/><w:basedOn w:val="y"/></w:style>
<w:style w:styleId="y"><w:name w:val="y"/><w:basedOn w:val="x"/></w:style>
<w:style w:styleId="toc2"><w:name w:val="toc 2"/></w:style>
<w:style w:styleId="n"><w:name w:val="n"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="m"><w:name w:val="m"/><w:basedOn w:val="n"/></w:style>
<w:style w:styleId="deeper"><w:name w:val="d"/><w:basedOn w:val="n"/>
  <w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="secret"><w:name w:val="s"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="below"><w:name w:val="b"/><w:basedOn w:val="secret"/></w:style>
<w:style w:styleId="open"><w:name w:val="o"/><w:basedOn w:val="secret"/>
  <w:rPr><w:vanish w:val="false"/></w:rPr></w:style>
"""


@pytest.fixture
def styles(word: SimpleNamespace) -> Styles:
    return Styles(etree.fromstring(word.part("styles", STYLES).encode()))


@pytest.mark.parametrize(
    ("style", "level"),
    [
        ("1", 1),
        ("2", 2),
        ("a3", 0),
        ("bureau", 1),
        ("third", 3),
        ("plain", None),
        ("Normal", None),
        ("x", None),
        ("unknown", None),
        (None, None),
    ],
)
def test_levels_of_headings(styles: Styles, style: str | None, level: int | None) -> None:
    assert styles.paragraph(style).heading == level


@pytest.mark.parametrize(("style", "is_contents"), [("toc2", True), ("1", False)])
def test_a_table_of_contents_is_none_of_the_text(styles: Styles, style: str, is_contents: bool) -> None:
    assert styles.paragraph(style).is_contents is is_contents


@pytest.mark.parametrize(
    ("style", "list_id", "steps"),
    [
        ("n", "4", (("n", 1),)),
        ("m", "4", (("m", None), ("n", 1))),
        ("deeper", "4", (("deeper", 2), ("n", 1))),
        ("1", None, (("1", None),)),
    ],
)
def test_a_list_and_its_level_are_inherited(
    styles: Styles, style: str, list_id: str | None, steps: tuple[tuple[str, int | None], ...]
) -> None:
    look = styles.paragraph(style)
    assert (look.list_id, look.list_steps) == (list_id, steps)


@pytest.mark.parametrize(
    ("style", "is_hidden"), [("secret", True), ("below", True), ("open", False), ("1", False), (None, False)]
)
def test_a_style_may_hide_its_text(styles: Styles, style: str | None, is_hidden: bool) -> None:
    assert styles.run(style).is_hidden is is_hidden


def test_a_paragraph_without_a_style_of_the_file_has_the_default_one(word: SimpleNamespace) -> None:
    default = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="heading 3"/></w:style>'
    styles = Styles(etree.fromstring(word.part("styles", default).encode()))
    assert [styles.paragraph(style).heading for style in (None, "gone", "N")] == [3, 3, 3]
    assert styles.run(None).heading is None


def test_a_file_without_styles() -> None:
    assert Styles(None).paragraph("Heading1").heading is None


def test_styles_are_followed_no_deeper_than_word_does(word: SimpleNamespace) -> None:
    chain = "".join(
        f'<w:style w:styleId="{at}"><w:name w:val="s"/><w:basedOn w:val="{at + 1}"/></w:style>'
        for at in range(DEEPEST)
    )
    last = f'<w:style w:styleId="{DEEPEST}"><w:name w:val="Title"/></w:style>'
    styles = Styles(etree.fromstring(word.part("styles", chain + last).encode()))
    assert styles.paragraph("0").heading is None
    assert styles.paragraph("1").heading == 0


TABLE = b'<w:style w:type="table" w:styleId="t"><w:name w:val="grid"/></w:style>'
OTHER = b'<w:style w:styleId="p"/>'


@pytest.mark.parametrize(
    ("part", "rest"),
    [
        (b"<a>" + TABLE + OTHER + TABLE + b"</a>", b"<a>" + OTHER + b"</a>"),
        (b"<a>" + OTHER + b"</a>", b"<a>" + OTHER + b"</a>"),
        (b'<w:style w:type="table"/>' + OTHER + TABLE, b'<w:style w:type="table"/>' + OTHER + TABLE),
        (TABLE + b'<w:style w:type="table">', b'<w:style w:type="table">'),
    ],
)
def test_styles_of_tables_are_cut_out(part: bytes, rest: bytes) -> None:
    assert TABLE_STYLES.cut(part) == rest
