"""The grammar of heading numbers: what number opens a line, in which style, and which place it claims."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from summarykit.lang import LanguagePack
from summarykit.lang.facets.headings import Family, HeadingCues, Reader
from summarykit.text.numerals import parse_chinese, parse_roman

_REACH = 40  # characters within which a number at the start of a line ends


@dataclass(frozen=True, slots=True)
class Lead:
    """The number that opens a line.

    `written` as it stands there, `end` the offset in the line where the words begin, `ordinal` the place
    it claims (None for a mark without a number), `depth` how many numbers a dotted one has (else 1),
    `above` the number of the heading that a dotted one names as its own: 2 of "2.3".
    """

    written: str
    end: int
    ordinal: int | None
    style: str
    family: Family
    depth: int = 1
    above: int | None = None

    @property
    def key(self) -> tuple[str, int]:
        """Numbers with equal keys may count on: same style, same depth."""
        return self.style, self.depth


def parse_lead(text: str, pack: LanguagePack) -> Lead | None:
    """The number that opens `text`, None where there is none. Only the first characters are looked at."""
    opening = text[:_REACH]
    first = _any_style(pack).match(opening)
    if first is None:
        return None
    cues = pack.facet(HeadingCues)
    for name, family, reader, pattern in _styles(pack)[(first.lastindex or 1) - 1 :]:
        found = pattern.match(opening)
        if found is None:
            continue
        numbers = _read(_number_of(found), reader, cues)
        if numbers is not None:
            ordinal = numbers[-1] if numbers else None
            depth = max(len(numbers), 1) if numbers else len(found.group("n"))
            above = numbers[-2] if len(numbers) > 1 else None
            return Lead(found.group().strip(), found.end(), ordinal, name, family, depth, above)
    return None


def _number_of(found: re.Match[str]) -> str:
    """The number itself; a style may have a second place for it, the group "m"."""
    groups = found.groupdict()
    return groups.get("n") or groups.get("m") or ""


def _read(written: str, reader: Reader, cues: HeadingCues) -> tuple[int, ...] | None:
    """The numbers that `written` stands for, outermost first; () for a mark, None where it is no number."""
    if reader == "none":
        return ()
    if reader == "dotted":
        numbers = tuple(map(_part, re.split(r"[.．-]", written)))
        return numbers[:-1] if numbers[-1] == 0 else numbers
    value = _value(written, reader, cues)
    return (value,) if value else None


def _part(written: str) -> int:
    """One of the numbers in a dotted one, the first of which may be a letter."""
    return int(written) if written.isdecimal() else ord(written) - ord("A") + 1


def _value(written: str, reader: Reader, cues: HeadingCues) -> int | None:
    folded = unicodedata.normalize("NFKC", written)
    if reader == "chinese":
        counted = parse_chinese(folded.strip("()"))
        return int(counted) if counted is not None else None
    if reader == "roman":
        return parse_roman(folded)
    if reader == "letter":
        return ord(folded.lower()) - ord("a") + 1
    if reader == "word":
        return cues.number_words.get(folded.lower())
    return int(folded.strip("()."))


@cache
def _styles(pack: LanguagePack) -> tuple[tuple[str, Family, Reader, re.Pattern[str]], ...]:
    styles = pack.facet(HeadingCues).styles
    return tuple((one.name, one.family, one.reader, re.compile(one.pattern)) for one in styles)


@cache
def _any_style(pack: LanguagePack) -> re.Pattern[str]:
    """All styles at once, asked first: most lines open with no number. A group for each style, in order, and
    none within them tell which is the first that matches.
    """
    patterns = (pattern.pattern for _, _, _, pattern in _styles(pack))
    return re.compile("|".join(f"({re.sub('[?]P<[a-z]+>', '?:', one)})" for one in patterns))
