"""A regular expression that is a long list of alternatives, of which hardly any can match in a given line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from summarykit.boilerplate.sieve import Place


def either(parts: Iterable[str]) -> str:
    """A pattern for any of the parts; the first that fits is taken."""
    return "(?:" + "|".join(parts) + ")"


class Alternation:
    """Any of the parts between `before` and `behind`; of those that match at one place the first is taken.

    At a place of a sifted text only the parts are tried that may match there, with the same outcome.
    """

    def __init__(self, name: str, parts: Sequence[str], before: str = "", behind: str = "") -> None:
        self.name = name
        self._parts, self._before, self._behind = parts, before, behind
        self._compiled: dict[int, re.Pattern[str]] = {}

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """All parts as one expression."""
        return re.compile(self._before + either(self._parts) + self._behind, re.I)

    def match(self, text: str) -> re.Match[str] | None:
        """A match at the beginning of a text."""
        return self.whole.match(text)

    def fullmatch(self, text: str, place: Place | None = None) -> re.Match[str] | None:
        """A match of all of a text, which stands at `place`."""
        if place is None:
            return self.whole.fullmatch(text)
        return next(filter(None, (part.fullmatch(text) for part in self._parts_at(place))), None)

    def search(self, text: str, place: Place | None = None) -> re.Match[str] | None:
        """The first match in a text, which stands at `place`."""
        if place is None:
            return self.whole.search(text)
        found = [match for part in self._parts_at(place) if (match := part.search(text))]
        return min(found, key=re.Match.start, default=None)

    def finditer(self, text: str, place: Place | None = None) -> Iterator[re.Match[str]]:
        """All matches in a text, which stands at `place`, in order and without overlap."""
        if place is None:
            return self.whole.finditer(text)
        parts = self._parts_at(place)
        if len(parts) > 1:
            return _merged(parts, text)
        return parts[0].finditer(text) if parts else iter(())

    def _parts_at(self, place: Place) -> list[re.Pattern[str]]:
        """The parts that may match at a place."""
        bits = place.parts(self.name)
        return [self._part(at) for at in _places(bits)] if bits else []

    def _part(self, at: int) -> re.Pattern[str]:
        part = self._compiled.get(at)
        if part is None:
            part = re.compile(self._before + either([self._parts[at]]) + self._behind, re.I)
            self._compiled[at] = part
        return part


def _places(bits: int) -> Iterator[int]:
    """The places of the bits that are set, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _merged(parts: Sequence[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """The matches of several expressions as if they were alternatives of one."""
    ahead = [found for part in parts if (found := part.search(text))]
    while ahead:
        first = min(ahead, key=re.Match.start)
        yield first
        at = first.end()
        ahead = [found for one in ahead if (found := one if one.start() >= at else one.re.search(text, at))]


def without(text: str, found: Sequence[re.Match[str]]) -> str:
    """The text with a blank in the place of each match."""
    if not found:
        return text
    kept, at = [], 0
    for one in found:
        kept.append(text[at : one.start()])
        at = one.end()
    kept.append(text[at:])
    return " ".join(kept)
