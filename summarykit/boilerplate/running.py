"""Running heads and feet: one line that comes back through the document with a growing page number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.marks import Line, LineMarks, Mark
from summarykit.records import Reason

LEAST_DISTANCE = 2
"""Lines between two running heads; numbered lines that follow each other are a list or a table."""

_NUMBER_FIRST = re.compile(r"(\d{1,4})[\s\u3000|]+(\D.*)")
_NUMBER_LAST = re.compile(
    r"(.*[^\d\s.,:：-])[\s\u3000|]+(?:第\s?)?(\d{1,4})(?:\s?[/／]\s?\d{1,4})?(?:\s?页)?"
)
_OF_ALL = re.compile(r"(\d{1,4})\s?/\s?(\d{1,4})")
_SIGNS = re.compile(r"[\W_]+")


def running_heads(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> dict[int, Mark]:
    """Marks of lines that are running heads or feet.

    Two are enough for a title in capitals, for the name of a report, and beside a form feed; of other
    wordings three are asked for, because a report may count its own parts so.
    """
    marks: dict[int, Mark] = {}
    for group in _same_titles(lines, lexicon, known):
        found = [index for _, index in group]
        if (
            _grows([page for page, _ in group])
            and _far_apart(found)
            and len(found) >= _enough(lines[found[0]], lexicon)
        ):
            marks |= {index: _mark(lines[index]) for index in found}
    return marks


def _mark(line: Line) -> Mark:
    return Mark(line.span, "furniture", Reason("running-head", line.text))


def _same_titles(
    lines: Sequence[Line], lexicon: Lexicon, known: LineMarks
) -> Iterator[list[tuple[int, int]]]:
    """(page, index) of short lines with one title; page -1 where one at a page's edge has no number."""
    groups: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(lines):
        if not (line.page_edge or "figure" in line.may) or len(line.text) > lexicon.cues.title_length:
            continue
        if index not in known and line.kind != "table":
            title, page = _parts(line.text)
            if page >= 0 or line.page_edge:
                groups[_SIGNS.sub("", title).casefold()].append((page, index))
    groups.pop("", None)
    yield from groups.values()


def _parts(text: str) -> tuple[str, int]:
    """The title and the page number of a running head; -1 where it has none."""
    first = _NUMBER_FIRST.fullmatch(text)
    if first:
        return first[2], int(first[1])
    of_all = _OF_ALL.fullmatch(text)
    if of_all:
        return of_all[2], int(of_all[1])
    last = _NUMBER_LAST.fullmatch(text)
    if last:
        return last[1], int(last[2])
    return text, -1


def _grows(group: Sequence[int]) -> bool:
    pages = [page for page in group if page >= 0]
    return bool(pages) and all(a < b for a, b in pairwise(pages))


def _far_apart(found: Sequence[int]) -> bool:
    return all(b - a >= LEAST_DISTANCE for a, b in pairwise(found))


def _enough(line: Line, lexicon: Lexicon) -> int:
    title, _ = _parts(line.text)
    telling = (
        title.isdigit()
        or (title.isupper() and len(title.split()) > 1)
        or line.page_edge
        or ("genre" in line.may and lexicon.genre.search(title) is not None)
    )
    return 2 if telling else 3
