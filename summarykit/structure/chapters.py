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
    looks = patterns(pack)
    signs: tuple[Callable[[], set[int]], ...] = (
        lambda: {one.at for one in plain if looks.part.fullmatch(one.text.strip())},
        lambda: {one.at for one in plain if _runs(one.text.strip(), running)},
        lambda: {one.at for one in plain if folded(one) in listed} if listed else set(),
        lambda: _capitals(plain, pack),
        lambda: _ornamented(plain),
        lambda: _set_apart(plain, rest),
    )
    found = (sign() for sign in signs)
    return next((places for places in found if 0 < len(places) < len(plain)), set())


def _runs(text: str, running: str) -> bool:
    return bool(running) and len(text) >= SHORTEST_RUNNING and text.casefold() in running


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
    close = {one.at for one in plain if not one.apart}
    others = [one for one in rest if one.at not in apart]
    is_nested = any(one.at in apart and after.at in close for one, after in pairwise(rest))
    if len(apart) < FEWEST_APART or not is_nested or 2 * sum(one.apart for one in others) >= len(others):
        return set()
    return apart | {plain[0].at}
