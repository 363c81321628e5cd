"""Which two values a stated change is of: all readings that the words around it allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import filterfalse, pairwise

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
    reader = Reader(statement, links)
    around = statement.before(at)[-_NEAR:], _up_to_comma(statement.behind(at)[:_NEAR])
    if any(re.search(links.real_terms, one) for one in around):
        return
    seen = set()
    for look in (reader.told, reader.compared, reader.from_base, reader.multiplied, reader.by_time):
        for before, after in look(at):
            move = Move(statement.figures[before], statement.figures[after])
            if (before, after) not in seen and move.measures(statement.figures[at]):
                seen.add((before, after))
                yield move
    if not seen:
        yield from reader.by_difference(at)


def told_moves(statement: Statement, links: FigureLinks) -> Iterator[Move]:
    """All moves of a statement that its words tell without an amount of change."""
    reader = Reader(statement, links)
    levels = statement.levels()
    for first, second in pairwise(levels):
        if reader.carries(first, second):
            yield Move(statement.figures[first], statement.figures[second])
        elif (dated := reader.in_time(first, second)) is not None:
            yield Move(statement.figures[dated[0]], statement.figures[dated[1]])


Pair = tuple[int, int]


class Reader:
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
        ahead = self._levels_ahead(at)
        if len(ahead) > 1 and self._is_compared(at, *ahead[-2:]):
            yield ahead[-1], ahead[-2]
        yield from self._compared_behind(at, ahead, self._levels_behind(at)[:2])

    def _compared_behind(self, at: int, ahead: list[int], behind: list[int]) -> Iterator[Pair]:
        """The value behind the change is the earlier one, or where it led to, with the earlier one behind."""
        if not behind:
            return
        if self._arrives(at, behind[0]):
            if len(behind) > 1 and self._goes_back(*behind):
                yield behind[1], behind[0]
            return
        same = [one for one in ahead if self._alike(one, behind[0])]
        if same and self._links(self.links.told_on, at, behind[0]):
            yield behind[0], same[0] if self._shared(at) else same[-1]

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

    def multiplied(self, at: int) -> Iterator[Pair]:
        """As in "B, three times the A of last year" and B是A的3倍."""
        if self.figures[at].unit != "times":
            return
        for base in (at - 1, at + 1):
            first, second = sorted((base, at))
            linked = (
                first >= 0
                and second < len(self.figures)
                and self._links(self.links.multiple_of, first, second)
            )
            after = [one for one in self._levels_ahead(min(base, at)) if linked and self._alike(one, base)]
            if after and base in self.statement.levels():
                yield base, after[-1]

    def by_time(self, at: int) -> Iterator[Pair]:
        """Two values ahead of which the words say which is the earlier: by year, or "last year"."""
        ahead = [one for one in self._levels_ahead(at) if not self.figures[one].target]
        if not ahead or not self._follows(ahead[-1], at):
            return
        base = _base_of(self.figures[at])
        pair = self._beside_last_year(ahead, base)
        if pair is not None:
            yield pair
        elif len(ahead) == 2 and base not in _WITHIN_YEAR:
            pair = self.in_time(*ahead)
            if pair is not None and self._of_one_base(at, pair[1]):
                yield pair

    def _beside_last_year(self, ahead: list[int], base: str | None) -> Pair | None:
        """Values now beside one told of last year: the pair of the base that the change names."""
        early = list(filter(self.is_earlier, ahead))
        now = list(filterfalse(self.is_earlier, ahead))
        if base in _OF_LAST_YEAR and len(early) == 1:
            pair = [*early, *now[:1]]
        else:
            pair = now[::-1] if base in _WITHIN_YEAR and early else []
        return (pair[0], pair[1]) if len(pair) == 2 and self._alike(*pair) else None

    def by_difference(self, at: int) -> Iterator[Move]:
        """As in "B, 30 more, up C %" and "up 30 to B, up C %": the earlier value is B less the difference."""
        amounts = [one for one in range(at) if self.figures[one].kind != "date"][-2:]
        if len(amounts) < 2 or differs(self.figures[at]):
            return
        pair = self._with_difference(*amounts)
        if pair is None:
            return
        later, told = pair
        move = _back(later, told)
        one_base = _base_of(self.figures[at]) in {_base_of(told), UNSAID, "annual_average"}
        if move is not None and one_base and self._links(self.links.after_move, amounts[1], at):
            yield move

    def _with_difference(self, one: int, other: int) -> tuple[Figure, Figure] | None:
        """The later value and what it has more or less than before, in the order in which they are told."""
        if self._is_difference(one, other):
            return self.figures[one], self.figures[other]
        turned = self._is_difference(other, one) and self._arrives(one, other)
        return (self.figures[other], self.figures[one]) if turned else None

    def _is_difference(self, level: int, other: int) -> bool:
        """The second is told as what the first has more or less than before."""
        one, told = self.figures[level], self.figures[other]
        return is_stated(told) and is_exact(one) and not is_stated(one) and comparable(one, told)

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
        said, told = _base_of(self.figures[at]) or "", _base_of(self.figures[after]) or ""
        if said[:4].isdigit():
            return not told or told[:4] in {said[:4], UNSAID[:4]}
        if said in _WITHIN_YEAR:
            return told in {"", said}
        if said not in _OF_LAST_YEAR or not told[:4].isdigit():
            return True
        year = self._year(after)
        return year is not None and year - int(told[:4]) == 1

    def _arrives(self, at: int, behind: int) -> bool:
        return self._links(self.links.arrived, at, behind)

    def _is_compared(self, at: int, after: int, before: int) -> bool:
        linked = self._links(self.links.compared, after, before) or self._is_bracketed(after, before)
        return linked and self._alike(after, before) and self._follows(before, at)

    def _is_bracketed(self, after: int, before: int) -> bool:
        """As in "1,380 (2023: 1,200)": the value in the bracket is told of another time."""
        dated = before - after == 2 and self.figures[after + 1].kind == "date"
        bracket = _IN_BRACKET.fullmatch(self.statement.gap(after, before))
        return bool(bracket) and (dated or self.is_earlier(before))

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


def _up_to_comma(text: str) -> str:
    return re.split("[,，;；]", text)[0]


def _back(later: Figure, told: Figure) -> Move | None:
    """The move to a value from what it was before the difference that is told of it."""
    rise = (
        -abs(value(told)) if told.change is not None and told.change.direction == "down" else abs(value(told))
    )
    earlier = value(later) - rise
    before = replace(later, span=told.span, value=earlier, period=_base_of(told))
    return Move(before, later) if earlier > 0 else None


def _base_of(figure: Figure) -> str | None:
    return figure.change.base_period if figure.change is not None else None


def year_of(figure: Figure) -> int | None:
    """The year that the figure is told of."""
    period = figure.period or ""
    return int(period[:4]) if period[:4].isdigit() else None
