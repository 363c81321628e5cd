"""PDF files: pages to a text in reading order, with its headings, tables and furniture."""

from __future__ import annotations

import re
from itertools import chain

from summarykit.errors import Location, ReadError, Warned
from summarykit.messages import say
from summarykit.reading.canvas import Canvas
from summarykit.reading.pdf.apart import extract
from summarykit.reading.pdf.shapes import Page, Printed
from summarykit.reading.pdf.writing import Writer
from summarykit.reading.results import File, Reading
from summarykit.reading.sniff import damaged, nothing_to_read
from summarykit.records import Facts

PICTURED = 0.5
"""A page without text, of which pictures cover this share, was scanned."""
UNKNOWN = 0.3
"""Share of letters without a sign from which a text cannot be read."""

LINEARIZED_HEAD = 2048
"""Bytes in which a file made for the web says so."""

_LENGTH = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s{0,9}(\d{1,10})")
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?.*")


def read(file: File) -> Reading:
    """The text of a PDF.

    Raises ReadError: E102 blank pages, E105 damaged, E106 locked, E108 no text layer, E109 too large.
    """
    if _is_cut(file.data):
        raise damaged(file.name, say("it is no complete PDF file"))
    printed = extract(file)
    warnings = _check(file.name, printed.pages)
    canvas = Canvas()
    Writer(canvas, printed.pages).write()
    return canvas.finish(facts=_facts(printed), warnings=warnings, single=True)


def _is_cut(data: bytes) -> bool:
    """The end is missing: PDFium would read what is left, and the rest would be lost without a word.

    The place of the list of objects stands at the end. A file made for the web has a first list at its
    beginning and tells its own length there.
    """
    told = _LENGTH.search(data, 0, LINEARIZED_HEAD)
    return b"startxref" not in data or (told is not None and int(told[1]) > len(data))


def _check(name: str, pages: list[Page]) -> tuple[Warned, ...]:
    """Warnings about what could not be read. Raises ReadError E102, E108."""
    signs = list(map(_signs, pages))
    if not any(signs):
        if any(page.pictures for page in pages):
            raise no_text_layer(name, say("holds pictures of pages and no text"))
        raise nothing_to_read(name)
    if sum(page.unknown for page in pages) > UNKNOWN * sum(signs):
        raise no_text_layer(name, say("does not say which letters its signs are"))
    numbered = enumerate(zip(pages, signs, strict=True), start=1)
    scanned = [number for number, (page, count) in numbered if not count and page.pictures >= PICTURED]
    return (_scanned(name, scanned),) if scanned else ()


def _signs(page: Page) -> int:
    """How much text there is on a page."""
    pieces = chain(page.asides, *page.rows)
    return sum(len(piece.text) for piece in pieces)


def no_text_layer(name: str, message: str) -> ReadError:
    """E108: shown to the eye, but not told as a text."""
    return ReadError(
        "E108",
        message,
        help=say("Let a program for text recognition (OCR) read it, or ask for the file it was made from."),
        at=name,
    )


def _scanned(name: str, pages: list[int]) -> Warned:
    """W125: some pages are pictures."""
    return Warned(
        "W125",
        say(
            "page {pages} is a picture and was not read|pages {pages} are pictures and were not read",
            n=len(pages),
            pages=", ".join(map(str, pages)),
        ),
        help=say("Let a program for text recognition (OCR) read it, or ask for the file it was made from."),
        at=Location(name),
    )


def _facts(printed: Printed) -> Facts:
    """Dates of the form D:20260131 are told as 2026-01-31."""
    told = {name: _DATE.sub(_date, said) for name, said in printed.facts.items()}
    return Facts(**told)


def _date(found: re.Match[str]) -> str:
    day = "-".join(found.group(1, 2, 3))
    return f"{day}T{':'.join(found.group(4, 5, 6))}" if found[4] else day
