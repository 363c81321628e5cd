"""Can a regular expression take exponential time, and on which texts might it take quadratic time?

An expression is turned into its positions automaton (Glushkov): every letter it can take is a position,
and an edge leads to each position that may come next. It is exponentially ambiguous where a loop can be
walked in two ways on the same letters (EDA: A. Weber and H. Seidl, On the degree of ambiguity of finite
automata, 1991): two equal edges, or a pair of different positions on a way from a pair of equal ones back
to it. Assertions are taken for nothing, so what is found may be forbidden by one; lookarounds and what is
never given back (atomic groups, possessive repeats) are looked into on their own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain, product
from typing import Any

from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

parser = re._parser  # type: ignore[attr-defined]
code = re._constants  # type: ignore[attr-defined]

LOOPS_FROM = 20
"""A repeat of more than so many times is taken for one without an end."""
COPIES = 3
"""So many copies stand for a shorter repeat."""
TRIED = "aZ1一é \n\t\u3000-.,，:：|/(（\"'<>=*#_!。\0"
"""Letters that stand for all others, together with those that the expression names."""

Letters = frozenset[str]
REPEATS = {code.MAX_REPEAT, code.MIN_REPEAT}
LOOKS = {code.ASSERT, code.ASSERT_NOT}
KEPT = {code.ATOMIC_GROUP: 0, code.POSSESSIVE_REPEAT: 2}
"""Operations that give nothing back, and where their body stands among their arguments."""


class Automaton:
    """The positions of an expression: the letters that each takes, and the edges between them."""

    def __init__(self, tree: Any, flags: int) -> None:
        self.flags = flags
        self.letters: list[Letters] = []
        self.edges: Counter[tuple[int, int]] = Counter()
        self.alone: list[Any] = []
        self.alphabet = frozenset(TRIED) | {chr(one) for one in _named(tree)}
        self._sequence(tree)

    def exponential(self) -> bool:
        """Some loop can be walked in two ways on the same letters."""
        after: dict[int, list[int]] = {}
        for one, other in self.edges:
            after.setdefault(one, []).append(other)
        for loop in _loops(after):
            inside = {one: [other for other in after.get(one, ()) if other in loop] for one in loop}
            if any(self.edges[one, other] > 1 for one in loop for other in inside[one]):
                return True
            if self._walked_in_two_ways(inside):
                return True
        return False

    def _walked_in_two_ways(self, inside: dict[int, list[int]]) -> bool:
        after: dict[tuple[int, int], list[tuple[int, int]]] = {}
        waiting = [(one, one) for one in inside]
        while waiting:
            pair = waiting.pop()
            if pair in after:
                continue
            after[pair] = [
                (one, other)
                for one, other in product(inside[pair[0]], inside[pair[1]])
                if self.letters[one] & self.letters[other]
            ]
            waiting += after[pair]
        return any(
            any(one == other for one, other in loop) and any(one != other for one, other in loop)
            for loop in _loops(after)
        )

    def _sequence(self, tree: Any) -> tuple[bool, list[int], list[int]]:
        """Whether it may be empty, its first positions and its last ones."""
        empty, first, last = True, list[int](), list[int]()
        for operation, argument in tree:
            may_be_empty, heads, tails = self._one(operation, argument)
            self._join(last, heads)
            first += heads if empty else []
            last = tails + (last if may_be_empty else [])
            empty = empty and may_be_empty
        return empty, first, last

    def _one(self, operation: Any, argument: Any) -> tuple[bool, list[int], list[int]]:
        if operation in REPEATS:
            return self._repeat(*argument)
        if operation is code.SUBPATTERN:
            return self._group(*argument[1:])
        if operation is code.BRANCH:
            return self._branches(argument[1])
        if operation is code.GROUPREF_EXISTS:
            return self._branches([one for one in argument[1:] if one is not None])
        if operation in LOOKS:
            self.alone.append(argument[1])
            return True, [], []
        if operation in KEPT:
            self.alone.append(argument if operation is code.ATOMIC_GROUP else argument[2])
            return self._position(frozenset(self.alphabet))
        if operation in {code.AT, code.GROUPREF, code.FAILURE}:
            return True, [], []
        return self._position(taken(operation, argument, self.alphabet, self.flags))

    def _group(self, more: int, less: int, body: Any) -> tuple[bool, list[int], list[int]]:
        """A group, which may have flags of its own."""
        before, self.flags = self.flags, (self.flags | more) & ~less
        found = self._sequence(body)
        self.flags = before
        return found

    def _repeat(self, least: int, most: int, body: Any) -> tuple[bool, list[int], list[int]]:
        if most > LOOPS_FROM:
            empty, first, last = self._sequence(body)
            self._join(last, first)
            return empty or not least, first, last
        empty, first, last, before = not least, list[int](), list[int](), list[int]()
        for at in range(min(most, COPIES)):
            # A copy follows the one before it: to skip one and take the next is not another way.
            may_be_empty, heads, tails = self._sequence(body)
            self._join(before, heads)
            first = first or heads
            before = tails + (before if may_be_empty else [])
            last += tails if at + 1 >= min(least, COPIES) else []
            empty = empty or may_be_empty
        return empty, first, last

    def _branches(self, branches: Any) -> tuple[bool, list[int], list[int]]:
        found = [self._sequence(one) for one in branches]
        return (
            any(one[0] for one in found),
            list(chain.from_iterable(one[1] for one in found)),
            list(chain.from_iterable(one[2] for one in found)),
        )

    def _position(self, letters: Letters) -> tuple[bool, list[int], list[int]]:
        self.letters.append(letters)
        return False, [len(self.letters) - 1], [len(self.letters) - 1]

    def _join(self, last: list[int], first: list[int]) -> None:
        for one, other in product(last, first):
            self.edges[one, other] += 1


def is_exponential(pattern: str, flags: int = 0) -> bool:
    """A part of the expression can be matched in exponentially many ways."""
    tree = parser.parse(pattern, flags)
    waiting = [tree]
    while waiting:
        automaton = Automaton(waiting.pop(), tree.state.flags)
        if automaton.exponential():
            return True
        waiting += automaton.alone
    return False


def attacks(pattern: str, flags: int = 0) -> Iterator[tuple[str, str]]:
    """Texts to try: what stands before, and what is repeated behind it."""
    tree = parser.parse(pattern, flags)
    alphabet = frozenset(TRIED) | {chr(one) for one in _named(tree)}
    starts, found = set[str](), set[tuple[str, str]]()
    for before, body in _repeated(tree, "", alphabet, tree.state.flags):
        starts.add(before)
        found |= {(before, one) for one in _bodies(body, alphabet, tree.state.flags)}
    whole = _sample(tree, alphabet, tree.state.flags)
    found |= {("", one) for one in starts | {whole, whole[:-1], *TRIED[:12]} if one}
    yield from sorted(found)


def _repeated(tree: Any, before: str, alphabet: Letters, flags: int) -> Iterator[tuple[str, Any]]:
    """Every long repeat with a text that leads to it."""
    for operation, argument in tree:
        for body in _inside(operation, argument):
            yield from _repeated(body, before, alphabet, flags)
        if operation in REPEATS | {code.POSSESSIVE_REPEAT} and argument[1] > LOOPS_FROM:
            yield before, argument[2]
        before += _sample([(operation, argument)], alphabet, flags)


def _inside(operation: Any, argument: Any) -> list[Any]:
    """The expressions in one that has some."""
    if operation in REPEATS | {code.POSSESSIVE_REPEAT}:
        return [argument[2]]
    if operation is code.SUBPATTERN:
        return [argument[3]]
    if operation is code.BRANCH:
        return list(argument[1])
    if operation in LOOKS:
        return [argument[1]]
    return [argument] if operation is code.ATOMIC_GROUP else []


def _bodies(body: Any, alphabet: Letters, flags: int) -> set[str]:
    """Some of what a repeat takes at a time: of a single letter, up to four that are unlike each other."""
    whole = _sample(body, alphabet, flags)
    if len(body) == 1 and body[0][0] in {code.IN, code.ANY, code.LITERAL, code.NOT_LITERAL, code.CATEGORY}:
        letters = taken(*body[0], alphabet, flags)
        return set([one for one in TRIED if one in letters][:4]) | ({whole} if whole else set())
    return {whole} if whole else set()


def _sample(tree: Any, alphabet: Letters, flags: int) -> str:
    """A short text that the expression takes, assertions aside."""
    return "".join(_sample_of(operation, argument, alphabet, flags) for operation, argument in tree)


def _sample_of(operation: Any, argument: Any, alphabet: Letters, flags: int) -> str:
    if operation in REPEATS | {code.POSSESSIVE_REPEAT}:
        return _sample(argument[2], alphabet, flags) * max(1, min(argument[0], 8))
    if operation is code.BRANCH:
        return _sample(argument[1][0], alphabet, flags)
    if operation in {code.SUBPATTERN, code.ATOMIC_GROUP}:
        return _sample(argument[3] if operation is code.SUBPATTERN else argument, alphabet, flags)
    if operation in {code.LITERAL, code.NOT_LITERAL, code.IN, code.ANY}:
        letters = taken(operation, argument, alphabet, flags)
        return next((one for one in TRIED if one in letters), min(letters, default=""))
    return ""


def taken(operation: Any, argument: Any, alphabet: Letters, flags: int) -> Letters:
    """The letters of an alphabet that one step takes."""
    if operation is code.ANY:
        return alphabet if flags & re.DOTALL else alphabet - {"\n"}
    if operation is code.LITERAL:
        return frozenset(one for one in alphabet if _same(ord(one), argument, flags))
    if operation is code.NOT_LITERAL:
        return frozenset(one for one in alphabet if not _same(ord(one), argument, flags))
    negated = argument[0][0] is code.NEGATE
    return frozenset(
        one for one in alphabet if any(_holds(*item, one, flags) for item in argument) != negated
    )


def _same(one: int, other: int, flags: int) -> bool:
    return one == other or bool(flags & re.IGNORECASE and chr(one).lower() == chr(other).lower())


def _holds(operation: Any, argument: Any, letter: str, flags: int) -> bool:
    if operation is code.LITERAL:
        return _same(ord(letter), argument, flags)
    if operation is code.RANGE:
        low, high = argument
        both = {letter, letter.lower(), letter.upper()} if flags & re.IGNORECASE else {letter}
        return any(low <= ord(one) <= high for one in both if len(one) == 1)
    if operation is code.CATEGORY:
        return bool(_category(str(argument)).match(letter))
    return False


@cache
def _category(name: str) -> re.Pattern[str]:
    kind = name.rpartition("_")[2][0].lower()
    return re.compile("\\" + (kind.upper() if "_NOT_" in name else kind))


def _named(tree: Any) -> Iterator[int]:
    """Letters that an expression names, and the borders of its ranges."""
    for operation, argument in tree:
        if operation in {code.LITERAL, code.NOT_LITERAL}:
            yield argument
        elif operation is code.IN:
            for kind, item in argument:
                yield from [item] if kind is code.LITERAL else item if kind is code.RANGE else ()
        else:
            for body in _inside(operation, argument):
                yield from _named(body)


def _loops(after: dict[Any, list[Any]]) -> list[set[Any]]:
    """The strongly connected parts of a graph that hold an edge."""
    nodes = list(dict.fromkeys([*after, *chain.from_iterable(after.values())]))
    number = {node: at for at, node in enumerate(nodes)}
    edges = [(number[one], number[other]) for one, others in after.items() for other in others]
    if not edges:
        return []
    shape = (len(nodes), len(nodes))
    graph = csr_matrix(([1] * len(edges), tuple(zip(*edges, strict=True))), shape=shape)
    parts: dict[int, set[Any]] = {}
    for node, part in zip(nodes, connected_components(graph, connection="strong")[1], strict=True):
        parts.setdefault(part, set()).add(node)
    return [part for part in parts.values() if len(part) > 1 or part <= set(after.get(next(iter(part)), ()))]
