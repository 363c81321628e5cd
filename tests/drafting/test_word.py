"""The Word file, opened again."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn

from summarykit.drafting import plan_outline, render_docx
from summarykit.drafting.plan import heading_line
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords
from summarykit.records import Inputs, Outline, OutlinePoint, OutlineSection, Span


def opened(outline: Outline) -> Any:
    return docx.Document(io.BytesIO(render_docx(outline)))


def test_every_line_in_order(filled: Inputs) -> None:
    outline = plan_outline(filled)
    words = get_pack("en").facet(DraftWords).outline
    expected = [("Title", outline.title)]
    for section in outline.sections:
        expected.append(("Heading 1", heading_line(section, words)))
        expected += [("List Bullet", point.text) for point in section.points]
    assert [(one.style.name, one.text) for one in opened(outline).paragraphs] == expected


def test_gaps_alone_are_highlighted(filled: Inputs) -> None:
    outline = plan_outline(filled)
    gaps = [
        gap.of(point.text) for section in outline.sections for point in section.points for gap in point.gaps
    ]
    runs = [run for paragraph in opened(outline).paragraphs for run in paragraph.runs]
    assert [run.text for run in runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW] == gaps
    assert all(run.font.highlight_color in {None, WD_COLOR_INDEX.YELLOW} for run in runs)


@pytest.mark.parametrize("level", range(1, 10))
def test_headings_of_all_levels(level: int) -> None:
    outline = Outline("T", 2026, "A", "zh", (OutlineSection("工作", "plans", level, ()),))
    assert opened(outline).paragraphs[1].style.name == f"Heading {level}"


@pytest.mark.parametrize(("lang", "locale"), [("zh", "zh-CN"), ("en", "en-GB")])
def test_properties(lang: str, locale: str) -> None:
    core = opened(Outline("T" * 300, 2026, "江北区图书馆", lang, ())).core_properties
    assert (core.title, core.author, core.language) == ("T" * 255, "江北区图书馆", locale)
    assert core.created.replace(tzinfo=None) == datetime(2026, 12, 31)


@pytest.mark.parametrize("style", ["Normal", "Title", "Heading 1", "Heading 3", "List Bullet"])
def test_a_font_for_chinese(style: str) -> None:
    document = opened(Outline("总结", 2026, "A", "zh", ()))
    fonts = document.styles[style].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "SimSun"
    assert fonts.get(qn("w:eastAsiaTheme")) is None


def test_equal_outlines_give_equal_bytes(filled: Inputs) -> None:
    outline = plan_outline(filled)
    first = render_docx(outline)
    assert first == render_docx(outline)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_words_of_xml_are_words() -> None:
    point = OutlinePoint("point", "a < b & c 甲  乙", (), (Span(0, 1),))
    outline = Outline("<T>", 2026, "A&B", "en", (OutlineSection("<h>", "plans", 1, (point,)),))
    assert [one.text for one in opened(outline).paragraphs] == ["<T>", "<h>", "a < b & c 甲  乙"]
