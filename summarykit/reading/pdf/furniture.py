"""What belongs to the page and not to the text: running heads and feet, page numbers, watermarks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

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

_DIGITS = re.compile(r"[0-9０-９]+")
_NUMBER = re.compile(
    r"(?:第\s*)?(?:[—–\-·~|/(\[（\s]*(?:page|seite|p\.)?\s*)([0-9０-９]{1,4})"
    r"(?:\s*(?:of|/|／|页\s*[/，,、]?\s*共|共)\s*[0-9０-９]{1,4})?[—–\-·~|)\]）\s]*(?:页)?",
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
            if any(sign.isalpha() for sign in said):
                places[said].append((row[0].base, number, at))
    least = max(2, min(OFTEN * len(pages), HABIT))
    found: set[tuple[int, int]] = set()
    for every in places.values():
        for base, _, _ in every:
            level = {(number, at) for other, number, at in every if abs(other - base) <= NEAR}
            if len({number for number, _ in level}) >= least:
                found |= level
    return found


def _numbers(pages: list[Page]) -> set[tuple[int, int]]:
    """Page numbers: they count on with the pages; on a single page one stands apart and says 1.

    What is set beside one is furniture with it.
    """
    said: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for number, page in enumerate(pages):
        last = len(page.rows) - 1
        for at in sorted({0, 1, last - 1, last} & set(range(last + 1))):
            for value in _page_numbers(page.rows[at]):
                said[value - number].add((number, at))
    counted = {place for places in said.values() if len(places) > 1 for place in places}
    lone = {place for places in said.values() for place in places if _is_lone_number(pages, *place)}
    return lone | {place for number, at in counted for place in _beside(pages[number].rows, number, at)}


def _beside(rows: list[list[Piece]], number: int, at: int) -> Iterator[tuple[int, int]]:
    """The rows that stand at the height of one, and itself."""
    base, size = rows[at][0].base, rows[at][0].size
    for other in range(max(0, at - 1), min(len(rows), at + 2)):
        if abs(rows[other][0].base - base) < size / 2:
            yield number, other


def _page_numbers(row: list[Piece]) -> set[int]:
    """The number that a row is, or those that it begins and ends with."""
    every = [row] if len(row) == 1 else [row, row[:1], row[-1:]]
    found = [_NUMBER.fullmatch(" ".join(piece.text for piece in pieces).strip()) for pieces in every]
    return {int(one[1]) for one in found if one is not None}


def _is_lone_number(pages: list[Page], number: int, at: int) -> bool:
    """A bare number that is the page's own, in the last row and well below the text."""
    rows = pages[number].rows
    if at != len(rows) - 1 or len(rows) < 2 or number + 1 not in _page_numbers(rows[at]):
        return False
    return rows[at][0].base - rows[at - 1][0].base > 2 * rows[at - 1][0].size


def _tiny(pages: list[Page]) -> set[tuple[int, int]]:
    return {
        (number, at)
        for number, page in enumerate(pages)
        for at, row in enumerate(page.rows)
        if all(piece.size < TINY for piece in row)
    }
