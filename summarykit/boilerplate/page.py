"""The parts of a page: what stands above the title, between title and text, in the text and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.marks import SURE, Line, LineMarks, Mark
from summarykit.boilerplate.notices import may_be_notice

LONGEST_HEAD = 14
"""Lines looked at for a title: what is further down is not the head of a page."""

# What a line says for the margin at the end. Set together with the weights of signs.py (see there).
TEXT, ITEM, SHORT, NOTICE, NO_SIGN = -3.0, -0.5, -0.3, 0.5, 1.0
MOST = 1.5
SIGNED_TEXT = -1.0
LONGEST_DATE = 32
LONGEST_OPENING = 60
IN_TEXT = frozenset({"page-number", "running-head", "photo-credit", "reader"})
"""Rules whose furniture stands in the middle of documents as well as at their ends."""

LONGEST_FOOT = 30
"""Lines at the end of a page among which its notices are looked for."""

SIGNING, SIGNED = frozenset({"made-by", "call"}), 1.5
"""Rules of the lines under a title, who made the page and when, and the least they weigh: a date is less."""

_TAG = re.compile(r"\[[^\[\]]{1,30}\] ?(?=[^\s\[])")
_STOP = re.compile(r"[.!?。！？；;][\"”’)）]*$")
_FULL_STOP = re.compile(r"[.?。？；;][\"”’)）]*$")
_APART = re.compile(
    r"[|｜>＞»›→<‹«←【\[]|\d[:：]\d| / |\S(?:\s{2,}|\u3000)\S|\.(?:docx?|pdf)$"
    r"|(?: [\u4e00-\u9fff]{2,6}){3}(?: |$)"
)
_NUMBERED = re.compile(
    r"(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]|第[一二三四五六七八九十]+)\s*(?!\d)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|[二一]〇[〇一二]\w")


class Part(Enum):
    """Where a line stands on its page."""

    ABOVE = "above the title"
    TITLE = "the title"
    BYLINE = "under the title"
    TEXT = "in the text"
    BEHIND = "behind the text"


def parts_of(lines: Sequence[Line], marks: LineMarks, lexicon: Lexicon) -> list[Part]:
    """The part of the page that each line belongs to, told by the lines that may be furniture.

    The title is looked for before the first line of text; a page without one has nothing above it. Behind
    the text is where furniture outweighs text to the end of the page (the suffix with the greatest sum).
    """
    signed = _signature(lines, lexicon)
    edge = {*range(LONGEST_HEAD), *range(len(lines) - LONGEST_FOOT, len(lines))}
    worth = [
        NOTICE
        if at in edge and _is_notice(line, marks.get(at), lexicon)
        else _worth(line, marks.get(at), lexicon, behind=at > signed)
        for at, line in enumerate(lines)
    ]
    for at in _told_before(lines):
        worth[at] = 0.0
    first = next((at for at, value in enumerate(worth) if value <= TEXT), len(lines))
    end = max(_greatest_suffix(worth), first + 1)
    title = _title(lines[: min(first, end, LONGEST_HEAD)], marks, lexicon)
    return [_part(at, title, first, end) for at in range(len(lines))]


def _title(head: Sequence[Line], marks: LineMarks, lexicon: Lexicon) -> int:
    """The first line that reads like a title, else the last one above who made the page; -1 without any."""
    for at, line in enumerate(head):
        is_furniture = at in marks and marks[at].weight >= SURE
        if not is_furniture and not line.joined and _is_title(_TAG.sub("", line.text), lexicon):
            return at
    unmarked = (at for at in range(len(head) - 2, 0, -1) if at not in marks)
    return next((at for at in unmarked if _is_above_byline(at, head, marks)), -1)


def _is_above_byline(at: int, head: Sequence[Line], marks: LineMarks) -> bool:
    """No sentence, and the next line says who made the page."""
    below = marks.get(at + 1)
    signed = below is not None and below.weight >= SIGNED and below.reason.rule in SIGNING
    return signed and not _STOP.search(head[at].text)


def _told_before(lines: Sequence[Line]) -> Iterator[int]:
    """Paragraphs that begin like an earlier one: sites quote their documents at any place."""
    seen: set[str] = set()
    for at, line in enumerate(lines):
        opening = line.text[:LONGEST_OPENING]
        if len(opening) == LONGEST_OPENING and line.kind != "table":
            if opening in seen:
                yield at
            seen.add(opening)


def _part(at: int, title: int, first: int, end: int) -> Part:
    if at >= end:
        return Part.BEHIND
    if at <= title:
        return Part.TITLE if at == title else Part.ABOVE
    return Part.BYLINE if at < first else Part.TEXT


def _greatest_suffix(worth: Sequence[float]) -> int:
    """Where the part at the end begins whose sum is the greatest and more than nothing."""
    total = best = 0.0
    begin = len(worth)
    for at in range(len(worth) - 1, -1, -1):
        total += worth[at]
        if total > best:
            best, begin = total, at
    return begin


def _signature(lines: Sequence[Line], lexicon: Lexicon) -> int:
    """The date under a signature, looked for in the second half of the page; its end where there is none."""
    for at in range(len(lines) - 1, len(lines) // 2, -1):
        if len(lines[at].text) < LONGEST_DATE and lexicon.date.fullmatch(lines[at].text):
            return at
    return len(lines)


def _is_notice(line: Line, mark: Mark | None, lexicon: Lexicon) -> bool:
    """A sentence without better signs that has words of notices."""
    unsigned = mark is None or mark.weight - NO_SIGN < NOTICE
    return unsigned and is_text(line, lexicon) and may_be_notice(line.text, lexicon, place=line.place)


def _worth(line: Line, mark: Mark | None, lexicon: Lexicon, *, behind: bool) -> float:
    """What a line says for the margin of a page (more than 0) or for its text, also `behind` a signature."""
    sign = 0.0 if mark is None else mark.weight - NO_SIGN
    if mark is not None and mark.reason.rule in IN_TEXT:
        return 0.0
    if is_text(line, lexicon) and sign < NOTICE:
        return _text_worth(line, lexicon, behind=behind)
    if mark is not None:
        return min(sign, MOST)
    return ITEM if line.kind != "body" or _NUMBERED.match(line.text) else SHORT * (not behind)


def _text_worth(line: Line, lexicon: Lexicon, *, behind: bool) -> float:
    """Long paragraphs say more; behind a signature sentences say less, rows of tables do not."""
    single = SIGNED_TEXT if behind and line.kind != "table" else TEXT
    return single * (2 if len(line.text) > lexicon.cues.short else 1)


def is_text(line: Line, lexicon: Lexicon) -> bool:
    """A row of a table, or a line that is too long for anything but a paragraph, or ends like a sentence."""
    if line.kind == "table" or len(line.text) > lexicon.cues.short:
        return True
    stop = _FULL_STOP if len(line.text) <= lexicon.cues.title_length else _STOP
    return len(line.text) > lexicon.cues.title_length / 4 and bool(stop.search(line.text))


def _is_title(text: str, lexicon: Lexicon) -> bool:
    """A marked heading, or a line that names its kind of document or a year, without steps, labels, times."""
    if text[0] == "#":
        return True
    if len(text) > 1.5 * lexicon.cues.title_length or _APART.search(text) or _STOP.search(text):
        return False
    if text[0].islower() or lexicon.fields.search(text):
        return False
    if lexicon.kinds.search(text) or lexicon.genre.search(text):
        return True
    return bool(_YEAR.search(text)) and not lexicon.date.search(text)
