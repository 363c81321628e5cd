"""What belongs to the page and not to the text: running heads and feet, page numbers, watermarks."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from summarykit.reading.pdf.shapes import Page, Piece

OUTER_ROWS = 3
"""So many rows at the top and at the bottom of a page may be furniture."""
NEAR = 4.0
"""Points: what repeats stands at the same height."""
OFTEN, HABIT = 0.3, 3
"""It repeats on this share of the pages, as odd and even ones may differ and first ones have none, or on so
many, as each chapter may have its own."""
TINY = 3.5
"""Points: nobody can read what is smaller."""

LONGEST = 40
"""Signs of a page number and what is set around it."""

_DIGITS = re.compile(r"[0-9０-９]+")
_NUMBER = re.compile(
    r"(?:第\s*+)?[—–\-·~|/(\[（\s]*+(?:(?:page|seite|p\.)\s*+)?([0-9０-９]{1,4})"
    r"(?:\s*(?:of|/|／|页\s*+[/，,、]?\s*+共|共)\s*[0-9０-９]{1,4})?[—–\-·~|)\]）\s]*(?:页)?",
    re.IGNORECASE,
)
"""A page number with what is set around it: "- 3 -", "第 3 页 共 9 页", "Page 3 of 9", "3/9"."""


def furniture_of(pages: list[Page]) -> set[tuple[int, int]]:
    """The rows that are furniture: number of the page and of the row, both from 0."""
    return _running(pages) | _numbers(pages) | _tiny(pages)


def _outer(page: Page) -> Iterator[tuple[int, list[Piece]]]:
    """The rows at the top and at the bottom of a page."""
    for at, row in enumerate(page.rows):
        if at < OUTER_ROWS or at >= len(page.rows) - OUTER_ROWS:
            yield at, row


def _running(pages: list[Page]) -> set[tuple[int, int]]:
    """Rows that say the same, but for digits, at the same height of several pages."""
    places: dict[str, list[tuple[float, int, int]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for at, row in _outer(page):
            said = _DIGITS.sub("0", " ".join(piece.text for piece in row))
            if any(map(str.isalpha, said)):
                places[said].append((row[0].base, number, at))
    least = max(2, min(OFTEN * len(pages), HABIT))
    return _on_pages(places.values(), least)


def _on_pages(groups: Iterable[list[tuple[float, int, int]]], least: float) -> set[tuple[int, int]]:
    """Of rows that say the same, those that do so at one height of `least` pages."""
    levels = (level for every in groups for level in _levels(sorted(every)))
    return {place for level in levels if len({number for number, _ in level}) >= least for place in level}


def _levels(every: list[tuple[float, int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Rows that stand at one height, for each height."""
    level: list[tuple[int, int]] = []
    last = -math.inf
    for base, number, at in every:
        if level and base - last > NEAR:
            yield level
            level = []
        level.append((number, at))
        last = base
    if level:
        yield level


def _numbers(pages: list[Page]) -> set[tuple[int, int]]:
    """Page numbers: they count on with the pages; on a single page one stands apart and says 1.

    A row may also begin or end with one, if more than two pages agree; it is furniture as a whole.
    """
    whole = _counted(pages, lambda row: [row], least=2)
    edges = _counted(pages, lambda row: [row[:1], row[-1:]] if len(row) > 1 else [], least=HABIT)
    lone = {
        (number, len(page.rows) - 1) for number, page in enumerate(pages) if _is_numbered_apart(page, number)
    }
    return lone | {place for number, at in whole | edges for place in _beside(pages[number].rows, number, at)}


def _counted(
    pages: list[Page], parts: Callable[[list[Piece]], list[list[Piece]]], least: int
) -> set[tuple[int, int]]:
    """Outer rows with parts that count on with the pages at one height, on `least` of them."""
    said: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for at, row in _outer(page):
            for value in filter(None, map(_page_number, parts(row))):
                said[value - number].append((row[0].base, number, at))
    return _on_pages(said.values(), least)


def _beside(rows: list[list[Piece]], number: int, at: int) -> Iterator[tuple[int, int]]:
    """The rows that stand at the height of one, and itself."""
    base, size = rows[at][0].base, rows[at][0].size
    for other in range(max(0, at - 1), min(len(rows), at + 2)):
        if abs(rows[other][0].base - base) < size / 2:
            yield number, other


def _page_number(pieces: list[Piece]) -> int | None:
    """The number that pieces are; "3)" is that of a point in a list."""
    text = " ".join(piece.text for piece in pieces).strip()
    found = _NUMBER.fullmatch(text) if len(text) <= LONGEST else None
    return int(found[1]) if found and text.count("(") == text.count(")") else None


def _is_numbered_apart(page: Page, number: int) -> bool:
    """The last row is the page's own number, well below the text."""
    if len(page.rows) < 2 or _page_number(page.rows[-1]) != number + 1:
        return False
    return page.rows[-1][0].base - page.rows[-2][0].base > 2 * page.rows[-2][0].size


def _tiny(pages: list[Page]) -> set[tuple[int, int]]:
    return {
        (number, at)
        for number, page in enumerate(pages)
        for at, row in enumerate(page.rows)
        if all(piece.size < TINY for piece in row)
    }
