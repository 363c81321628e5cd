"""Word files (.docx): paragraphs one a line, tables as rows, automatic numbers written in.

The body comes first, footnotes and endnotes after it, running heads and feet last.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from summarykit.errors import Location, Warned
from summarykit.messages import say
from summarykit.reading.canvas import Canvas
from summarykit.reading.docx.notes import Notes
from summarykit.reading.docx.numbering import Numbering
from summarykit.reading.docx.paragraphs import Paragraphs
from summarykit.reading.docx.story import Story
from summarykit.reading.docx.styles import TABLE_STYLES, Styles
from summarykit.reading.package import Package, R, Skipped, W
from summarykit.reading.results import File, Reading
from summarykit.reading.sniff import damaged
from summarykit.records import Facts

FACTS = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://purl.org/dc/terms/}created": "created",
    "{http://purl.org/dc/terms/}modified": "modified",
}
"""Core properties and the fact that each tells."""


def read(file: File) -> Reading:
    """The text of a Word file with its hints and facts; comments are left out.

    Warnings: W123 objects inside it that were not read, W124 hidden text that was left out. Raises ReadError:
    E105 damaged, E106 locked, E109 too large (see `Package`).
    """
    package = Package(file)
    main = package.main_part()
    root = package.xml(main)
    body = root.find(f"{W}body") if root is not None else None
    if body is None:
        raise damaged(file.name, say("the part with the text is missing"))
    sections = [one for one in body.iter(f"{W}sectPr") if one.getparent().tag != f"{W}sectPrChange"]
    notes = _notes(package, main, sections)
    numbering = Numbering(_part(package, main, "numbering"))
    styles = Styles(_part(package, main, "styles", without=TABLE_STYLES))
    paragraphs = Paragraphs(styles, notes)
    story = Story(Canvas(), paragraphs, numbering)
    story.write(body)
    for mark, note in notes.called():
        start = story.canvas.length
        story.write_note(mark, note)
        story.canvas.mark_note(start)
    _write_running(story, (package.xml(part) for part in _running_parts(package, main, sections)))
    return story.canvas.finish(facts=_facts(package), warnings=tuple(_warnings(file.name, paragraphs)))


def _part(package: Package, main: str, kind: str, without: Skipped | None = None) -> Any:
    return package.xml(package.linked(main, kind) or f"word/{kind}.xml", without)


def _notes(package: Package, main: str, sections: list[Any]) -> Notes:
    settings = _part(package, main, "settings")
    parts = {kind: _part(package, main, f"{kind}s") for kind in ("footnote", "endnote")}
    return Notes(parts, [*sections, settings] if settings is not None else sections)


def _running_parts(package: Package, main: str, sections: list[Any]) -> Iterator[str]:
    """The parts with the heads, then with the feet, each once; Word shows only those of a section."""
    seen: set[str] = set()
    for kind in ("header", "footer"):
        for section in sections:
            for reference in section.iterchildren(f"{W}{kind}Reference"):
                part = package.target(main, reference.get(f"{R}id", ""))
                if part is not None and part not in seen:
                    seen.add(part)
                    yield part


def _write_running(story: Story, roots: Iterator[Any]) -> None:
    """Running heads and feet at the end of the text; those of many sections are often the same."""
    seen = {""}
    start = story.canvas.length
    for root in roots:
        text = story.text_of(root) if root is not None else ""
        if text.strip() not in seen:
            seen.add(text.strip())
            story.canvas.write(text)
    story.canvas.mark_running(start)


def _facts(package: Package) -> Facts:
    root = package.xml(package.linked("", "core-properties") or "docProps/core.xml")
    told: dict[str, str] = {}
    for element in () if root is None else root:
        if element.tag in FACTS and (element.text or "").strip():
            told[FACTS[element.tag]] = " ".join(element.text.split())
    return Facts(**told)


def _warnings(name: str, left_out: Paragraphs) -> Iterator[Warned]:
    if left_out.unread:
        yield Warned(
            "W123",
            say(
                "holds {n} inserted object that was not read|holds {n} inserted objects that were not read",
                n=left_out.unread,
            ),
            help=say("Write what it has to tell (a file, a spreadsheet, a chart, a diagram) into the text."),
            at=Location(name),
        )
    if left_out.hidden:
        yield Warned(
            "W124",
            say(
                "{n:,} hidden character was left out|{n:,} hidden characters were left out", n=left_out.hidden
            ),
            help=say("Show the hidden text in Word and make it visible if it belongs to the summary."),
            at=Location(name),
        )
