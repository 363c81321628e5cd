"""F202: a stated change or share that the text's own values contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarykit.checks.averages import averages
from summarykit.checks.moves import Move, differs, moves
from summarykit.checks.precision import last_digit
from summarykit.checks.proportions import proportions
from summarykit.checks.rule import Case, Rule, lower
from summarykit.checks.statements import Statement, around, is_stated, statements, value, written
from summarykit.checks.yearly import (
    YEARLY,
    multiples,
    simple,
    with_bare_changes,
    yearly,
    yearly_slack,
    years_of,
)
from summarykit.lang.facets.figures import FigureLinks
from summarykit.messages import msg, say
from summarykit.records import Figure, Finding, Severity, Span
from summarykit.text.written import plain

_FRACTION = Decimal("0.15")
"""The share of itself by which a change told as a fraction may be off: "a quarter" is 21 to 29 %."""


class StatedChangeContradicts(Rule):
    """F202: "rose 12.5 %", but 1,260 to 1,400 is 11.1 %."""

    code = "F202"
    name = "stated-change-contradicts"
    group = "F"
    severity = "medium"
    title = msg("A stated change disagrees with the text's own figures")
    why = msg(
        "A sentence gives a change or a share in percent and also the values that it is of, and they do not "
        "fit each other. A rate told a year is held against compound growth, a gain in percent of a "
        "percentage against percentage points."
    )
    bad = msg("Visits rose by 12.5 %, from 1,260 to 1,400.")
    good = msg("Visits rose by 11.1 %, from 1,260 to 1,400.")
    remedy = msg("Work the change out again from the two values and correct the wrong number.")

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding for each stated change, multiple, share or average that its values disagree with."""
        links = case.pack.facet(FigureLinks)
        for statement in (with_bare_changes(one, links) for one in statements(case)):
            for at, stated in enumerate(statement.figures):
                if is_stated(stated):
                    yield from self._of_change(case, statement, at, links)
            yield from self._of_multiples(case, statement, links)
            yield from self._of_shares(case, statement, links)
            yield from self._of_averages(case, statement, links)

    def _of_multiples(self, case: Case, statement: Statement, links: FigureLinks) -> Iterator[Finding]:
        for one in multiples(statement, links):
            if not one.holds:
                said = one.span.of(case.text)
                real = value(one.move.after) / value(one.move.before)
                span = _cover(_span(one.move), one.span)
                yield self._contradicted(case, span, said, one.move, f"× {real:.2f}")

    def _of_shares(self, case: Case, statement: Statement, links: FigureLinks) -> Iterator[Finding]:
        for one in proportions(statement, case.analysis.breakdowns, links):
            message = say(
                "“{stated}” is stated, but {part} of {total} is {real} %",
                stated=written(one.share, case.text),
                part=plain(value(one.part)),
                total=plain(value(one.total)),
                real=f"{one.real:.1f}",
            )
            yield self.finding(case, around([one.part, one.share, one.total]), message)

    def _of_averages(self, case: Case, statement: Statement, links: FigureLinks) -> Iterator[Finding]:
        for one in averages(statement, links):
            message = say(
                "“{stated}” is stated, but {total} ÷ {count} is {real}",
                stated=written(one.stated, case.text),
                total=plain(value(one.total)),
                count=plain(one.count),
                real=plain(one.real.quantize(Decimal("0.1")).normalize()),
            )
            yield self.finding(case, around(list(one.figures)), message)

    def _of_change(self, case: Case, statement: Statement, at: int, links: FigureLinks) -> Iterator[Finding]:
        """What the readings of a change say, where none of them holds: told is the first."""
        stated = statement.figures[at]
        told = list(moves(statement, at, links))
        if not told or not value(stated):
            return
        if stated.change is not None and stated.change.base_period == YEARLY:
            yield from self._of_years(case, statement, stated, told)
        elif not any(_holds(move, stated, case.text) or _is_flow(move, stated) for move in told):
            span = _cover(_span(told[0]), stated.span)
            severity = lower(self.severity, 1) if _means_points(told[0], stated) else self.severity
            said, real = _signed(stated, case.text), _real(told[0], stated)
            yield self._contradicted(case, span, said, told[0], real, severity)

    def _of_years(
        self, case: Case, statement: Statement, stated: Figure, told: list[Move]
    ) -> Iterator[Finding]:
        """A yearly rate against compound growth; a step down where the growth was divided by the years."""
        move = told[0]
        years = years_of(move, statement, case.pack)
        if not years or differs(stated) or value(move.after) / value(move.before) <= 0:
            return
        claimed, digit = _claimed(stated), last_digit(stated, case.text)
        slack = digit + yearly_slack(move, years[0], case.text)
        if any(abs(yearly(move, steps) - claimed) <= slack for steps in years):
            return
        compound = re.search(case.pack.facet(FigureLinks).compound, statement.span.of(case.text))
        divided = abs(simple(move, years[0]) - claimed) <= slack
        severity: Severity = lower(self.severity, 1) if divided and not compound else self.severity
        real = say("{rate} % a year over {n} years", rate=f"{yearly(move, years[0]):+.1f}", n=years[0])
        span = _cover(_span(move), stated.span)
        yield self._contradicted(case, span, _signed(stated, case.text), move, real, severity)

    def _contradicted(
        self, case: Case, span: Span, stated: str, move: Move, real: str, severity: Severity | None = None
    ) -> Finding:
        message = say(
            "“{stated}” is stated, but {before} → {after} is {real}",
            stated=stated,
            before=plain(value(move.before)),
            after=plain(value(move.after)),
            real=real,
        )
        return self.finding(case, span, message.replace("-", "−"), severity=severity)


