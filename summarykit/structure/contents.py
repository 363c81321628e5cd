"""Tables of contents: lines one after another that stand again further down, each above its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, groupby

from summarykit.structure.candidates import Candidate

FEWEST_ENTRIES = 3
LONGEST_ENTRY = 90  # characters
_PAGE = " \t\u3000.·…⋯_-0123456789"  # leaders and the number of a page

_LEADERS = re.compile(r"(?:\.\.|…|··|⋯|   |\t)[ \u3000]?\d{1,3}$")


def without_contents(candidates: Sequence[Candidate]) -> tuple[list[Candidate], set[str]]:
    """The candidates, entries of a table of contents made list items: no heading, and no text either; and
    the words of its outermost entries, folded.
    """
    entries = _entries(candidates)
    outermost = {
        folded(one) for one in candidates if one.at in entries and (not one.lead or one.lead.depth == 1)
    }
    return [
        replace(one, lead=None, shape="text", cut=one.whole, is_item=True) if one.at in entries else one
        for one in candidates
    ], outermost


def _entries(candidates: Sequence[Candidate]) -> set[int]:
    """The blocks of all entries."""
    stretches = [list(stretch) for could_be, stretch in groupby(candidates, _could_be) if could_be]
    long = [stretch for stretch in stretches if len(stretch) >= FEWEST_ENTRIES]
    if not long:
        return set()
    last = {folded(one): one.at for one in chain.from_iterable(stretches)}
    return {at for stretch in long for at in _listed(stretch, last)}


def _could_be(one: Candidate) -> bool:
    """The line is short and no sentence, and the format did not mark it."""
    return one.whole <= LONGEST_ENTRY and one.hint is None and one.last not in ".。!！;；"


def _listed(stretch: Sequence[Candidate], last: dict[str, int]) -> set[int]:
    """From the first to the last of neighbours that stand again behind all of them, if most of them do."""
    again = [at for at, one in enumerate(stretch) if last[folded(one)] > one.at or _LEADERS.search(one.text)]
    while again and last[folded(stretch[again[0]])] <= stretch[again[-1]].at:
        again.pop()
    if len(again) < FEWEST_ENTRIES or 2 * len(again) <= again[-1] - again[0] + 1:
        return set()
    return {one.at for one in stretch[again[0] : again[-1] + 1]}


def folded(one: Candidate) -> str:
    """The words of a line, without blanks, its number and the page it points to."""
    return "".join(one.words.rstrip(_PAGE).casefold().split())
