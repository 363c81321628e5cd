"""Where every line and every number of an outline comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarykit.drafting.plan import heading_line
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords
from summarykit.records import Basis, Outline, OutlinePoint

NUMBER = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
"""A number as an outline writes it, with or without separators."""


@dataclass(frozen=True, slots=True)
class TraceLine:
    """A line of the outline, the heading it stands under, and what it rests on."""

    heading: str
    kind: str
    text: str
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """All lines in the outline's order, title and headings included."""

    title: str
    year: int
    lines: tuple[TraceLine, ...]


def render_json(outline: Outline) -> str:
    """The whole record as JSON, indented, with an end of line at its end."""
    from summarykit.reports.codec import to_json

    return to_json(outline, indent=2) + "\n"


def trace(outline: Outline) -> str:
    """JSON that names for every line of the outline its heading, its text and its bases."""
    from summarykit.reports.codec import to_json

    words = get_pack(outline.lang).facet(DraftWords).outline
    lines = [TraceLine("", "title", outline.title, outline.basis)]
    for section in outline.sections:
        heading = heading_line(section, words)
        lines.append(TraceLine(heading, "heading", heading, section.basis))
        lines += [TraceLine(heading, point.kind, point.text, point.basis) for point in section.points]
    return to_json(Trace(outline.title, outline.year, tuple(lines)), indent=2) + "\n"


def explain_number(outline: Outline, number: str) -> tuple[Basis, ...]:
    """What a number of the outline rests on, in the outline's order; empty where it does not stand in it.

    `number` is compared by its value: "1,260" and "1260" are one. Of a line's bases those are told that
    name the number as given or as a result; all of them where none does (a number in a quoted plan).
    """
    asked = _plain(number)
    found: list[Basis] = []
    words = get_pack(outline.lang).facet(DraftWords).outline
    if asked in numbers_of(outline.title):
        found += outline.basis
    for section in outline.sections:
        if asked in numbers_of(heading_line(section, words)):
            found += section.basis
        for point in section.points:
            if asked in numbers_of(point.text):
                found += _naming(point, asked)
    return tuple(dict.fromkeys(found))


def numbers_of(text: str) -> tuple[str, ...]:
    """The numbers in a text, without separators."""
    return tuple(_plain(found.group()) for found in NUMBER.finditer(text))


def _naming(point: OutlinePoint, number: str) -> tuple[Basis, ...]:
    """The bases whose result is the number, else all."""
    naming = tuple(basis for basis in point.basis if number in numbers_of(basis.note.rpartition("=")[2]))
    return naming or point.basis


def _plain(number: str) -> str:
    found = NUMBER.search(number)
    return found.group().replace(",", "") if found else number.strip()
