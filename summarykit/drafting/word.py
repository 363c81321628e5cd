"""The outline as a Word file: real headings, gaps highlighted, a font for Chinese, equal bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Any

from summarykit.drafting.plan import heading_line
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords
from summarykit.records import Outline, OutlinePoint

if TYPE_CHECKING:
    from docx.document import Document

STYLES = ("Normal", "Title", "List Bullet", *(f"Heading {level}" for level in range(1, 10)))
FONT, EAST_ASIAN_FONT = "Times New Roman", "SimSun"
"""SimSun is on every Chinese Windows; elsewhere the reader's own Chinese font takes its place."""
LOCALES = {"en": "en-GB", "zh": "zh-CN"}

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can hold: the bytes depend on the outline alone."""


def render_docx(outline: Outline) -> bytes:
    """The bytes of a .docx file; equal outlines give equal bytes."""
    import docx

    words = get_pack(outline.lang).facet(DraftWords).outline
    document = docx.Document()
    _set_fonts(document, outline.lang)
    _set_properties(document, outline)
    document.add_paragraph(outline.title, style="Title")
    for section in outline.sections:
        document.add_paragraph(heading_line(section, words), style=f"Heading {section.level}")
        for point in section.points:
            _add_point(document, point)
    stream = io.BytesIO()
    document.save(stream)
    return _timeless(stream.getvalue())


def _set_fonts(document: Document, lang: str) -> None:
    """Every style names its fonts itself: a theme's Latin font would leave Chinese to chance."""
    from docx.oxml.ns import qn

    for name in STYLES:
        properties = document.styles[name].element.get_or_add_rPr()
        fonts = properties.get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            del fonts.attrib[attribute]
        for script, font in (("ascii", FONT), ("hAnsi", FONT), ("cs", FONT), ("eastAsia", EAST_ASIAN_FONT)):
            fonts.set(qn(f"w:{script}"), font)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")
        language.set(qn("w:val"), LOCALES.get(lang, lang))


def _set_properties(document: Document, outline: Outline) -> None:
    """Title, unit and year; the dates are those of the year told, so that they do not depend on the clock."""
    written = datetime(outline.year, 12, 31)
    core: Any = document.core_properties
    core.title = outline.title[:255]
    core.author = outline.unit[:255]
    core.last_modified_by = ""
    core.comments = ""
    core.keywords = str(outline.year)
    core.language = LOCALES.get(outline.lang, outline.lang)
    core.created = core.modified = written
    core.revision = 1


def _add_point(document: Document, point: OutlinePoint) -> None:
    """A list item; what is missing in it is highlighted."""
    from docx.enum.text import WD_COLOR_INDEX

    paragraph = document.add_paragraph(style="List Bullet")
    done = 0
    for gap in point.gaps:
        paragraph.add_run(point.text[done : gap.start])
        paragraph.add_run(gap.of(point.text)).font.highlight_color = WD_COLOR_INDEX.YELLOW
        done = gap.end
    if done < len(point.text):
        paragraph.add_run(point.text[done:])


def _timeless(packed: bytes) -> bytes:
    """The same archive with one fixed time for every part."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, ZIP_EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return stream.getvalue()
