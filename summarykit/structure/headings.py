"""The headings stage: title, numbered and unnumbered headings, run-in headings, and their levels."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from summarykit.lang import LanguagePack
from summarykit.records import Block, Document, Heading
from summarykit.structure.alike import compared
from summarykit.structure.candidates import Candidate, gather
from summarykit.structure.chapters import find_chapters
from summarykit.structure.contents import without_contents
from summarykit.structure.cues import names_section
from summarykit.structure.labels import find_labels
from summarykit.structure.levels import numbered_levels, plain_levels
from summarykit.structure.lists import without_lists
from summarykit.structure.sequence import Run, follow
from summarykit.structure.tail import without_tail
from summarykit.structure.telling import Found, tell_blocks, tell_headings
from summarykit.structure.titles import find_title
from summarykit.structure.unnumbered import find_plain

STOPS = ".。!！;；"
_INITIAL = re.compile(r"[A-Za-z]\.")
_RUNNING = 200  # characters of a piece of furniture that are read as a running head


def find_headings(
    document: Document, blocks: tuple[Block, ...], pack: LanguagePack
) -> tuple[tuple[Block, ...], tuple[Heading, ...]]:
    """The blocks with kinds title, heading and list told, run-in headings cut off; and the headings.

    Boilerplate is left as it is and never a heading. Levels count from 1, the outermost. A paragraph that
    turns from what went well to what did not is cut there.
    """
    gathered = compared(gather(document, blocks, pack))
    candidates, listed = without_contents(gathered)
    lines = find_title(candidates, pack)
    title = {one.at for one in lines}
    rest = [one for one in candidates if one.at > min(title, default=-1) and one.at not in title]
    rest = without_tail(rest, pack)
    found = _with_levels(
        rest,
        _numbered(rest),
        " ".join(one.text for one in lines),
        _running_heads(document, blocks),
        listed,
        pack,
    )
    headings = tell_headings(document, blocks, found)
    items = {one.at for one in gathered if one.lead} - title - found.keys()
    return tuple(tell_blocks(document, blocks, title, items, headings, pack)), tuple(headings.values())


def _numbered(rest: Sequence[Candidate]) -> list[Run]:
    """The sequences of numbers that stand, but for those of headings whose level the format knew.

    They are followed twice: without those that fall, what lay inside them lies further out.
    """
    numbered = without_lists([one for one in rest if one.hint is None])
    standing = [one for run in follow(numbered) if _stands(run) for one in _in_order(run)]
    return [run for run in follow(sorted(standing, key=lambda one: one.at)) if _stands(run)]


def _in_order(run: Run) -> Iterator[Candidate]:
    """The members, but for sentences that step back behind a line that is none: "三、所有项目必须…。" after
    "六、财政" was counted somewhere else.
    """
    highest, is_line = 0, False
    for member in run.members:
        one = member.candidate
        is_sentence = one.shape == "line" and one.last in STOPS
        if not (is_sentence and is_line and 1 < member.ordinal <= highest):
            highest, is_line = member.ordinal, not is_sentence
            yield one


def _stands(run: Run) -> bool:
    """Numbers that only open paragraphs, or sentences, are headings where there are two and more, from one
    on; a single letter may be that of a name.
    """
    alone = [member.candidate for member in run.members if member.candidate.shape == "line"]
    if len(run.members) == 1 and _INITIAL.fullmatch(run.members[0].candidate.text[:2]):
        return False
    if any(one.last not in STOPS for one in alone):
        return True
    return len(run.members) > 1 and run.members[0].ordinal == 1


def _running_heads(document: Document, blocks: Sequence[Block]) -> str:
    furniture = (block.span.of(document.text)[:_RUNNING] for block in blocks if block.kind == "furniture")
    return "\n".join(furniture).casefold()


def _with_levels(
    rest: Sequence[Candidate],
    runs: Sequence[Run],
    title: str,
    running: str,
    listed: set[str],
    pack: LanguagePack,
) -> dict[int, Found]:
    """Every heading by its block, in order: unnumbered ones, numbered ones, labels."""
    numbered = {at for run in runs for at in run.places}
    plain = find_plain(rest, numbered, title, pack)
    below = {one.at: after.at for one, after in pairwise(rest)}
    chapters = find_chapters(plain, rest, running, listed, pack)
    levels = plain_levels(plain, runs, below, chapters, lambda text: names_section(text, pack))
    deeper = numbered_levels(runs, levels, below)
    found = {one.at: Found(one, one.whole, levels[one.at], "set off") for one in plain}
    for member in (member for run in runs for member in run.members):
        one = member.candidate
        found[one.at] = Found(one, one.cut, deeper[one.at], "numbered", member.ordinal)
    outermost = min((one.level for one in found.values()), default=1)
    counted = {at: replace(one, level=one.level - outermost + 1) for at, one in sorted(found.items())}
    return _with_labels(rest, counted, pack)


def _with_labels(rest: Sequence[Candidate], found: dict[int, Found], pack: LanguagePack) -> dict[int, Found]:
    """Labels lie one deeper than the heading before them that stands alone."""
    alone = [at for at, one in found.items() if one.cut == one.candidate.whole]
    labels = {}
    for one, cut in find_labels(rest, set(found), pack):
        before = bisect_left(alone, one.at) - 1
        level = 1 + (found[alone[before]].level if before >= 0 else 0)
        labels[one.at] = Found(one, cut, level, "label")
    return dict(sorted((found | labels).items()))
