"""The name of the document: one line or a few at its head, furniture and bylines left aside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarykit.lang import LanguagePack
from summarykit.lang.facets.headings import HeadingCues
from summarykit.structure.candidates import Candidate, patterns

# A title stands within the first lines; a cover page has its institution, its form and its year on three.
_CRUMBS = re.compile(r"\s[>|»›/]\s|[＞»｜]")

_YEAR = re.compile(r"[（(]?(?:19|20)\d\d(?:[-–—/](?:\d\d){1,2})?[年度]{0,2}[)）]?")

FARTHEST = 5
MOST_LINES = 4


def find_title(candidates: Sequence[Candidate], pack: LanguagePack) -> list[Candidate]:
    """The lines of the title, in order; none where the document opens with its text.

    The format's own title wins; then the first line that names a kind of document ("report", "总结"),
    with the lines before it and a year below it; then a short first line above the text.
    """
    hinted = [one for one in candidates if one.hint == 0]
    if hinted:
        return hinted[:1]
    if _stands_above(candidates):
        return [candidates[0]]
    head = _head(candidates, pack)
    if not head:
        return []
    named = next((at for at, one in enumerate(head) if patterns(pack).title.search(one.text)), None)
    if named is not None:
        return head[: _last_line(head, named, pack) + 1]
    return [] if _is_chapter(head, candidates) else head[:1]


def _stands_above(candidates: Sequence[Candidate]) -> bool:
    """The first block is marked as a heading, and no other is marked as high as it."""
    ranks = [rank for rank in map(_rank, candidates) if rank is not None]
    return (
        bool(ranks)
        and _rank(candidates[0]) == ranks[0]
        and ranks[0] not in ranks[1:]
        and ranks[0] == min(ranks)
    )


def _rank(one: Candidate) -> int | None:
    """How high the block is marked, by the format or by a mark in the text (1 is the highest)."""
    if one.hint is not None:
        return one.hint
    return one.lead.depth if one.lead and one.lead.family == "mark" else None


def _last_line(head: Sequence[Candidate], at: int, pack: LanguagePack) -> int:
    """The last of the lines under line `at` that still belong to the title: its year, its period."""
    while at + 1 < len(head) and patterns(pack).title_rest.fullmatch(head[at + 1].text.strip()):
        at += 1
    return at


def _goes_on(head: Sequence[Candidate], candidates: Sequence[Candidate]) -> bool:
    """The line after the head opens with a closing mark: its last line is torn out of a sentence."""
    return 0 < len(head) < len(candidates) and candidates[len(head)].text[0] in "，。、；：》”）,;:)"


def _head(candidates: Sequence[Candidate], pack: LanguagePack) -> list[Candidate]:
    """The lines above the text that could belong to a title: short, unnumbered, no byline among them."""
    limit = 2 * pack.facet(HeadingCues).longest_plain
    lines: list[Candidate] = []
    for one in candidates[:FARTHEST]:
        if one.lead or one.is_item or one.whole > limit:
            break
        if could_be_title(one, pack) or (lines and _YEAR.fullmatch(one.text.strip())):
            lines.append(one)
        elif lines:
            break
    head = lines[:MOST_LINES]
    return head[:-1] if _goes_on(head, candidates) else head


def could_be_title(one: Candidate, pack: LanguagePack) -> bool:
    """The line may be one of a title: nothing is told in it, and it is no byline, date or path."""
    text, looks = one.text.strip(), patterns(pack)
    if text[-1] in ",，;；:：。.!！、" or _CRUMBS.search(text) or looks.not_title.search(text):
        return False
    return not looks.not_heading.search(text)


def _is_chapter(head: Sequence[Candidate], candidates: Sequence[Candidate]) -> bool:
    """The first line is all there is, or is set as the chapters after it are."""
    hinted = [one for one in candidates if one.hint is not None]
    return len(head) == len(candidates) or (head[0].hint is not None and len(hinted) > 1)
