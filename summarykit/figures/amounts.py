"""The amounts of a sentence: their brackets, which are alike, and the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from summarykit.figures.context import LEVELS
from summarykit.figures.sentences import Sentence, compiled
from summarykit.lang.facets.figures import FigureBreakdowns
from summarykit.records import Figure

BACK = 8
"""Figures before one among which what it is a part of is looked for; more stand in tables."""

AHEAD = 40
"""Figures behind one among which the list that it opens goes on."""

_PLAIN = LEVELS - {"ratio", "range"}
"""Kinds of figures that can be added up."""

_LABELLED = re.compile(r"[:：]\s?$")
"""The colon between the name of a part and its number, where all have one: "goods: 12; services: 9"."""

Claim = Literal["all", "some", "none"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A total (None: a whole of 100 percent) and its parts as indices into figures.

    `claim`: the words claim that these are all parts, or some of them, or parts of which not all are told
    in figures (none: they are all only where they make the total). `rule` names the words it was read by.
    """

    total: int | None
    parts: tuple[int, ...]
    claim: Claim
    rule: str

    def moved(self, by: int) -> Candidate:
        """The same with all indices moved."""
        total = None if self.total is None else self.total + by
        return Candidate(total, tuple(part + by for part in self.parts), self.claim, self.rule)


