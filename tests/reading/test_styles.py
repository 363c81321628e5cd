"""Paragraph styles of Word."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from lxml import etree

from summarykit.reading.styles import Styles

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
    assert styles.heading_level(style) == level


def test_a_table_of_contents_is_none_of_the_text(styles: Styles) -> None:
    assert styles.is_contents("toc2")
    assert not styles.is_contents("1")


def test_a_list_is_inherited(styles: Styles) -> None:
    found = styles.list_of("m")
    assert found is not None
    assert (found[0].id, *found[1:]) == ("n", "4", 1)
    assert styles.list_of("1") is None


def test_a_file_without_styles() -> None:
    assert Styles(None).heading_level("Heading1") is None
