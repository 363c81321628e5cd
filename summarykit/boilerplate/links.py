"""Lists of titles of other pages, known by their shape: many short titles, no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarykit.boilerplate.alternation import Alternation
from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.marks import Line, LineMarks, Mark
from summarykit.records import Reason

LEAST_TITLES = 3
"""Fewer titles in a row may be a document's own (a title and its subtitle, two attachments)."""

_STOP = re.compile(r"[。！？；!?;]|\.(?:\s|$)")
_PAUSE = re.compile(r"[,，、:：]")
_NUMBERED = re.compile(r"\(?（?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[.、）)．]")


def link_lists(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> dict[int, Mark]:
    """Marks of lines that are lists of titles: several in one line, or one title a line."""
    marks: dict[int, Mark] = {}
    for run in _title_runs(lines, lexicon, known):
        if len(run) >= LEAST_TITLES - _announced(run, known):
            marks.update((index, _mark(lines[index], "titles-in-a-row", lexicon)) for index in run)
    for index, line in enumerate(lines):
        if index in known or index in marks or line.kind == "table" or "genre" not in line.may:
            continue
        if is_title_list(line.text, lexicon):
            marks[index] = _mark(line, "titles-in-a-line", lexicon)
    return marks


def is_title_list(text: str, lexicon: Lexicon) -> bool:
    """At least three titles without a sentence between them."""
    if len(text) < LEAST_TITLES * 4 or _STOP.search(text):
        return False
    titles = len(list(lexicon.genre.finditer(text)))
    return (
        titles >= LEAST_TITLES and len(text) <= titles * lexicon.cues.title_length and not _PAUSE.search(text)
    )


def _title_runs(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> Iterator[list[int]]:
    run: list[int] = []
    for index, line in enumerate(lines):
        # Behind the title of a list fewer words will do, to the end of the list.
        announced = is_list_title(known.get((run or [index])[0] - 1))
        titles = lexicon.kinds if announced else lexicon.genre
        if index not in known and _is_title(line, titles, lexicon):
            run.append(index)
        elif run:
            yield run
            run = []
    if run:
        yield run


def is_list_title(mark: Mark | None) -> bool:
    """The mark is the title of a list of links."""
    return mark is not None and mark.reason.rule == "widget"


def _is_title(line: Line, titles: Alternation, lexicon: Lexicon) -> bool:
    if (
        titles.name not in line.may
        or line.kind == "table"
        or len(line.text) > lexicon.cues.title_length * 1.5
    ):
        return False
    plain = not _STOP.search(line.text) and not _PAUSE.search(line.text) and not _NUMBERED.match(line.text)
    return plain and titles.search(line.text, line.place) is not None


def _announced(run: Sequence[int], known: LineMarks) -> bool:
    """The title of a list stands before the run, or a link back behind it."""
    before, behind = known.get(run[0] - 1), known.get(run[-1] + 1)
    return is_list_title(before) or bool(behind and behind.reason.rule == "way-back")


def _mark(line: Line, rule: str, lexicon: Lexicon) -> Mark:
    genre = lexicon.genre.search(line.text)
    return Mark(line.span, "related_links", Reason(rule, genre.group() if genre else ""))
