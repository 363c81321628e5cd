"""Builds the Word files of the corpora from plain specifications: Word counts their numbers by itself.

`python -m tests.corpora.build_docx` writes each `<set>/word/<genre>/<name>.spec` to its Word file,
`<set>/<genre>/<name>.docx`, and `... SPEC DOCX` one of them; then put the new SHA-256 into the manifest.

A line of a specification is a key and its text: TITLE; H1, H2 (headings that Word numbers), H1-, H2- (those
without a number); P (a paragraph); L (an item that Word numbers), B (an item with a bullet); T (a row of a
table, cells parted by |). FORMAT at the head chooses how headings are numbered, AUTHOR and DATE (ISO) are
properties.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

CORPORA = Path(__file__).parents[2] / "corpora"
HEADINGS, ITEMS = "77", "78"
FORMATS = {
    "en-decimal": (("decimal", "%1."), ("decimal", "%1.%2")),
    "en-roman": (("upperRoman", "%1."), ("upperLetter", "%2.")),
    "zh-counting": (("chineseCounting", "%1、"), ("chineseCounting", "（%2）")),
}
LEVEL = """<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>
<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/></w:lvl>"""


class Line(NamedTuple):
    """One line of a specification."""

    key: str
    text: str


def specifications() -> list[Path]:
    """All specifications of all sets."""
    return sorted(CORPORA.glob("*/word/*/*.spec")) + sorted(CORPORA.glob("*/word/*.spec"))


def target_of(spec: Path) -> Path:
    """Where the Word file of a specification stands."""
    root = next(parent for parent in spec.parents if parent.name == "word")
    return (root.parent / spec.relative_to(root)).with_suffix(".docx")


def read(spec: Path) -> Iterator[Line]:
    """The lines of a specification; an empty one says nothing."""
    for line in spec.read_text(encoding="utf-8").splitlines():
        key, _, text = line.partition(" ")
        if key:
            yield Line(key, text.strip())


def build(spec: Path, path: Path) -> None:
    """Write the document of a specification to `path`."""
    lines = list(read(spec))
    facts = {line.key: line.text for line in lines if line.key in {"FORMAT", "AUTHOR", "DATE"}}
    document = docx.Document()
    _define(document, HEADINGS, FORMATS[facts.get("FORMAT", "en-decimal")])
    written = datetime.datetime.fromisoformat(facts.get("DATE", "2026-01-09")).replace(tzinfo=datetime.UTC)
    document.core_properties.author = facts.get("AUTHOR", "")
    document.core_properties.title = next((line.text for line in lines if line.key == "TITLE"), "")
    document.core_properties.created = document.core_properties.modified = written
    for at, (key, group) in enumerate(groupby(lines, key=lambda line: line.key)):
        if key not in facts:
            _write(document, key, [line.text for line in group], f"{ITEMS}{at}")
    document.save(str(path))


def _write(document: Any, key: str, texts: list[str], numbered: str) -> None:
    """Lines of one key in a row: a table, a list or paragraphs."""
    if key == "T":
        rows = [[cell.strip() for cell in text.split("|")] for text in texts]
        table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=False):
                cell.text = text
        return
    if key == "L":
        _define(document, numbered, (("decimal", "%1)"),))
    for text in texts:
        _write_line(document, key, text, numbered)


def _write_line(document: Any, key: str, text: str, numbered: str) -> None:
    if key == "TITLE":
        document.add_heading(text, level=0)
    elif key in {"H1", "H2"}:
        _number(document.add_heading(text, level=int(key[1])), HEADINGS, int(key[1]) - 1)
    elif key in {"H1-", "H2-"}:
        document.add_heading(text, level=int(key[1]))
    elif key == "L":
        _number(document.add_paragraph(text), numbered, 0)
    elif key == "B":
        document.add_paragraph(text, style="List Bullet")
    elif key == "P":
        document.add_paragraph(text)
    else:
        raise ValueError(f"no such key: {key}")


def _define(document: Any, name: str, levels: tuple[tuple[str, str], ...]) -> None:
    """A numbered list under the number `name`: for each level a style and a pattern."""
    numbering = document.part.numbering_part.element
    defined = "".join(
        LEVEL.format(level=level, style=style, pattern=pattern)
        for level, (style, pattern) in enumerate(levels)
    )
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{name}">{defined}</w:abstractNum>'
    numbering.insert(0, parse_xml(abstract))
    number = f'<w:num {nsdecls("w")} w:numId="{name}"><w:abstractNumId w:val="{name}"/></w:num>'
    numbering.append(parse_xml(number))


def _number(paragraph: Any, name: str, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().set(qn("w:val"), str(level))
    properties.get_or_add_numId().set(qn("w:val"), name)


if __name__ == "__main__":
    one = [tuple(map(Path, sys.argv[1:3]))] if len(sys.argv) == 3 else []
    for given, target in one or [(spec, target_of(spec)) for spec in specifications()]:
        build(given, target)
        print(target)  # noqa: T201 what was written
