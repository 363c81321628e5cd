"""What in a document could be a heading: each content block looked at for itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Literal

from summarykit.lang import LanguagePack
from summarykit.lang.facets.headings import HeadingCues
from summarykit.records import Block, Document, Span
from summarykit.structure.numbering import Lead, parse_lead

Shape = Literal["line", "run_in", "statement", "text"]
"""line: nothing but a heading could be here; run_in: a numbered lead, its text going on in the same
block; statement: a numbered item that tells something; text: no number opens it."""

BARE = ("decimal_bare", "chinese_bare")  # the styles of numbers with nothing but a space after them
_FAR = 400  # characters of a block that are looked at: no heading ends later
_INK = re.compile(r"\w")  # a line of dashes is drawn, not written
_ORNAMENTS = "•·●○◎■□◆◇▪▶►▷▲△▼✓➤★☆※❖＊*=_~"
FEWEST_BULLETED = 2
LONGEST_STATEMENT = 90  # characters: a line of print


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
    `hint` the level that the format knew, `is_item` whether it is a list item or a table.
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

    @property
    def words(self) -> str:
        """The text without its number."""
        return self.text[self.lead.end :] if self.lead else self.text

    @property
    def bare(self) -> str:
        """The text without the ornaments around it."""
        return self.text.strip(f"{_ORNAMENTS} \t\u3000")


def gather(document: Document, blocks: Sequence[Block], pack: LanguagePack) -> list[Candidate]:
    """One candidate for each block that is the document's own, in text order."""
    hints = {hint.span.start: hint.level for hint in document.hints.headings}
    found = []
    for at, block in enumerate(blocks):
        text = document.text[block.span.start : min(block.span.end, block.span.start + _FAR)]
        if block.is_boilerplate or not _INK.search(text):
            continue
        lead = parse_lead(text, pack) if block.kind == "body" else None
        shape, cut = _shape(text, len(block.span), lead, pack)
        last = document.text[block.span.end - 1]
        hint = hints.get(block.span.start)
        is_item = block.kind in {"list", "table"}
        found.append(Candidate(at, block.span, text, len(block.span), lead, shape, cut, last, hint, is_item))
    return _without_stray_digits(_above_text(_bulleted_lines(found)))


def _above_text(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Short numbered statements that stand each above a longer paragraph are headings all the same, where
    all of their style do: "1. The roof was mended in 2021."
    """
    above: dict[tuple[str, int], list[bool]] = {}
    for one, after in pairwise(candidates):
        if one.lead and one.shape == "statement":
            is_text = after.lead is None and not after.is_item and after.whole > one.whole
            above.setdefault(one.lead.key, []).append(is_text and one.cut == one.whole <= LONGEST_STATEMENT)
    styles = {key for key, found in above.items() if len(found) > 1 and all(found)}
    return [
        replace(one, shape="line")
        if one.lead and one.shape == "statement" and one.lead.key in styles
        else one
        for one in candidates
    ]


def _bulleted_lines(candidates: Sequence[Candidate]) -> list[Candidate]:
    """List items that stand each by itself, text under them, are lines with an ornament before them."""
    alone: dict[str, list[int]] = {}
    for at, (one, after) in enumerate(pairwise(candidates)):
        if one.is_item and one.text[0] in _ORNAMENTS and not after.is_item:
            alone.setdefault(one.text[0], []).append(at)
    among = Counter(one.text[0] for one in candidates if one.is_item)
    lines = {
        at for mark, places in alone.items() if FEWEST_BULLETED <= len(places) == among[mark] for at in places
    }
    return [replace(one, is_item=False) if at in lines else one for at, one in enumerate(candidates)]


def _without_stray_digits(candidates: Sequence[Candidate]) -> list[Candidate]:
    """A bare "2 " is a number only where such ones count on from 1: "30 Years of Service" is a title."""
    bare = [one for one in candidates if one.lead and one.lead.style in BARE]
    counted = {at for style in BARE for at in _counted([one for one in bare if _is_line(one, style)])}
    stray = {one.at for one in bare} - counted
    return [_unnumbered(one) if one.at in stray else one for one in candidates]


def _is_line(one: Candidate, style: str) -> bool:
    return one.shape == "line" and one.lead is not None and one.lead.style == style


def _counted(lines: Sequence[Candidate]) -> set[int]:
    """The blocks of all lines if they count 1, 2, 3 ..., once or over and over again, else none."""
    ordinals = [one.lead.ordinal for one in lines if one.lead]
    counts_on = all(two in {1, (one or 0) + 1} for one, two in pairwise(ordinals))
    is_counted = ordinals[:2] == [1, 2] and ordinals[-1] != 1 and counts_on
    return {one.at for one in lines} if is_counted else set()


def _unnumbered(one: Candidate) -> Candidate:
    return replace(one, lead=None, shape="text", cut=one.whole)


def _shape(text: str, whole: int, lead: Lead | None, pack: LanguagePack) -> tuple[Shape, int]:
    """The shape of a block, and where a heading at its start ends."""
    if lead is None:
        return "text", whole
    cues, looks = pack.facet(HeadingCues), patterns(pack)
    end = looks.sentence_end.search(text, lead.end)
    if end is None:
        is_short = whole <= cues.longest_numbered
        told = looks.statement.search(text, lead.end) if lead.family != "part" else None
        return ("line", whole) if is_short and not told else ("statement", whole)
    first = text[lead.end : end.end()]
    is_lead = len(first) <= cues.longest_lead and not looks.statement.search(first)
    if is_lead and not looks.inline.search(text):
        return "run_in", end.end()
    return "statement", whole
