"""What several blocks of one document tell about each other: a vote on what its headings look like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from summarykit.structure.candidates import ORNAMENTS, Candidate

BARE = ("decimal_bare", "chinese_bare")  # the styles of numbers with nothing but a space after them
# Judged, not swept: what is seen once may be chance. LONGEST_STATEMENT is a line of print, in characters: no
# document of ours changes between 60 and 120. Rerun `python -m tests.quality.measure` on changing them.
FEWEST_BULLETED = 2
LONGEST_STATEMENT = 90
FEWEST_HOOKS = 3
_HOOKS = "]¶^§"
_HOOK = re.compile(r"(\[[^\[\]]{1,8}\]|[¶^§])$")


def compared(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each seen in the light of the others."""
    return _without_stray_digits(_above_text(_bulleted_lines(_without_hooks(candidates))))


def _without_hooks(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Links that hang on several short lines, "[edit]" or "¶", are no part of the headings before them."""
    among = Counter(_hook(one) for one in candidates if one.last in _HOOKS)
    usual = {hook for hook, count in among.items() if hook and count >= FEWEST_HOOKS}
    if not usual:
        return list(candidates)
    return [_unhooked(one) if _hook(one) in usual else one for one in candidates]


def _hook(one: Candidate) -> str:
    """The link at the end of a short line; nothing where there is none, or nothing but it."""
    found = _HOOK.search(one.text) if one.last in _HOOKS and one.whole == len(one.text) else None
    return found[1] if found and found.start() else ""


def _unhooked(one: Candidate) -> Candidate:
    text = one.text.removesuffix(_hook(one)).rstrip()
    return replace(one, text=text, whole=len(text), cut=min(one.cut, len(text)), last=text[-1])


def _above_text(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Short numbered statements that stand each above a longer paragraph are headings all the same, where
    all of their style do: "1. The roof was mended in 2021."
    """
    above: dict[tuple[str, int], list[bool]] = {}
    for one, after in pairwise(candidates):
        if key := _style_of_statement(one):
            above.setdefault(key, []).append(_stands_above(one, after))
    styles = {key for key, found in above.items() if len(found) > 1 and all(found)}
    return [replace(one, shape="line") if _style_of_statement(one) in styles else one for one in candidates]


def _style_of_statement(one: Candidate) -> tuple[str, int] | None:
    return one.lead.key if one.lead and one.shape == "statement" else None


def _stands_above(one: Candidate, after: Candidate) -> bool:
    is_text = after.lead is None and not after.is_item and after.whole > one.whole
    return is_text and one.cut == one.whole <= LONGEST_STATEMENT


def _bulleted_lines(candidates: Sequence[Candidate]) -> list[Candidate]:
    """List items that stand each by itself, text under them, are lines with an ornament before them."""
    among = Counter(_bullet(one) for one in candidates if one.is_item)
    alone = Counter(_bullet(one) for one, after in pairwise(candidates) if not after.is_item)
    marks = {mark for mark in alone if mark and FEWEST_BULLETED <= alone[mark] == among[mark]}
    return [replace(one, is_item=False) if _bullet(one) in marks else one for one in candidates]


def _bullet(one: Candidate) -> str:
    """The ornament that opens a list item; nothing where none does."""
    return one.text[0] if one.is_item and one.text[0] in ORNAMENTS else ""


def _without_stray_digits(candidates: Sequence[Candidate]) -> list[Candidate]:
    """A bare "2 " is a number only where such ones count on from 1: "30 Years of Service" is a title."""
    bare = [one for one in candidates if _bare_style(one)]
    stray = {one.at for one in bare} - _counted_in(bare)
    return [_unnumbered(one) if one.at in stray else one for one in candidates]


def _counted_in(bare: Sequence[Candidate]) -> set[int]:
    """The blocks of all that count on, each style for itself."""
    by_style = ([one for one in bare if _bare_style(one) == style] for style in BARE)
    return {at for ones in by_style for at in _counted(ones)}


def _bare_style(one: Candidate) -> str:
    """The style of a number with nothing but a space after it; nothing where it has another or none."""
    return one.lead.style if one.lead and one.lead.style in BARE else ""


def _counted(bare: Sequence[Candidate]) -> set[int]:
    """The blocks of all that stand alone if they count 1, 2, 3 ..., once or again and again, else none."""
    lines = [one for one in bare if one.shape == "line"]
    ordinals = [one.lead.ordinal or 0 for one in lines if one.lead]
    return {one.at for one in lines} if _count_on(ordinals) else set()


def _count_on(ordinals: Sequence[int]) -> bool:
    steps = all(two in {1, one + 1} for one, two in pairwise(ordinals))
    return ordinals[:2] == [1, 2] and ordinals[-1] != 1 and steps


def _unnumbered(one: Candidate) -> Candidate:
    return replace(one, lead=None, shape="text", cut=one.whole)
