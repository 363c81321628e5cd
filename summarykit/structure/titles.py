"""The name of the document: one line or a few at its head, furniture and bylines left aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from summarykit.lang import LanguagePack
from summarykit.lang.facets.headings import HeadingCues
from summarykit.structure.candidates import ORNAMENTS, Candidate, patterns

# A title stands within the first lines; a cover page has its institution, its form and its year on three.
FARTHEST = 10
MOST_LINES = 4

_CRUMBS = re.compile(r"\s[>|»›/]\s|[＞»｜]|\S{2}(?: {3,}|\t|\u3000{2,})\S{2}")
_YEAR = re.compile(r"[（(]?(?:19|20)\d\d(?:[-–—/](?:\d\d){1,2})?[年度]{0,2}[)）]?")
_DATED = re.compile(r"(?:19|20)\d\d|[二〇零○一][〇零○一二三四五六七八九]{3}年")


def find_title(candidates: Sequence[Candidate], pack: LanguagePack) -> list[Candidate]:
    """The lines of the title, in order; none where the document opens with its text.

    The format's own title wins, then what is marked above everything else. Then, among the short lines
    above the text, the first that name a kind of document ("report", "总结") with their institution before
    and their year below; then a short first line.
    """
    marked = _own_title(candidates) or _stands_above(candidates, pack)
    if marked:
        return marked
    groups = _heads(candidates, pack)
    return (_kinds(groups, pack) or _short_line(groups[0], candidates)) if groups else []


def _kinds(groups: Sequence[list[Candidate]], pack: LanguagePack) -> list[Candidate]:
    """The lines that name a kind of document: at the very head, or further down with a year."""
    first, *others = (_named(group, pack) for group in groups)
    dated = (lines for lines in others if any(_DATED.search(one.text) for one in lines))
    return first or next(dated, [])


def _short_line(group: list[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The first line, where it is no chapter and no sentence stands before it."""
    is_title = not _opens_text(candidates, group[0]) and not _is_chapter(group, candidates)
    return group[:1] if is_title else []


def _named(group: list[Candidate], pack: LanguagePack) -> list[Candidate]:
    """The lines up to the first that names a kind of document, and its year; none where none does."""
    at = next((at for at, one in enumerate(group) if patterns(pack).title.search(one.text)), None)
    return group[: _last_line(group, at, pack) + 1] if at is not None else []


def _own_title(candidates: Sequence[Candidate]) -> list[Candidate]:
    """What the format knew as the title: one line or a few on each other."""
    lines: list[Candidate] = []
    for at, one in enumerate(candidates):
        if one.hint == 0 and (not lines or candidates[at - 1] is lines[-1]):
            lines.append(one)
    return lines


def _stands_above(candidates: Sequence[Candidate], pack: LanguagePack) -> list[Candidate]:
    """The first marked heading, if no other is marked as high as it and only short lines stand before it."""
    ranks = [(rank, at) for at, one in enumerate(candidates) if (rank := _rank(one)) is not None]
    if not ranks:
        return []
    highest, first = ranks[0]
    is_alone = all(rank > highest for rank, _ in ranks[1:])
    limit = 2 * pack.facet(HeadingCues).longest_plain
    is_above = all(one.whole <= limit for one in candidates[:first]) and first <= FARTHEST
    return [candidates[first]] if is_alone and is_above else []


def _rank(one: Candidate) -> int | None:
    """How high the block is marked, by the format or by a mark in the text (1 is the highest)."""
    if one.hint is not None:
        return one.hint
    return one.lead.depth if one.lead and one.lead.family == "mark" else None


def _last_line(head: Sequence[Candidate], at: int, pack: LanguagePack) -> int:
    """The last of the lines under line `at` that still belong to the title: its year, its period."""
    while at + 1 < len(head) and _goes_on(head[at + 1].text.strip(), pack):
        at += 1
    return at


def _goes_on(text: str, pack: LanguagePack) -> bool:
    """The line belongs to the title above it; one set off by an ornament is a heading."""
    return text[0] not in ORNAMENTS and bool(patterns(pack).title_rest.fullmatch(text))


def _heads(candidates: Sequence[Candidate], pack: LanguagePack) -> list[list[Candidate]]:
    """The lines above the text that could belong to a title: short, unnumbered, no byline among them; lines
    that stand on each other together.
    """
    limit = 2 * pack.facet(HeadingCues).longest_plain
    lines = takewhile(lambda one: not (one.lead or one.is_item or one.whole > limit), candidates[:FARTHEST])
    groups: list[list[Candidate]] = [[]]
    for one in lines:
        if could_be_title(one, pack) or (groups[-1] and _YEAR.fullmatch(one.text.strip())):
            groups[-1].append(one)
        else:
            groups.append([])
    return [group[:MOST_LINES] for group in groups if group]


def _opens_text(candidates: Sequence[Candidate], first: Candidate) -> bool:
    """A sentence stands before the line."""
    return any(one.last in "。!！" for one in candidates if one.at < first.at)


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
