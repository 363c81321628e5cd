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

FEWEST_MARKED = 2  # headings that the format marked: where it did, it marked all
FEWEST_REPEATED = 6  # characters; a word or two of the title may well head a section
_WRAPPERS = "()（）<>〈〉[]〔〕—–-… "
_MARKS = ".。!！:："
_COLUMNS = re.compile(r"\S(?: {3,}|\t)\S")

# Two headings may stand on each other (a chapter and its first part); three short lines are a list.
HIGHEST_STACK = 2
# Labels such as "Parcels." or "老客户：" are headings of their paragraphs only where a neighbour has one too.
FEWEST_LABELS = 2
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
    name = _bare(title)
    free = [one.at not in taken and not _repeats(one, name) for one in candidates]
    sure = [
        may and (one in marked or looks_plain(one, pack)) for one, may in zip(candidates, free, strict=True)
    ]
    manners = [doubtful_manner(one, pack) if may else "" for one, may in zip(candidates, free, strict=True)]
    shaped = [one or bool(manner) for one, manner in zip(sure, manners, strict=True)]
    set_off = [
        at
        for at in range(len(candidates))
        if _is_set_off(candidates, shaped, at, taken, pack)
        and _stack_height(sure if sure[at] else shaped, at) <= HIGHEST_STACK
    ]
    set_off = [at for at in set_off if sure[at] or candidates[at + 1].at not in taken]
    usual = Counter(manners[at] for at in set_off)
    found = [candidates[at] for at in set_off if sure[at] or usual[manners[at]] >= FEWEST_ALIKE]
    if title and found and _is_byline(found, candidates, taken, pack):
        found = found[1:]
    return sorted({one.at: one for one in (*marked, *found)}.values(), key=lambda one: one.at)


def _is_byline(
    found: Sequence[Candidate], candidates: Sequence[Candidate], taken: set[int], pack: LanguagePack
) -> bool:
    """The first stands between the title and a numbered heading, and none of the others holds numbers:
    it is the name of the unit.
    """
    holding = [one for one, after in pairwise(candidates) if one in found and after.at in taken]
    is_first = found[0] is candidates[0] and found[0].hint is None
    return is_first and holding == found[:1] and not names_section(found[0].text, pack)


def _bare(text: str) -> str:
    return "".join(text.casefold().split())


def _repeats(one: Candidate, name: str) -> bool:
    """The line says the title again, or a good part of it."""
    text = _bare(one.text)
    return bool(name) and (name in text or (text in name and len(text) >= FEWEST_REPEATED))


def looks_plain(one: Candidate, pack: LanguagePack) -> bool:
    """The block, taken for itself, may be a heading without a number."""
    cues, looks = pack.facet(HeadingCues), patterns(pack)
    if one.lead or one.is_item or one.whole > cues.longest_plain:
        return False
    text = one.bare
    if looks.appendix.fullmatch(text):
        return True
    if looks.sentence_end.search(text) or text[-1] in ".。;；,，:：" or _COLUMNS.search(text):
        return False
    return bool(looks.plain.fullmatch(text)) and not looks.not_heading.search(text)


def doubtful_manner(one: Candidate, pack: LanguagePack) -> str:
    """In which manner the block may be a heading if others of the document are set in it: the dash or bracket
    before it, or the mark in or behind it; nothing where in none.
    """
    looks = patterns(pack)
    if one.lead or one.is_item or one.whole > pack.facet(HeadingCues).longest_plain:
        return ""
    text = one.bare.strip(_WRAPPERS)
    is_wrapped = text != one.bare and looks.plain.fullmatch(text)
    shape = None if is_wrapped else looks.doubtful.fullmatch(text)
    if not (is_wrapped or shape) or looks.not_heading.search(text.rstrip(_MARKS)):
        return ""
    return shape["mark"] if shape else one.bare.strip(text)[:1]


def _is_set_off(
    candidates: Sequence[Candidate], shaped: Sequence[bool], at: int, taken: set[int], pack: LanguagePack
) -> bool:
    """The line is shaped as a heading, text follows it, and it is not one of many short lines."""
    if not shaped[at] or at + 1 >= len(candidates):
        return False
    above, below = candidates[at], candidates[at + 1]
    if _is_torn(candidates[max(at - 1, 0)], pack) or _leads_into_list(above, below, pack):
        return False
    if below.at in taken:
        return True
    if shaped[at + 1]:  # the last line of all is a signature's date or place
        return at + 2 < len(candidates)
    return below.is_item or (below.whole > candidates[at].whole and _is_text(below, pack))


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


def find_labels(
    candidates: Sequence[Candidate], taken: set[int], pack: LanguagePack
) -> list[tuple[Candidate, int]]:
    """Labels that open neighbouring paragraphs, each with the offset in its block where it ends."""
    found: list[tuple[Candidate, int]] = []
    run: list[tuple[Candidate, int]] = []
    for one in candidates:
        end = _label_end(one, pack) if one.at not in taken else None
        if end is None:
            found += run if len(run) >= FEWEST_LABELS else []
            run = []
        else:
            run.append((one, end))
    return found + (run if len(run) >= FEWEST_LABELS else [])


def _label_end(one: Candidate, pack: LanguagePack) -> int | None:
    cues, looks = pack.facet(HeadingCues), patterns(pack)
    if one.lead or one.is_item or one.last not in '.。！!？?…”"':
        return None
    label = looks.label.match(one.text)
    if label is None or label.end() > cues.longest_label or one.whole < 3 * label.end():
        return None
    return None if looks.not_heading.search(one.text[: cues.longest_label]) else label.end()
