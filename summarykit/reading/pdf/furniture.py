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
OFTEN = 0.3
"""Least share of the pages on which it repeats: odd and even pages may differ, first pages have none."""
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
    least = max(2, OFTEN * len(pages))
    found: set[tuple[int, int]] = set()
    for every in places.values():
        for base, _, _ in every:
            level = {(number, at) for other, number, at in every if abs(other - base) <= NEAR}
            if len({number for number, _ in level}) >= least:
                found |= level
    return found


def _numbers(pages: list[Page]) -> set[tuple[int, int]]:
    """Page numbers: they count on with the pages; on a single page one stands apart and says 1."""
    said: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for number, page in enumerate(pages):
        for at in sorted({0, len(page.rows) - 1} & set(range(len(page.rows)))):
            value = _page_number(page.rows[at])
            if value is not None:
                said[value - number].add((number, at))
    counted = {place for places in said.values() if len(places) > 1 for place in places}
    lone = {place for places in said.values() for place in places if _is_lone_number(pages, *place)}
    return counted | lone


def _page_number(row: list[Piece]) -> int | None:
    found = _NUMBER.fullmatch(" ".join(piece.text for piece in row).strip())
    return int(found[1]) if found else None


def _is_lone_number(pages: list[Page], number: int, at: int) -> bool:
    """A bare number that is the page's own, in the last row and well below the text."""
    rows = pages[number].rows
    if at != len(rows) - 1 or len(rows) < 2 or _page_number(rows[at]) != number + 1:
        return False
    return rows[at][0].base - rows[at - 1][0].base > 2 * rows[at - 1][0].size


def _tiny(pages: list[Page]) -> set[tuple[int, int]]:
    return {
        (number, at)
        for number, page in enumerate(pages)
        for at, row in enumerate(page.rows)
        if all(piece.size < TINY for piece in row)
    }
