"""Builds `riverbend-water-2025.docx`, a summary whose heading numbers Word counts by itself.

`python tests/corpora/build_docx.py` writes it into corpora/examples; then put its SHA-256 into the manifest.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

TARGET = Path(__file__).parents[2] / "corpora/examples/riverbend-water-2025.docx"
TITLE = "Riverbend Water Company: Summary of Work in 2025"
WRITTEN = datetime.datetime(2026, 1, 9, tzinfo=datetime.UTC)

# Level and text: 0 and 1 are numbered headings ("1." and "1.1"), None is a paragraph.
CONTENT: tuple[tuple[int | None, str], ...] = (
    (None, "In 2025 the company supplied 9.8 million cubic metres of water to 41,200 households."),
    (0, "Work completed"),
    (1, "The network"),
    (
        None,
        "We replaced 36.5 km of mains: 21 km in the old town, 9.5 km in Millgate and 6 km along the river. "
        "Leakage fell from 14% to 12.5%.",
    ),
    (1, "Customers"),
    (None, "The service desk answered 18,300 calls, 92% of them within two minutes, and read 40,950 meters."),
    (0, "Shortcomings"),
    (
        None,
        "Two pumping stations still run on pumps of 1988, and the flood of March showed that the alarm "
        "list was out of date. The repair crews are too small for the winter.",
    ),
    (0, "Plans for 2026"),
    (None, "We will replace 40 km of mains, rebuild the Millgate pumping station and hire 6 fitters."),
)

LEVEL = """<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/></w:lvl>"""


def build(path: Path) -> None:
    """Write the document to `path`."""
    document = docx.Document()
    _define_numbers(document)
    document.core_properties.title = TITLE
    document.core_properties.author = "Riverbend Water Company"
    document.core_properties.created = document.core_properties.modified = WRITTEN
    document.add_heading(TITLE, level=0)
    for level, text in CONTENT:
        if level is None:
            document.add_paragraph(text)
        else:
            _number(document.add_heading(text, level=level + 1), level)
    document.save(str(path))


def _define_numbers(document: docx.document.Document) -> None:
    """A list of two levels, `1.` and `1.1`, under the number 77."""
    numbering = document.part.numbering_part.element
    levels = LEVEL.format(level=0, pattern="%1.") + LEVEL.format(level=1, pattern="%1.%2")
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(abstract))
    number = f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
    numbering.append(parse_xml(number))


def _number(paragraph: docx.text.paragraph.Paragraph, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().set(qn("w:val"), str(level))
    properties.get_or_add_numId().set(qn("w:val"), "77")


if __name__ == "__main__":
    build(TARGET)
