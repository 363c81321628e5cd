"""Fonts, styles and properties of an RTF file."""

from __future__ import annotations

import pytest

from summarykit.reading.rtf.build import Style
from summarykit.reading.rtf.head import Head, level_of


@pytest.mark.parametrize(("outline", "level"), [(0, 1), (8, 9), (9, None), (-1, None), (None, None)])
def test_levels(outline: int | None, level: int | None) -> None:
    assert level_of(outline) == level


@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("heading 3;", Style(3)),
        ("Heading 1;", Style(1)),
        ("Title;", Style(0)),
        ("toc 2;", Style(None, is_contents=True)),
        ("Contents 1;", Style(None, is_contents=True)),
        ("heading;", Style()),
    ],
)
def test_styles(name: str, style: Style) -> None:
    head = Head()
    head.style_word("s", 7)
    head.style_name(name.encode())
    assert head.styles == {7: style}


def test_a_style_of_letters_is_none_of_paragraphs() -> None:
    head = Head()
    head.style_word("cs", 7)
    head.style_name(b"heading")
    head.style_name(b" 1;")
    assert head.styles == {}


def test_fonts() -> None:
    head = Head()
    for word in [
        ("f", 0),
        ("fcharset", 0),
        ("f", 1),
        ("fcharset", 134),
        ("f", 2),
        ("cpg", 950),
        ("other", 1),
    ]:
        head.font_word(*word)
    assert head.fonts == {0: None, 1: "cp936", 2: "cp950"}


def test_dates_without_a_year_are_none() -> None:
    head = Head()
    head.date_word("created", "mo", 2)
    head.tell("title", "  ")
    assert (head.facts.created, head.facts.title) == (None, None)
