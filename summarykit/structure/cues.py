"""The cues of a language for what a passage does, compiled, and what they find."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from summarykit.lang import LanguagePack
from summarykit.lang.facets.roles import RoleCues, Where
from summarykit.messages import msg
from summarykit.records.structure import Role

# A heading of this weight names a standard section in so many words.
NAMES_IT = 3.0
# Of a cue inside a heading that tells what is done, or a long one, little of the weight is left.
IN_SLOGAN = 0.1
IN_SENTENCE = 0.5
# More finds of one cue say nothing more.
MOST_FINDS = 3
# What is told as evidence stays readable on one line.
MOST_TOLD = 3
LONGEST_TOLD = 40


@dataclass(frozen=True, slots=True)
class Hit:
    """What speaks for a role, how strongly, and in which words; `likely` is what a model states."""

    role: Role
    weight: float
    rule: str
    words: str = ""
    likely: float | None = None


@dataclass(frozen=True, slots=True)
class _Cue:
    role: Role
    where: Where
    pattern: re.Pattern[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Moods:
    """Sentences, and what is found in those about what is to be done and what was."""

    sentence: re.Pattern[str]
    intended: re.Pattern[str]
    done: re.Pattern[str]


@cache
def _headings(pack: LanguagePack) -> tuple[_Cue, ...]:
    cues = pack.facet(RoleCues).headings
    return tuple(_Cue(one.role, "anywhere", re.compile(one.pattern), one.weight) for one in cues)


@cache
def _passages(pack: LanguagePack) -> tuple[_Cue, ...]:
    cues = pack.facet(RoleCues).passages
    return tuple(_Cue(one.role, one.where, re.compile(one.pattern), one.weight) for one in cues)


@cache
def moods(pack: LanguagePack) -> Moods:
    """The patterns of sentences."""
    cues = pack.facet(RoleCues)
    return Moods(re.compile(cues.sentence), re.compile(cues.intended), re.compile(cues.done))


def announced(title: str, pack: LanguagePack) -> list[Hit]:
    """The roles that a heading (without its number) announces, heaviest first."""
    hits: dict[Role, Hit] = {}
    share = _share(title, pack)
    for cue in _headings(pack):
        found = cue.pattern.search(title)
        if found and (cue.role not in hits or hits[cue.role].weight < share * cue.weight):
            hits[cue.role] = Hit(
                cue.role, share * cue.weight, msg("heading"), " ".join(found.group().split())
            )
    return sorted(hits.values(), key=lambda hit: -hit.weight)


def _share(title: str, pack: LanguagePack) -> float:
    """How much of a cue's weight a heading carries: a slogan or a long sentence only happens to hold it."""
    if _slogan(pack).match(title):
        return IN_SLOGAN
    return 1.0 if len(title) <= pack.facet(RoleCues).longest_announcement else IN_SENTENCE


@cache
def _slogan(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile(pack.facet(RoleCues).slogan)


def names_section(title: str, pack: LanguagePack) -> bool:
    """The heading names a standard section in so many words."""
    return any(hit.weight >= NAMES_IT for hit in announced(title, pack))


def spoken_for(text: str, pack: LanguagePack) -> Iterator[Hit]:
    """What the words of a paragraph speak for."""
    opening = text[: pack.facet(RoleCues).opening]
    for cue in _passages(pack):
        if cue.where == "anywhere":
            finds = [
                found.group() for found, _ in zip(cue.pattern.finditer(text), range(MOST_FINDS), strict=False)
            ]
        else:
            found = cue.pattern.search(opening if cue.where == "opening" else text)
            finds = [found.group()] if found else []
        if finds:
            yield Hit(cue.role, cue.weight * len(finds), msg("words"), counted(finds))


def counted(finds: Sequence[str]) -> str:
    """Words that were found, the most frequent first: "must ×7, will ×3"; long ones are cut short."""
    words = [" ".join(one.split()).strip(",.;:，。；：") for one in finds]
    if len(words) < 2:
        return "".join(map(_cut, words))
    as_written = {one.casefold(): one for one in reversed(words)}
    most = Counter(one.casefold() for one in words).most_common(MOST_TOLD)
    told = [_cut(as_written[one]) + (f" ×{count}" if count > 1 else "") for one, count in most]
    return ", ".join(told)


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_TOLD else words[: LONGEST_TOLD - 1].rstrip() + "…"
