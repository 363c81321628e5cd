"""One look at a text tells which of many patterns may match where in it.

Most patterns need a word that the text does not have. Their words (see `text.needed`) are looked for all at
once, by the automaton of Aho and Corasick (1975), so that a search that must fail is not begun.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

import ahocorasick

from summarykit.text.needed import folded, least, needs_of, shortest

_LEAST = 1.1
"""What the literals of a pattern must tell at least to be looked for: a digit, a blank or a letter of its own
stands in every text with figures."""


class Sieve:
    """The literals of patterns, ready to be looked for."""

    def __init__(self, patterns: Iterable[str]) -> None:
        owners: defaultdict[str, set[str]] = defaultdict(set)
        always: set[str] = set()
        for pattern in patterns:
            literals = needs_of(pattern).needed
            if literals is None or least(literals) < _LEAST:
                always.add(pattern)
                continue
            for literal in shortest(literals):
                owners[literal].add(pattern)
        self._always = frozenset(always)
        self._automaton = ahocorasick.Automaton()
        for literal, names in owners.items():
            self._automaton.add_word(literal, frozenset(names))
        self._automaton.make_automaton()

    def sift(self, text: str) -> Sifted:
        """The text and what may match where in it."""
        return Sifted(text, self._always, list(self._automaton.iter(folded(text))))


class Sifted(NamedTuple):
    """A text, the patterns that may match in any, and where in it a literal of others ends."""

    text: str
    always: frozenset[str]
    found: list[tuple[int, frozenset[str]]]

    def within(self, start: int, end: int) -> frozenset[str]:
        """The patterns that may match between two places."""
        first, last = bisect_left(self.found, (start,)), bisect_left(self.found, (end,))
        if first == last:
            return self.always
        return self.always.union(*(patterns for _, patterns in self.found[first:last]))


class _Everything(frozenset[str]):
    """A set of patterns that has all of them."""

    def __contains__(self, pattern: object) -> bool:
        return True

    def __or__(self, other: object) -> _Everything:
        return self


EVERYTHING: frozenset[str] = _Everything()
"""What may match in a text that was not sifted."""


def unsifted(text: str) -> Sifted:
    """A text that was not looked at: anything may match in it."""
    return Sifted(text, EVERYTHING, [])