def _span(move: Move) -> Span:
    return around([move.before, move.after])


def _cover(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _holds(move: Move, stated: Figure, text: str) -> bool:
    """The change is what the two values make, within rounding.

    A whole last digit: "513 %" for 513.8 % is cut off, not rounded, and no slip worth a reader's time. But a
    percent that is the difference of two percents to the digit is not their growth: points were meant.
    """
    claimed, real = _claimed(stated), move.by(stated)
    digit = _digit(stated, text)
    if stated.unit == move.after.unit == "percent":
        return abs(real - claimed) <= digit and not (_means_points(move, stated) and real != claimed)
    digit = digit / 2 if differs(stated) else digit
    return abs(real - claimed) <= digit + move.slack(stated, text)


def _is_flow(move: Move, stated: Figure) -> bool:
    """Of what came in and what went out the difference is told, in either direction."""
    carried = move.after.change is not None and move.after.change.amount is not None
    return differs(stated) and not carried and move.by(stated) == -_claimed(stated)


def _means_points(move: Move, stated: Figure) -> bool:
    """A percent that is the difference of two percents: points were meant, and only the word is wrong."""
    points = value(move.after) - value(move.before)
    return stated.unit == move.after.unit == "percent" and points == _claimed(stated)


def _claimed(stated: Figure) -> Decimal:
    """The stated change with its sign: in percent, in points or in the unit of the values."""
    change = stated.change
    amount = abs((change.amount if change is not None else None) or Decimal(0))
    amount *= 100 if stated.kind == "ratio" else 1
    return -amount if change is not None and change.direction == "down" else amount


def _digit(stated: Figure, text: str) -> Decimal:
    """The worth of the last digit; multiples and fractions are rounder than they are written."""
    if stated.unit == "times":
        return Decimal(10)
    return _FRACTION * abs(_claimed(stated)) if stated.kind == "ratio" else last_digit(stated, text)


def _real(move: Move, stated: Figure) -> str:
    """The change that the two values make, written like the stated one."""
    real = move.by(stated)
    return ("" if real < 0 else "+") + (plain(real) if differs(stated) else f"{real:.1f} %")


def _signed(stated: Figure, text: str) -> str:
    return ("−" if _claimed(stated) < 0 else "+") + written(stated, text).lstrip("+-−")