class Amounts:
    """The figures of one sentence; `depth` is how many brackets are open at each."""

    def __init__(self, sentence: Sentence, words: FigureBreakdowns, *, mixed: bool = False) -> None:
        """`mixed`: whatever is counted can be added up (120 letters and 40 calls)."""
        self.sentence, self.words, self.figures, self.mixed = sentence, words, sentence.figures, mixed
        self.depth = self._depths()
        self._parts: dict[int, bool] = {}
        self._links: dict[tuple[int, int, bool], bool] = {}

    def value(self, at: int) -> Decimal:
        """The value of the figure, 0 where it has none."""
        return self.figures[at].value or Decimal(0)

    def sum(self, parts: list[int]) -> Decimal:
        """What the parts come to."""
        return sum((self.value(one) for one in parts), Decimal(0))

    def is_amount(self, at: int, *, moved: bool = False) -> bool:
        """A level; with `moved` also an amount of change ("an increase of $40"). Growth rates are none."""
        figure = self.figures[at]
        plain = figure.kind in _PLAIN and figure.value is not None
        if figure.unit == "year":  # how long it took
            return False
        return plain and (not _is_change(figure) or (moved and figure.kind != "percent"))

    def is_part(self, at: int) -> bool:
        """An amount that is of its own; asked by every list that may begin before it."""
        if at not in self._parts:
            self._parts[at] = self._is_part(at)
        return self._parts[at]

    def _is_part(self, at: int) -> bool:
        """An amount that the words around it do not make the attribute of something else ("under 35")."""
        figure, words, look = self.figures[at], self.words, self.sentence
        arrived = figure.change is not None and figure.change.amount
        if arrived or not self.is_amount(at):
            return False
        before = look.before(figure)
        if look.search(words.no_part, before) or look.match(words.each_behind, look.behind(figure)):
            return False
        return not look.search(words.told_of, before) or self.is_bare(at)

    def is_of_them(self, at: int) -> bool:
        """As in "12 of them": a part of what was named last."""
        return bool(self.sentence.match(self.words.behind, self.sentence.behind(self.figures[at])))

    def is_bare(self, at: int) -> bool:
        """The number has no noun of its own: "41 in Primary"."""
        return bool(compiled(self.words.bare).match(self.sentence.behind(self.figures[at])))

    def alike(self, one: int, other: int) -> bool:
        """Both count in one unit: people are people, whatever their classifier.

        A number without noun and unit counts in that of the other: "860 tonnes: 305 at Oak, 555 at Ham".
        """
        a, b = self.figures[one], self.figures[other]
        if a.kind == b.kind and (
            a.unit == b.unit or (self.mixed and a.kind == "count") or self._of_class(a, b)
        ):
            return True
        return self._inherits(one, b) or self._inherits(other, a)

    def _inherits(self, at: int, other: Figure) -> bool:
        figure = self.figures[at]
        plain = figure.kind == "count" and figure.unit is None
        heads = other.kind == "money" and self.is_of_them(at)  # "18 grants worth $54,000, 11 of them for"
        return plain and other.kind in {"count", "measure", "money"} and not heads and self.is_bare(at)

    def _of_class(self, one: Figure, other: Figure) -> bool:
        """The units count the same, also where one of them counts occasions: 42场次 and 18场."""
        if one.unit is None or other.unit is None:
            return False
        first, second = (unit.removesuffix(self.words.occasions) for unit in (one.unit, other.unit))
        return first == second or any({first, second} <= set(group) for group in self.words.same_classifiers)

    def gap(self, one: int, other: int) -> str:
        """The text between two figures."""
        return self.sentence.text[self.figures[one].span.end : self.figures[other].span.start]

    def clear_gap(self, one: int, other: int) -> str:
        """The text between two figures without brackets and without "of them" behind the first."""
        gap = outside_brackets(self.gap(one, other))
        found = self.sentence.match(self.words.behind, gap)
        return gap[found.end() :] if found else gap

    def earlier(self, at: int, *, moved: bool = False) -> Iterator[int]:
        """The amounts like this one before it, nearest first, not deeper in brackets than it is.

        What is only compared with ("12 more than the 40 of last year") is passed over.
        """
        for one in range(at - 1, max(-1, at - 1 - BACK), -1):
            near = self.depth[one] <= self.depth[at] and self.alike(one, at)
            amount = near and self.is_amount(one, moved=moved)
            if amount and not self._is_base(one):
                yield one

    def totals(self, at: int) -> Iterator[int]:
        """The amounts before it that it may be a part of; where there is none, amounts of change are some."""
        none = next(self.earlier(at), None) is None
        return self.earlier(at, moved=none)

    def _is_base(self, at: int) -> bool:
        return bool(self.sentence.search(self.words.compared, self.sentence.before(self.figures[at])))

    def run(self, at: int, *, parted: bool = False, through: bool = False) -> list[int]:
        """The figure and those that go on the list which it opens.

        `parted`: each behind a semicolon; `through`: the first in a bracket and others behind it.
        """
        parts = [at]
        for other in range(at + 1, min(len(self.figures), at + 1 + AHEAD)):
            if self.depth[other] < self.depth[at] and not through:
                break
            if self._is_aside(at, parts[-1], other):
                continue
            nested = self.is_of_them(other) and not self.is_of_them(at)
            if nested or not self.is_part(other) or not self._goes_on(parts[-1], other, parted=parted):
                break
            parts.append(other)
        return parts

    def _is_aside(self, first: int, last: int, other: int) -> bool:
        """A figure among parts that is none: in a bracket, of another kind, or told of the part before it."""
        if self.depth[other] > self.depth[first] or not self.alike(first, other) or not self.is_amount(other):
            return True
        return bool(compiled(self.words.attached).fullmatch(self.gap(last, other)))

    def _goes_on(self, last: int, other: int, *, parted: bool) -> bool:
        """No border between the two parts; asked by every list that holds both."""
        key = last, other, parted
        if key not in self._links:
            self._links[key] = self._is_link(last, other, parted=parted)
        return self._links[key]

    def _is_link(self, last: int, other: int, *, parted: bool) -> bool:
        """What stands between them joins the parts of a list; what is in brackets is looked over."""
        gap = self.clear_gap(last, other)
        if _LABELLED.search(self.sentence.before(self.figures[last])):
            gap = _LABELLED.sub("", gap)
        if parted and len(halves := re.split("[;；]", gap)) == 2:
            gap = ",".join(halves)
        listed = compiled(self.words.between).fullmatch(gap)
        return bool(listed) and not self.sentence.search(self.words.partial, gap)

    def of_one_style(self, parts: list[int]) -> list[int]:
        """The parts up to where a list of closely joined ones goes on in a looser way (A、B、C，D)."""
        close, loose = compiled(self.words.close_link), compiled(self.words.loose_link)
        for count in range(2, len(parts)):
            before, gap = (
                self.clear_gap(*parts[count - 2 : count]),
                self.clear_gap(*parts[count - 1 : count + 1]),
            )
            rest = self.sentence.search(self.words.remainder, gap)
            if close.search(before) and loose.search(gap) and not rest:
                return parts[:count]
        return parts

    def _depths(self) -> list[int]:
        depths, depth, at = [], 0, self.sentence.span.start
        for figure in self.figures:
            between = self.sentence.text[at : figure.span.start]
            depth = max(0, depth + between.count("(") - between.count(")"))
            depths.append(depth)
            at = figure.span.end
        return depths


def _is_change(figure: Figure) -> bool:
    change = figure.change
    return change is not None and change.amount is not None and change.amount == figure.value


def outside_brackets(text: str) -> str:
    """The text without what stands in brackets."""
    depth, kept = 0, []
    for char in text:
        depth += (char == "(") - (char == ")" and depth > 0)
        if depth == 0 and char != ")":
            kept.append(char)
    return "".join(kept)
