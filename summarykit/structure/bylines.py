"""Bylines that look like a heading: under the title, the unit that reports or those it reports to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from summarykit.lang import LanguagePack
from summarykit.structure.candidates import Candidate
from summarykit.structure.cues import names_section


def is_byline(
    found: Sequence[Candidate], candidates: Sequence[Candidate], taken: set[int], pack: LanguagePack
) -> bool:
    """The first of the unnumbered headings `found` stands between the title and another heading and is the
    name of the unit, or says whom the summary is for: it is set close to the title; or it is alone in holding
    a numbered heading, or far longer than all others and alone in holding one.

    `candidates` are what stands under the title, `taken` the blocks known as numbered headings.
    """
    first = found[0]
    if first is not candidates[0] or first.hint is not None or names_section(first.text, pack):
        return False
    headings = taken | {one.at for one in found}
    return _is_close_to_title(candidates, headings) or _alone_holds(found, candidates, taken, headings)


def _is_close_to_title(candidates: Sequence[Candidate], headings: Collection[int]) -> bool:
    """A blank line parts the first line from the heading under it, and none from the title."""
    return any(
        after.at in headings and after.apart and not first.apart for first, after in pairwise(candidates[:2])
    )


def _alone_holds(
    found: Sequence[Candidate], candidates: Sequence[Candidate], taken: set[int], headings: set[int]
) -> bool:
    """No other line stands directly on a numbered heading, or on any where the others are far shorter."""
    first, *others = found
    held = headings if all(2 * one.whole < first.whole for one in others) else taken
    plain = {one.at for one in found}
    holding = (one for one, below in pairwise(candidates) if one.at in plain and below.at in held)
    return list(holding) == [first]
