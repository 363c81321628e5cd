"""The year that a summary is about, and years moved on in its title and headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from summarykit.records import Analysis, Figure
from summarykit.records.structure import role_of

YEAR = re.compile(r"(?<!\d)(?:19[5-9]|20\d)\d(?!\d)")
SHORT_RANGE = re.compile(r"(?<!\d)((?:19[5-9]|20\d)\d)\s*[-–—/]\s*(\d\d)(?!\d)")


def year_of(analysis: Analysis) -> int | None:
    """The year told: from the title, the file's name, the dates of the text, the format's own dates.

    None where none of them names a year.
    """
    return next(_candidates(analysis), None)


def _candidates(analysis: Analysis) -> Iterator[int]:
    """Years by how much they say, the best first."""
    name = PurePosixPath(analysis.document.id).stem
    facts = analysis.document.facts
    for text in (analysis.title, facts.title, name):
        yield from reversed(_years(text or ""))
    yield from _of_dates(analysis)
    for text in (facts.created, facts.modified):
        yield from _years(text or "")


def _years(text: str) -> list[int]:
    """The years in a text, in its order; "2025-26" is 2026."""
    for begin, end in SHORT_RANGE.findall(text):
        if (int(begin) + 1) % 100 == int(end):
            text += f" {int(begin) + 1}"
    return [int(found) for found in YEAR.findall(text)]


def _of_dates(analysis: Analysis) -> Iterator[int]:
    """Years of the dates in the text, the most frequent first, the later of equals."""
    told = Counter(int(figure.label[:4]) for figure in _dates(analysis) if figure.label)
    yield from (year for year, _ in sorted(told.items(), key=lambda item: (-item[1], -item[0])))


def _dates(analysis: Analysis) -> Iterator[Figure]:
    """Dates with a year; plans and boilerplate talk of other years."""
    aside = [block.span for block in analysis.blocks if block.is_boilerplate]
    for figure in analysis.figures:
        if figure.kind != "date" or not YEAR.match((figure.label or "")[:4]):
            continue
        if role_of(analysis.sections, figure.span) != "plans" and not any(
            span.contains(figure.span) for span in aside
        ):
            yield figure


def move_years(text: str, by: int, digits: str = "") -> str:
    """The text with every year moved on by so many years.

    `digits` are the ten digits of years written in words ("二〇二五年"), "" where nobody writes them so.
    """
    moved = YEAR.sub(lambda found: str(int(found.group()) + by), text)
    if not digits:
        return moved
    spelled = re.compile(f"(?<![{digits}])[一二][九{digits[0]}○零0O][{digits}○零]{{2}}(?=年)")
    return spelled.sub(lambda found: _spell(found.group(), by, digits), moved)


def _spell(year: str, by: int, digits: str) -> str:
    zeros = str.maketrans("○零0O", digits[0] * 4)
    number = "".join(str(digits.index(sign)) for sign in year.translate(zeros))
    return "".join(digits[int(sign)] for sign in str(int(number) + by))
