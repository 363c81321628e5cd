"""Which two values a stated change is of: all readings that the words around it allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from summarykit.checks.precision import last_digit
from summarykit.checks.statements import Statement, comparable, is_exact, is_stated, value
from summarykit.lang.facets.figures import FigureLinks
from summarykit.records import Figure

UNSAID = "before"
"""The base of a change whose sentence names none."""

_NEAR = 60
"""Characters before a change in which words say that it is not of the values as they are told."""

_IN_BRACKET = re.compile(r"[^.;,，。；()（）]{0,24}[(（][^()（）]{0,12}")
_RELATIVE = frozenset({"percent", "ratio"})
_OF_LAST_YEAR = frozenset({"prev_year", "prev_year_same_period"})
_WITHIN_YEAR = frozenset({"prev_month", "prev_quarter", "prev_term"})


@dataclass(frozen=True, slots=True)
class Move:
    """One value that became another."""

    before: Figure
    after: Figure

    def by(self, stated: Figure) -> Decimal:
        """The change in the measure of the stated one: percent of the earlier value, or a difference."""
        old, new = value(self.before), value(self.after)
        return new - old if differs(stated) else 100 * (new - old) / old

    def measures(self, stated: Figure) -> bool:
        """The stated change can be one of these values: a share of them, points, or their own unit."""
        if stated.unit == "pp":
            return self.after.unit == "percent"
        return comparable(stated, self.after) or stated.kind in _RELATIVE

    def slack(self, stated: Figure, text: str) -> Decimal:
        """How far rounding of the two values alone can move that change.

        Beside 4.2 万 a 3 万 is meant as 3.0 万; not where multiples are told, which are round themselves.
        """
        old, new = value(self.before), value(self.after)
        digits = last_digit(self.before, text), last_digit(self.after, text)
        if self.before.kind == self.after.kind == "count" and digits[1] == 1:
            return Decimal(0)
        if stated.unit != "times":
            digits = min(digits), min(digits)
        if differs(stated):
            return sum(digits) / Decimal(2)
        return abs(100 * (digits[1] + abs(new / old) * digits[0]) / 2 / old)


def differs(stated: Figure) -> bool:
    """The stated change is a difference: in points, or in the unit of the values themselves."""
    return stated.unit == "pp" or stated.kind not in _RELATIVE


def moves(statement: Statement, at: int, links: FigureLinks) -> Iterator[Move]:
    """The moves that the change at `at` can be of, the best told first."""
    reader = _Reader(statement, links)
    if re.search(links.real_terms, statement.before(at)[-_NEAR:]):
        return
    seen = set()
    for look in (reader.told, reader.compared, reader.from_base, reader.by_time):
        for before, after in look(at):
            move = Move(statement.figures[before], statement.figures[after])
            if (before, after) not in seen and move.measures(statement.figures[at]):
                seen.add((before, after))
                yield move
    if not seen:
        yield from reader.by_difference(at)


def told_moves(statement: Statement, links: FigureLinks) -> Iterator[Move]:
    """All moves of a statement that its words tell without an amount of change."""
    reader = _Reader(statement, links)
    levels = statement.levels()
    for first, second in pairwise(levels):
        if reader.carries(first, second):
            yield Move(statement.figures[first], statement.figures[second])
        elif (dated := reader.in_time(first, second)) is not None:
            yield Move(statement.figures[dated[0]], statement.figures[dated[1]])


Pair = tuple[int, int]


class _Reader:
    """Looks for the earlier and the later value of a change, as indices into the statement's figures."""

    def __init__(self, statement: Statement, links: FigureLinks) -> None:
        self.statement, self.links, self.figures = statement, links, statement.figures

    def carries(self, first: int, second: int) -> bool:
        """As in "from A to B": the second value carries the difference as its change."""
        a, b = self.figures[first], self.figures[second]
        told = b.change.amount if b.change is not None else None
        return comparable(a, b) and told is not None and told == abs(value(b) - value(a))

    def told(self, at: int) -> Iterator[Pair]:
        """As in "from A to B, up C" and "up C, from A to B" (or "to B from A")."""
        behind, ahead = self._levels_behind(at)[:2], self._levels_ahead(at)[-2:]
        for pair, link, near in ((ahead, self.links.after_move, -1), (behind, self.links.before_move, 0)):
            if len(pair) < 2 or not (self._follows(pair[1], at) if near else self._links(link, at, pair[0])):
                continue
            for before, after in (pair, pair[::-1]):
                if self.carries(before, after) and self._of_one_base(at, after):
                    yield before, after

    def compared(self, at: int) -> Iterator[Pair]:
        """As in "B against A, up C", "B, up C on the A of 2019", "up C to B (A in 2021)"."""
        ahead, behind = self._levels_ahead(at), self._levels_behind(at)
        if len(ahead) > 1 and self._is_compared(at, *ahead[-2:]):
            yield ahead[-1], ahead[-2]
        if ahead and behind and self._links(self.links.told_on, at, behind[0]):
            same = [one for one in ahead if comparable(self.figures[one], self.figures[behind[0]])]
            if same and not self._arrives(at, behind[0]):
                yield behind[0], same[0] if self._shared(at) else same[-1]
        if len(behind) > 1 and self._arrives(at, behind[0]) and self._goes_back(*behind[:2]):
            yield behind[1], behind[0]

    def from_base(self, at: int) -> Iterator[Pair]:
        """The value right before the change is told to be the earlier one: B stands further ahead."""
        ahead = self._levels_ahead(at)
        if not ahead or not re.search(self.links.base_lead, self.statement.before(ahead[-1])):
            return
        if not self._follows(ahead[-1], at):
            return
        base = self.figures[ahead[-1]]
        later = [one for one in ahead[:-1] if comparable(self.figures[one], base)]
        for after in [one for one in later if not self.figures[one].target][:1]:
            yield ahead[-1], after

    def by_time(self, at: int) -> Iterator[Pair]:
        """Two values ahead of which the words say which is the earlier: by year, or "last year"."""
        ahead = [one for one in self._levels_ahead(at) if not self.figures[one].target]
        if not ahead or not self._follows(ahead[-1], at):
            return
        change = self.figures[at].change
        base = change.base_period if change is not None else None
        early = [one for one in ahead if self.is_earlier(one)]
        now = [one for one in ahead if one not in early]
        if base in _WITHIN_YEAR and len(now) == 2 and early and self._alike(*now):
            yield now[1], now[0]
        elif base in _OF_LAST_YEAR and len(early) == 1 and now and self._alike(early[0], now[0]):
            yield early[0], now[0]
        elif len(ahead) == 2 and base not in _WITHIN_YEAR:
            pair = self.in_time(*ahead)
            if pair is not None and self._of_one_base(at, pair[1]):
                yield pair

    def by_difference(self, at: int) -> Iterator[Move]:
        """As in "B, 30 more than last year, up C %": the earlier value is B less the difference before C."""
        amounts = [one for one in range(at + 1) if self.figures[one].kind != "date"][-3:]
        if len(amounts) < 3 or differs(self.figures[at]):
            return
        later, told, stated = (self.figures[one] for one in amounts)
        change, said = told.change, stated.change
        if change is None or said is None or not is_stated(told) or not is_exact(later) or is_stated(later):
            return
        one_base = said.base_period in {change.base_period, UNSAID, "annual_average"}
        if comparable(later, told) and one_base and self._links(self.links.after_move, amounts[1], at):
            earlier = value(later) - (abs(value(told)) if change.direction == "up" else -abs(value(told)))
            if earlier > 0:
                base = replace(later, span=told.span, value=earlier, period=change.base_period)
                yield Move(base, later)

    def in_time(self, one: int, other: int) -> Pair | None:
        """The two in the order of their years, or of "last year" and now; None where that is not told."""
        if not comparable(self.figures[one], self.figures[other]):
            return None
        first, second = self._year(one), self._year(other)
        if first is not None and second is not None and first != second:
            return (one, other) if first < second else (other, one)
        if self.is_earlier(one) != self.is_earlier(other):
            return (one, other) if self.is_earlier(one) else (other, one)
        return None

    def is_earlier(self, at: int) -> bool:
        """The words beside the value say that it is of the time before."""
        lead = re.search(self.links.earlier_lead, self.statement.before(at))
        return bool(lead or re.match(self.links.earlier_behind, self.statement.behind(at)))

    def _year(self, at: int) -> int | None:
        return year_of(self.figures[at])

    def _of_one_base(self, at: int, after: int) -> bool:
        """The change is told against what the move started from: "up 5 % on last year" is not of 2010."""
        stated, told = self.figures[at].change, self.figures[after].change
        said = stated.base_period if stated is not None else None
        if (said or "")[:4].isdigit():
            return told is None or (told.base_period or "")[:4] in {(said or "")[:4], UNSAID[:4]}
        if said not in _OF_LAST_YEAR:
            return said not in _WITHIN_YEAR or told is None or told.base_period == said
        year, base = self._year(after), told.base_period if told is not None else None
        return not (base or "")[:4].isdigit() or (year is not None and year - int((base or "0")[:4]) == 1)

    def _arrives(self, at: int, behind: int) -> bool:
        return self._links(self.links.arrived, at, behind)

    def _is_compared(self, at: int, after: int, before: int) -> bool:
        linked = self._links(self.links.compared, after, before) and self._alike(after, before)
        return linked and self._follows(before, at)

    def _goes_back(self, after: int, before: int) -> bool:
        """The second is told as what the first was before: "48 from 60", "48 cases (60 in 2021)"."""
        bracket = _IN_BRACKET.fullmatch(self.statement.gap(after, before))
        return self._alike(after, before) and bool(bracket or self._links(self.links.told_on, after, before))

    def _shared(self, at: int) -> bool:
        """Several changes of one first value: "1,320, up 8 % (1,222) and down 4 % (1,375)"."""
        return len([one for one in self._stated_ahead(at) if self._levels_between(one, at)]) > 0

    def _stated_ahead(self, at: int) -> list[int]:
        return [one for one in range(at) if self.figures[one].change is not None]

    def _levels_between(self, one: int, other: int) -> list[int]:
        return [at for at in self.statement.levels() if one < at < other]

    def _levels_ahead(self, at: int) -> list[int]:
        return [one for one in self.statement.levels() if one < at]

    def _levels_behind(self, at: int) -> list[int]:
        return [one for one in self.statement.levels() if one > at]

    def _follows(self, level: int, at: int) -> bool:
        """The change stands right behind the level, or behind other changes of it."""
        between = [one for one in range(level + 1, at + 1) if self.figures[one].kind != "date"]
        chain = all(is_stated(self.figures[one]) for one in between)
        links = [level, *between]
        return chain and all(self._links(self.links.after_move, *pair) for pair in pairwise(links))

    def _links(self, pattern: str, one: int, other: int) -> bool:
        return bool(re.fullmatch(pattern, self.statement.gap(one, other)))

    def _alike(self, one: int, other: int) -> bool:
        return comparable(self.figures[one], self.figures[other])


def year_of(figure: Figure) -> int | None:
    """The year that the figure is told of."""
    period = figure.period or ""
    return int(period[:4]) if period[:4].isdigit() else None
