"""One look at a text for the literals of many expressions tells which of them may match where.

The expressions come by name, each a list of alternatives. Where none of the literals of an alternative stands
(see needed.py), it cannot match. All are looked for at once, by the automaton of Aho and Corasick (1975).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import ahocorasick

from summarykit.text.needed import alternatives, folded

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


class _Anything(frozenset[str]):
    """A set of names that has all of them."""

    def __contains__(self, name: object) -> bool:
        return True


ANYTHING: Collection[str] = _Anything()
"""The names of expressions for a text that was not sifted: each may match."""


class Sieve:
    """The literals of named expressions, ready to be looked for.

    `words` are names of expressions that match whole words alone; `groups` give one name to several others.
    What may match is told in bits: one for each name and group, and behind them one for each alternative.
    """

    def __init__(
        self,
        expressions: Mapping[str, Sequence[str]],
        words: Collection[str],
        groups: Mapping[str, Collection[str]],
    ) -> None:
        self._names = [*expressions, *groups]
        self._first: dict[str, int] = {}
        self.always = 0
        whole: defaultdict[str, int] = defaultdict(int)
        inside: defaultdict[str, int] = defaultdict(int)
        first = len(self._names)
        for name, parts in expressions.items():
            self._first[name] = first
            for at, part in enumerate(parts, first):
                bits = 1 << at | self._name_bits(name, groups)
                for literal, is_all in _literals(part):
                    if literal is None:
                        self.always |= bits
                    elif is_all and name in words:
                        whole[literal] |= bits
                    else:
                        inside[literal] |= bits
            first += len(parts)
        self._size = {name: len(parts) for name, parts in expressions.items()}
        self._automaton = ahocorasick.Automaton()
        for literal in whole.keys() | inside.keys():
            self._automaton.add_word(literal, (len(literal), whole[literal], inside[literal]))
        self._automaton.make_automaton()
        self._mask = (1 << len(self._names)) - 1
        self._sets: dict[int, frozenset[str]] = {}

    def _name_bits(self, name: str, groups: Mapping[str, Collection[str]]) -> int:
        return sum(
            1 << at for at, one in enumerate(self._names) if one == name or name in groups.get(one, ())
        )

    def sift(self, text: str) -> Sifted:
        """What may match where in a text."""
        low = folded(text)
        letters, size = _LETTERS, len(low)
        ends: list[int] = []
        bits: list[int] = []
        for end, (length, whole, inside) in self._automaton.iter(low):
            if whole:
                before, behind = end - length, end + 1
                if (before < 0 or low[before] not in letters) and (
                    behind >= size or low[behind] not in letters
                ):
                    ends.append(end)
                    bits.append(whole | inside)
                    continue
            if inside:
                ends.append(end)
                bits.append(inside)
        return Sifted(self, low, ends, bits)

    def names(self, bits: int) -> frozenset[str]:
        """The names and groups among the bits."""
        bits &= self._mask
        found = self._sets.get(bits)
        if found is None:
            found = frozenset(name for at, name in enumerate(self._names) if bits >> at & 1)
            self._sets[bits] = found
        return found

    def parts(self, name: str, bits: int) -> int:
        """The alternatives of an expression among the bits, the first as the lowest bit."""
        return bits >> self._first[name] & (1 << self._size[name]) - 1


def _literals(part: str) -> Iterator[tuple[str | None, bool]]:
    """Literals of which every match of an expression has one, and whether it is all of the match."""
    for needs in alternatives(part):
        for literal in needs.needed or (None,):
            yield literal, literal in (needs.exact or ())


class Place(NamedTuple):
    """A stretch of a text that was sifted."""

    sieve: Sieve
    bits: int

    def names(self) -> frozenset[str]:
        """The names of the expressions that may match here."""
        return self.sieve.names(self.bits)

    def parts(self, name: str) -> int:
        """The alternatives of an expression that may match here, as bits."""
        return self.sieve.parts(name, self.bits)


class Sifted(NamedTuple):
    """A text in one case, where in it literals end, and the bits of each."""

    sieve: Sieve
    text: str
    ends: list[int]
    bits: list[int]

    def place(self, start: int, end: int) -> Place | None:
        """The stretch between two places; None where it begins or ends inside a word, which is one there."""
        low = self.text
        if (start > 0 and low[start - 1] in _LETTERS) or (end < len(low) and low[end] in _LETTERS):
            return None
        found = self.sieve.always
        for bits in self.bits[bisect_left(self.ends, start) : bisect_left(self.ends, end)]:
            found |= bits
        return Place(self.sieve, found)
