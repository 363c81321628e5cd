"""Headings without a number: short lines, set off, with text under them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from summarykit.lang import LanguagePack
from summarykit.lang.facets.headings import HeadingCues
from summarykit.structure.candidates import Candidate, patterns
from summarykit.structure.cues import names_section
from summarykit.structure.looks import doubtful_manner, looks_plain

FEWEST_MARKED = 2  # headings that the format marked: where it did, it marked all
FEWEST_REPEATED = 6  # characters; a word or two of the title may well head a section

# Two headings may stand on each other (a chapter and its first part); three short lines are a list.
HIGHEST_STACK = 2
LONGEST_FIELD = 90  # characters
_FIELD = re.compile(r"[^:：.。]{2,30}(?:[:：]\s*[^\s:：]|[ \u3000]\d[\d,.]*[ \u3000]?[^\d\s]{1,3}$)")
FEWEST_ALIKE = 3  # doubtful lines that are set off alike


def find_plain(
    candidates: Sequence[Candidate], taken: set[int], title: str, pack: LanguagePack
) -> list[Candidate]:
    """Unnumbered headings in order. `taken` are blocks known as numbered headings; what only repeats the
    `title` is none, and where the format marked headings, no other line is one.
    """
    marked = [one for one in candidates if one.hint is not None and one.at not in taken]
    if len(marked) >= FEWEST_MARKED:
        return marked
    found = _voted(_Lines(candidates, taken, _bare(title), pack))
    if title and found and _is_byline(found, candidates, taken, pack):
        found = found[1:]
    return sorted({one.at: one for one in (*marked, *found)}.values(), key=lambda one: one.at)


def _voted(lines: _Lines) -> list[Candidate]:
    """The lines that are set off: those that look like headings, and of the doubtful those in a manner that
    several have.
    """
    set_off = [at for at in range(len(lines.candidates)) if lines.is_set_off(at)]
    usual = Counter(lines.manners[at] for at in set_off) + lines.numbered
    return [
        lines.candidates[at] for at in set_off if lines.sure[at] or usual[lines.manners[at]] >= FEWEST_ALIKE
    ]


class _Lines:
    """The candidates and how each looks: `sure` like a heading, or in a doubtful manner."""

    def __init__(
        self, candidates: Sequence[Candidate], taken: set[int], name: str, pack: LanguagePack
    ) -> None:
        self.candidates, self.taken, self.pack = candidates, taken, pack
        self.sure, self.manners = [], []
        self.fields = fields = _fields(candidates)
        self.numbered = Counter(one.last for one in candidates if one.at in taken and one.cut == one.whole)
        longest = pack.facet(HeadingCues).longest_plain
        for one in candidates:
            is_short = one.hint is not None or (one.whole <= longest and not one.lead and not one.is_item)
            is_free = is_short and one.at not in taken and one.at not in fields and not _repeats(one, name)
            is_sure = is_free and (one.hint is not None or looks_plain(one, pack))
            self.sure.append(is_sure)
            self.manners.append(doubtful_manner(one, pack) if is_free and not is_sure else "")
        self.shaped = [sure or bool(manner) for sure, manner in zip(self.sure, self.manners, strict=True)]

    def is_set_off(self, at: int) -> bool:
        """The line is shaped as a heading, text follows it, and it is not one of many short lines."""
        if not self.shaped[at] or at + 1 >= len(self.candidates):
            return False
        above, below = self.candidates[at], self.candidates[at + 1]
        if _is_torn(self.candidates[max(at - 1, 0)], self.pack) or _leads_into_list(above, below, self.pack):
            return False
        if _stack_height(self.sure if self.sure[at] else self.shaped, at) > HIGHEST_STACK:
            return False
        return self._holds(at, above, below)

    def _holds(self, at: int, above: Candidate, below: Candidate) -> bool:
        """What stands below is text, or a heading that has text in turn."""
        if below.at in self.taken:
            return self.sure[at]
        if (
            self.shaped[at + 1] and below.last not in ".。"
        ):  # the last line of all is a signature's date or place
            return at + 2 < len(self.candidates)
        if below.at in self.fields:
            return True
        return below.is_item or (below.whole > above.whole and _is_text(below, self.pack))


def _is_byline(
    found: Sequence[Candidate], candidates: Sequence[Candidate], taken: set[int], pack: LanguagePack
) -> bool:
    """The first stands between the title and another heading and is the name of the unit, or says whom the
    summary is for: it is set close to the title; or it is alone in holding a numbered heading, or far longer
    than all others and alone in holding one.
    """
    first, starts = found[0], {one.at for one in found}
    after = candidates[1] if len(candidates) > 1 else None
    if first is not candidates[0] or first.hint is not None or after is None:
        return False
    if names_section(first.text, pack):
        return False
    if after.at in taken | starts and after.apart and not first.apart:
        return True
    is_long = all(2 * one.whole < first.whole for one in found[1:])
    held = taken | starts if is_long else taken
    return [one for one, below in pairwise(candidates) if one.at in starts and below.at in held] == [first]


def _fields(candidates: Sequence[Candidate]) -> set[int]:
    """Blocks that fill in a form: short lines with a colon inside where two and more of them stand together,
    or one at the head of the document without text under it.
    """
    filled = [one.whole <= LONGEST_FIELD and bool(_FIELD.match(one.text)) for one in candidates]
    beside = [False, *filled, False]
    found = {one.at for at, one in enumerate(candidates) if filled[at] and (beside[at] or beside[at + 2])}
    is_alone = len(candidates) > 1 and filled[0] and candidates[1].whole <= candidates[0].whole
    return found | {candidates[0].at} if is_alone else found


def _bare(text: str) -> str:
    return "".join(text.casefold().split())


def _repeats(one: Candidate, name: str) -> bool:
    """The line says the title again, or a good part of it."""
    text = _bare(one.text)
    return bool(name) and (name in text or (text in name and len(text) >= FEWEST_REPEATED))


def _leads_into_list(above: Candidate, below: Candidate, pack: LanguagePack) -> bool:
    is_long = above.whole > pack.facet(HeadingCues).longest_before_list
    return below.is_item and is_long and not patterns(pack).appendix.fullmatch(above.text.strip())


def _stack_height(shaped: Sequence[bool], at: int) -> int:
    """How many lines of this look stand on one another around `at` (counted up to one too many)."""
    first = last = at
    while first > 0 and shaped[first - 1] and at - first <= HIGHEST_STACK:
        first -= 1
    while last + 1 < len(shaped) and shaped[last + 1] and last - at <= HIGHEST_STACK:
        last += 1
    return last - first + 1


def _is_torn(before: Candidate, pack: LanguagePack) -> bool:
    """The paragraph before goes on in this line."""
    is_long = before.whole > pack.facet(HeadingCues).longest_plain
    return is_long and not before.is_item and bool(patterns(pack).torn.search(before.last))


def _is_text(below: Candidate, pack: LanguagePack) -> bool:
    """What stands below is a paragraph: not a date, a signature or the rest of a torn line."""
    text = below.text.strip()
    if text[0] in "，。、；：》）)!！?？,;:" or text[0].islower():
        return False
    if text[-1] in ".。！!？?：:；;":
        return True
    cues, looks = pack.facet(HeadingCues), patterns(pack)
    if below.whole <= cues.longest_plain and looks.not_heading.search(text):
        return False
    return below.whole > cues.longest_label
