"""The end of the page: what follows "popular articles", a tool bar or a licence is no longer the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.marks import Line, LineMarks, Mark
from summarykit.boilerplate.notices import may_be_notice
from summarykit.boilerplate.page import Part
from summarykit.records import Reason

LONGEST_TAIL, LONGEST_LICENCE = 600, 1500
"""Characters of short lines that a tail may have beside what is marked already; a longer rest is content."""

LICENCE_WORDS = 2
"""Words of licences that make a licence box: one alone may stand in a sentence of the document."""

LEAST_FOOT, LONGEST_REMAINS = 2, 2
"""Lines of furniture that make a foot, and how long (times the longest short line) the rest of it may be."""

OPENING = frozenset({"widget", "site-footer"})
"""Rules of lines behind which titles of other pages may follow."""

_ITEM = re.compile(r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]|[-*•●]|.*[$£€¥%％]")
_STOP = re.compile(r"[.。！？!?；;：:][\"”’)）」]*$")


def tail(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks, parts: Sequence[Part]) -> dict[int, Mark]:
    """Marks of unmarked lines around the text: notices, titles of other pages, what furniture encloses."""
    marks = dict(known) | _licence(lines, lexicon, known)
    for find in (_titles, _notices, _remains):
        for at, mark in find(lines, lexicon, marks, parts):
            marks[at] = mark
    return {at: mark for at, mark in marks.items() if at not in known and lines[at].kind != "table"}


def _notices(
    lines: Sequence[Line], lexicon: Lexicon, known: LineMarks, parts: Sequence[Part]
) -> Iterator[tuple[int, Mark]]:
    """Sentences of the site next to its furniture, outside the text; below furniture one family will do."""
    has_foot = any(parts[at] is Part.BEHIND for at in known)
    for at, part in enumerate(parts):
        if (
            part is Part.TEXT
            or at in known
            or lines[at].kind == "table"
            or not _is_said(lines[at].text, lexicon)
        ):
            continue
        least = _least_families(at, known, part, has_foot=has_foot)
        if least and may_be_notice(lines[at].text, lexicon, least, lines[at].place):
            has_foot = has_foot or part is Part.BEHIND
            yield at, Mark(lines[at].span, "disclaimer", Reason("notice", lines[at].text))


def _least_families(at: int, known: LineMarks, part: Part, *, has_foot: bool) -> int:
    """How many families a notice must have at this place; none where no furniture is near."""
    if part is not Part.BEHIND:
        return 2 * (not known.keys().isdisjoint((at - 1, at + 1)))
    if at - 1 in known:
        return 1
    return 2 * has_foot


def _titles(
    lines: Sequence[Line], lexicon: Lexicon, known: LineMarks, parts: Sequence[Part]
) -> Iterator[tuple[int, Mark]]:
    """The short lines behind the title of a list of links, up to the next furniture or a date."""
    size, open_ = 0, False
    for at in (at for at, part in enumerate(parts) if part is Part.BEHIND):
        if at in known:
            open_ = known[at].reason.rule in OPENING
            continue
        text = lines[at].text
        size += len(text) * open_
        open_ = open_ and not lexicon.date.fullmatch(text) and not _STOP.search(text) and size <= LONGEST_TAIL
        if open_ and len(text) <= lexicon.cues.short:
            yield at, Mark(lines[at].span, "related_links", Reason("end-of-page", text))


def _remains(
    lines: Sequence[Line], lexicon: Lexicon, known: LineMarks, parts: Sequence[Part]
) -> Iterator[tuple[int, Mark]]:
    """A few lines without any sign below furniture, of which the foot has two lines and more.

    Each row of them is looked at by itself: nothing in it may be the document's own.
    """
    foot = range(parts.index(Part.BEHIND), len(parts)) if Part.BEHIND in parts else range(0)
    sure = [at for at in foot if at in known]
    if len(sure) < LEAST_FOOT:
        return
    for marked, row in groupby(range(sure[0], foot.stop), known.__contains__):
        rest = list(row)
        if not marked and _is_little([lines[at] for at in rest], lexicon):
            for at in rest:
                yield at, Mark(lines[at].span, "furniture", Reason("end-of-page", lines[at].text))


def _is_little(rest: Sequence[Line], lexicon: Lexicon) -> bool:
    size = sum(len(line.text) for line in rest)
    return size <= LONGEST_REMAINS * lexicon.cues.short and not any(_is_own(line, lexicon) for line in rest)


def _is_own(line: Line, lexicon: Lexicon) -> bool:
    """What the document itself has at its end: a sentence, an item, an amount, the date of a signature."""
    if line.kind != "body" or len(line.text) > lexicon.cues.short:
        return True
    return bool(_STOP.search(line.text) or _ITEM.match(line.text) or lexicon.date.fullmatch(line.text))


def _is_said(text: str, lexicon: Lexicon) -> bool:
    """A sentence, or as long as one."""
    return bool(_STOP.search(text)) or len(text) > lexicon.cues.title_length / 2


def _licence(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> dict[int, Mark]:
    """The box of a licence, to the end of the document."""
    rest = _end(lines, known)
    for first, index in enumerate(rest):
        line = lines[index]
        if "licence_opening" in line.may and lexicon.licence_opening.match(line.text):
            box = rest[first:]
            words = sum(len(lexicon.licence.findall(lines[at].text)) for at in box)
            if words >= LICENCE_WORDS:
                reason = Reason("end-of-page", line.text)
                return {at: Mark(lines[at].span, "disclaimer", reason) for at in box}
    return {}


def _end(lines: Sequence[Line], known: LineMarks) -> list[int]:
    """The last unmarked lines, as many as a box of a licence may have characters."""
    size, end = 0, len(lines)
    while end and size <= LONGEST_LICENCE:
        end -= 1
        size += len(lines[end].text) * (end not in known)
    return [at for at in range(end + (size > LONGEST_LICENCE), len(lines)) if at not in known]
