"""What a text must have for a regular expression to match in it: literals, of which any match has one.

The method is that of the prefilters of RE2 (Cox, "Regular Expression Matching with a Trigram Index", 2012):
the exact strings of a part where they are few, put together over a sequence, else the best of its parts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

MOST_STRINGS = 48
"""Exact strings of one part; what has more is told by a piece of it."""

LONGEST_REPEAT = 5
"""Times that a part may be repeated to have exact strings."""

MOST_LETTERS = 48
"""Characters of one class."""

_DIGIT = re.compile(r"\d")
_BLANK = re.compile(r"[^\S \u3000]")
_CATEGORIES = {code.CATEGORY_DIGIT: {"0"}, code.CATEGORY_SPACE: {" ", "\t", "\u3000"}}
_EMPTY = frozenset({""})

Strings = frozenset[str]


class Needs(NamedTuple):
    """All strings that a part can match, and literals of which each match has one; None where unknown.

    `edge` are strings of which each match has one both at its beginning and at its end.
    """

    exact: Strings | None
    needed: Strings | None
    edge: Strings = frozenset()


_ANYTHING = Needs(None, None)
_NOTHING = Needs(_EMPTY, None)
_NEVER = Needs(frozenset(), frozenset())


def folded(text: str) -> str:
    """The text in one case, with one digit and few kinds of blanks, as needs are told; as long as before.

    What `re.IGNORECASE` takes for the same Latin letter is the same here.
    """
    lower = text.replace("İ", "i").lower()
    if not text.isascii():
        lower = lower.replace("ı", "i").replace("ſ", "s")
    return _BLANK.sub("\t", _DIGIT.sub("0", lower))


def needs_of(pattern: str) -> Needs:
    """The needs of a whole expression, read without regard to case."""
    return _sequence(parser.parse(pattern))


def alternatives(pattern: str) -> list[Needs]:
    """The needs of each alternative of an expression that is one group of them, else of the whole."""
    items = list(parser.parse(pattern))
    while len(items) == 1 and items[0][0] is code.SUBPATTERN:
        items = list(items[0][1][-1])
    if len(items) == 1 and items[0][0] is code.BRANCH:
        return [_sequence(one) for one in items[0][1][1]]
    return [_sequence(items)]


def _sequence(items: Iterable[tuple[Any, Any]]) -> Needs:
    """Exact strings grow from part to part; where they are unknown or too many, they end."""
    exact: Strings | None = _EMPTY
    run: Strings = _EMPTY
    found: list[Strings] = []
    for item in items:
        part = _part(item)
        found.append(part.needed or _EMPTY)
        joined = None if part.exact is None else _joined(run, part.exact)
        if joined is not None:
            run = joined
            continue
        exact = None
        edge = part.exact or part.edge or _EMPTY
        found.append(run if part.exact else _joined(run, edge) or run)
        run = edge
    return Needs(run if exact is not None else None, _best([*found, run]))


def _joined(first: Strings, second: Strings) -> Strings | None:
    strings = frozenset(one + two for one in first for two in second)
    return strings if len(strings) <= MOST_STRINGS else None


def _best(sets: Iterable[Strings]) -> Strings | None:
    """The set that the fewest texts have a literal of; None where all of them may be empty."""
    return max((one for one in sets if "" not in one), key=_rarity, default=None)


def _rarity(literals: Strings) -> float:
    return least(literals) - len(shortest(literals)) / 100


def least(literals: Strings) -> float:
    """How much it tells at least that a text has one of the literals; of none, more than anything."""
    return min((sum(map(_weight, one)) for one in literals), default=math.inf)


def shortest(literals: Strings) -> Strings:
    """The literals without those that hold another one: wherever any of them stands, one of these does."""
    found: set[str] = set()
    for one in sorted(literals, key=len):
        if not any(shorter in one for shorter in found):
            found.add(one)
    return frozenset(found)


def _weight(letter: str) -> float:
    """How much a character tells: one of tens of thousands, of twenty-six, of very few."""
    if letter.isalpha():
        return 1.0 if letter.isascii() else 3.0
    return 0.4 if letter in " 0-" else 1.5


def _part(item: tuple[Any, Any]) -> Needs:
    kind, value = item
    read = _READERS.get(kind)
    return read(value) if read else _ANYTHING


def _literal(value: int) -> Needs:
    one = frozenset({folded(chr(value))})
    return Needs(one, one)


def _class(members: Sequence[tuple[Any, Any]]) -> Needs:
    letters: set[str] = set()
    for kind, value in members:
        if kind is code.LITERAL:
            letters.add(folded(chr(value)))
        elif kind is code.RANGE and value[1] - value[0] < 2 * MOST_STRINGS:
            letters.update(folded(chr(one)) for one in range(value[0], value[1] + 1))
        elif kind is code.CATEGORY and value in _CATEGORIES:
            letters |= _CATEGORIES[value]
        else:
            return _ANYTHING
    return Needs(frozenset(letters), frozenset(letters)) if len(letters) <= MOST_LETTERS else _ANYTHING


def _repeat(value: tuple[int, int, Any]) -> Needs:
    least, most, body = value
    part = _sequence(body)
    if least == 0:
        return Needs(part.exact | _EMPTY, None) if part.exact and most == 1 else _ANYTHING
    shortest = _power(part.exact, min(least, MOST_STRINGS))
    if shortest is None:
        return Needs(None, part.needed)
    needed = _best([shortest])
    if most > LONGEST_REPEAT:
        return Needs(None, needed, shortest)
    powers = [_power(part.exact, times) for times in range(least, most + 1)]
    exact = _union(powers)
    return Needs(exact if exact and len(exact) <= MOST_STRINGS else None, needed, shortest)


def _power(strings: Strings | None, times: int) -> Strings | None:
    """The strings one behind the other, so many times."""
    product: Strings | None = _EMPTY
    for _ in range(times):
        product = None if product is None or strings is None else _joined(product, strings)
    return product


def _branch(value: tuple[Any, Sequence[Any]]) -> Needs:
    parts = [_sequence(one) for one in value[1]]
    exact = _union([part.exact for part in parts])
    needed = _union([part.needed for part in parts])
    return Needs(exact if exact and len(exact) <= MOST_STRINGS else None, needed)


def _union(sets: Sequence[Strings | None]) -> Strings | None:
    return None if None in sets else frozenset[str]().union(*(one for one in sets if one is not None))


def _ahead(part: Needs) -> Needs:
    """What must follow is no part of a match, but the text must have it."""
    return Needs(_EMPTY, part.needed)


_READERS: dict[Any, Callable[[Any], Needs]] = {
    code.LITERAL: _literal,
    code.IN: _class,
    code.BRANCH: _branch,
    code.MAX_REPEAT: _repeat,
    code.MIN_REPEAT: _repeat,
    code.SUBPATTERN: lambda value: _sequence(value[-1]),
    code.AT: lambda _: _NOTHING,
    code.ASSERT: lambda value: _ahead(_sequence(value[1])) if value[0] > 0 else _NOTHING,
    code.ASSERT_NOT: lambda value: _NOTHING if value[1] else _NEVER,
    code.FAILURE: lambda _: _NEVER,  # what Python 3.12 makes of "(?!)"
}
"""All other parts may match anything."""
