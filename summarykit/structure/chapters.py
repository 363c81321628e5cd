"""Which unnumbered headings are outermost: what sets some of them above the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from summarykit.lang import LanguagePack
from summarykit.structure.candidates import ORNAMENTS, Candidate, patterns
from summarykit.structure.contents import folded
from summarykit.structure.cues import names_section

_CAPITALS = re.compile(r"[A-Z]{4}")
SHORTEST_RUNNING = 4  # characters; what is shorter stands in any line
# Judged, not swept: one says nothing, and 3 changes one document of our 136. Rerun `python -m
# tests.quality.measure` on changing it.
FEWEST_APART = 2


def find_chapters(
    plain: Sequence[Candidate],
    rest: Sequence[Candidate],
    running: str,
    listed: Collection[str],
    pack: LanguagePack,
) -> set[int]:
    """Blocks of the headings among `plain` that stand above the others, none where nothing tells.

    The first sign that some of them have and others have not: they name a part of the document (a report
    within the report); the running heads (`running`, folded) name them; the table of contents lists them
    (`listed`, folded); they are in capitals; they open with the ornament of the first; a blank line stands
    before them and before few others of all candidates (`rest`).
    """
    signs: tuple[Callable[[], set[int]], ...] = (
        lambda: _parts(plain, pack),
        lambda: _running(plain, running),
        lambda: _listed(plain, listed),
        lambda: _capitals(plain, pack),
        lambda: _ornamented(plain),
        lambda: _set_apart(plain, rest),
    )
    found = (sign() for sign in signs)
    return next((places for places in found if 0 < len(places) < len(plain)), set())


def _parts(plain: Sequence[Candidate], pack: LanguagePack) -> set[int]:
    part = patterns(pack).part
    return {one.at for one in plain if part.fullmatch(one.text.strip())}


def _running(plain: Sequence[Candidate], running: str) -> set[int]:
    """Headings that the running heads name."""
    names = {one.at: one.text.strip() for one in plain}
    return {at for at, name in names.items() if len(name) >= SHORTEST_RUNNING and name.casefold() in running}


def _listed(plain: Sequence[Candidate], listed: Collection[str]) -> set[int]:
    """Headings that are outermost in the table of contents."""
    return {one.at for one in plain if folded(one) in listed} if listed else set()


def _capitals(plain: Sequence[Candidate], pack: LanguagePack) -> set[int]:
    """Headings in capitals, unless others name standard sections: then they are so by carelessness."""
    capitals = {one.at for one in plain if one.bare.isupper() and _CAPITALS.search(one.bare)}
    others = [one for one in plain if one.at not in capitals]
    is_careless = capitals and any(names_section(one.text, pack) for one in others)
    return set() if is_careless else capitals


def _ornamented(plain: Sequence[Candidate]) -> set[int]:
    """Headings with the ornament that the first has, where all others have another one."""
    marks = {one.at: one.text[0] for one in plain if one.text[0] in ORNAMENTS}
    is_mixed = len(marks) == len(plain) and len(set(marks.values())) > 1
    return {at for at, mark in marks.items() if mark == plain[0].text[0]} if is_mixed else set()


def _set_apart(plain: Sequence[Candidate], rest: Sequence[Candidate]) -> set[int]:
    """Headings with a blank line before them (the first may stand directly under the title), where most
    paragraphs have none, and one of them stands directly on a heading that has none.
    """
    apart = {one.at for one in plain if one.apart}
    close = {one.at for one in plain} - apart
    others = [one.apart for one in rest if one.at not in apart]
    is_rare = len(apart) >= FEWEST_APART and 2 * sum(others) < len(others)
    return apart | {plain[0].at} if is_rare and _stand_on(apart, close, rest) else set()


def _stand_on(upper: Collection[int], lower: Collection[int], rest: Sequence[Candidate]) -> bool:
    """One of the upper headings stands directly on one of the lower."""
    return any(one.at in upper and after.at in lower for one, after in pairwise(rest))
