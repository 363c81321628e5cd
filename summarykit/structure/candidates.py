"""What in a document could be a heading: each content block looked at for itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from summarykit.lang import LanguagePack
from summarykit.lang.facets.headings import HeadingCues
from summarykit.records import Block, Document, Span
from summarykit.structure.lines import UNDERLINED
from summarykit.structure.numbering import Lead, parse_lead

Shape = Literal["line", "run_in", "statement", "text"]
"""line: nothing but a heading could be here; run_in: a numbered lead, its text going on in the same
block; statement: a numbered item that tells something; text: no number opens it."""

_FAR = 400  # characters of a block that are looked at: no heading ends later
_INK = re.compile(r"[^\W_]")  # a line of dashes is drawn, not written
_ENDS = ".。!！?？;；…"
ORNAMENTS = "•·●○◎■□◆◇▪▶►▷▲△▼✓➤★☆※❖＊*=_~"


@dataclass(frozen=True, slots=True)
class Patterns:
    """The cues of a language, compiled."""

    sentence_end: re.Pattern[str]
    plain: re.Pattern[str]
    doubtful: re.Pattern[str]
    label: re.Pattern[str]
    statement: re.Pattern[str]
    inline: re.Pattern[str]
    not_heading: re.Pattern[str]
    title: re.Pattern[str]
    title_rest: re.Pattern[str]
    not_title: re.Pattern[str]
    torn: re.Pattern[str]
    part: re.Pattern[str]
    appendix: re.Pattern[str]


@cache
def patterns(pack: LanguagePack) -> Patterns:
    """The compiled cues of a language."""
    cues = pack.facet(HeadingCues)
    return Patterns(*(re.compile(getattr(cues, name)) for name in Patterns.__slots__))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A content block as the search for headings sees it.

    `at` is its index among all blocks, `text` its first characters, `whole` its full length, `lead` its
    number, `cut` the offset in it where a heading that opens it would end, `last` its last character,
    `hint` the level that the format knew (or a line drawn under it shows), `is_item` whether it is a list
    item or a table, `apart` whether a blank line stands before it.
    """

    at: int
    span: Span
    text: str
    whole: int
    lead: Lead | None
    shape: Shape
    cut: int
    last: str
    hint: int | None
    is_item: bool
    apart: bool = False

    @property
    def words(self) -> str:
        """The text without its number."""
        return self.text[self.lead.end :] if self.lead else self.text

    @property
    def bare(self) -> str:
        """The text without the ornaments around it."""
        return self.text.strip(f"{ORNAMENTS} \t\u3000")


def gather(document: Document, blocks: Sequence[Block], pack: LanguagePack) -> list[Candidate]:
    """One candidate for each block that is the document's own, in text order."""
    hints = {hint.span.start: hint.level for hint in document.hints.headings}
    found = []
    end = 0
    for at, block in enumerate(blocks):
        start, before, end = block.span.start, end, block.span.end
        text = document.text[start : min(end, start + _FAR)]
        if block.is_boilerplate or not _INK.search(text):
            continue
        whole = end - start
        lead = parse_lead(text, pack) if block.kind == "body" else None
        shape, cut = _shape(text, whole, lead, pack) if lead else ("text", whole)
        last = document.text[end - 1]
        hint = hints.get(start)
        if hint is None and block.reason.rule == UNDERLINED:
            hint, shape, cut = (1 if last == "=" else 2), "line", whole
        is_item = block.kind in {"list", "table"}
        apart = _has_blank_line(document.text[before:start])
        found.append(Candidate(at, block.span, text, whole, lead, shape, cut, last, hint, is_item, apart))
    return found


def _has_blank_line(gap: str) -> bool:
    return gap.count("\n") > 1 or gap.count("\r") > 1


def _shape(text: str, whole: int, lead: Lead, pack: LanguagePack) -> tuple[Shape, int]:
    """The shape of a block that a number opens, and where a heading at its start ends."""
    cues, looks = pack.facet(HeadingCues), patterns(pack)
    end = looks.sentence_end.search(text, lead.end)
    if end is None or _is_halved(text, whole, end, cues):
        is_short = whole <= cues.longest_numbered
        told = looks.statement.search(text, lead.end) if lead.family != "part" else None
        return ("line", whole) if is_short and not told else ("statement", whole)
    first = text[lead.end : end.end()]
    is_lead = len(first) <= cues.longest_lead and not looks.statement.search(first)
    if is_lead and not looks.inline.search(text):
        return "run_in", end.end()
    return "statement", whole


def _is_halved(text: str, whole: int, end: re.Match[str], cues: HeadingCues) -> bool:
    """A heading of two halves with a colon between: "一、教学教研：集体备课见实效"."""
    return end.group() in ":：" and whole <= cues.longest_lead and text[-1] not in _ENDS
