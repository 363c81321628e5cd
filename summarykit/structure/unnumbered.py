"""Headings without a number: short lines, set off, with text under them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarykit.lang import LanguagePack
from summarykit.lang.facets.headings import HeadingCues
from summarykit.structure.bylines import is_byline
from summarykit.structure.candidates import Candidate, patterns
from summarykit.structure.fields import find_fields
from summarykit.structure.looks import doubtful_manner, looks_plain

FEWEST_MARKED = 2  # headings that the format marked: where it did, it marked all
FEWEST_REPEATED = 6  # characters; a word or two of the title may well head a section

# Two headings may stand on each other (a chapter and its first part); three short lines are a list.
HIGHEST_STACK = 2
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
    if title and found and is_byline(found, candidates, taken, pack):
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
        self.candidates, self.taken, self.name, self.pack = candidates, taken, name, pack
        self.longest = pack.facet(HeadingCues).longest_plain
        self.fields = find_fields(candidates)
        self.numbered = Counter(one.last for one in candidates if one.at in taken and one.cut == one.whole)
        looks = [self._look(one) for one in candidates]
        self.sure = [is_sure for is_sure, _ in looks]
        self.manners = [manner for _, manner in looks]
        self.shaped = [is_sure or bool(manner) for is_sure, manner in looks]

    def _look(self, one: Candidate) -> tuple[bool, str]:
        """Whether the line looks like a heading and, if not, the doubtful manner it is set in."""
        if not self._is_free(one):
            return False, ""
        if one.hint is not None or looks_plain(one, self.pack):
            return True, ""
        return False, doubtful_manner(one, self.pack)

    def _is_free(self, one: Candidate) -> bool:
        """The line is a short one, or marked by the format, and known as nothing else."""
        is_short = one.hint is not None or (one.whole <= self.longest and not one.lead and not one.is_item)
        is_known = not is_short or one.at in self.taken or one.at in self.fields
        return not is_known and not _repeats(one, self.name)

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
