"""F202: a stated change or share that the text's own values contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarykit.checks.precision import last_digit
from summarykit.checks.rule import Case, Rule
from summarykit.lang.facets.figures import FigureContext, FigureLinks
from summarykit.messages import msg, say
from summarykit.records import Figure, Finding, Span
from summarykit.text.written import plain

_AMOUNTS = frozenset({"count", "percent", "money", "measure", "ratio"})
_RELATIVE = frozenset({"percent", "ratio"})
_UNCHECKED = frozenset({"annual_average", "year_start"})  # told over a time that the two values need not span


@dataclass(frozen=True, slots=True)
class Move:
    """One value that became another, as the text tells it."""

    before: Figure
    after: Figure

    def by(self, stated: Figure) -> Decimal:
        """The change in the measure of the stated one: percent of the earlier value, or a difference."""
        old, new = _value(self.before), _value(self.after)
        return new - old if self.differs_in(stated) else 100 * (new - old) / old

    def differs_in(self, stated: Figure) -> bool:
        """The stated change is a difference: in points, or in the unit of the values themselves."""
        return stated.unit == "pp" or stated.kind not in _RELATIVE

    def measures(self, stated: Figure) -> bool:
        """The stated change can be one of these values: a share of them, points, or their own unit."""
        if stated.unit == "pp":
            return self.after.unit == "percent"
        same = stated.kind == self.after.kind and stated.unit == self.after.unit
        return same or stated.kind in _RELATIVE

    def slack(self, stated: Figure, text: str) -> Decimal:
        """How far rounding of the two values alone can move that change."""
        old, new = _value(self.before), _value(self.after)
        if self.before.kind == self.after.kind == "count" and last_digit(self.after, text) == 1:
            return Decimal(0)
        if self.differs_in(stated):
            return (last_digit(self.after, text) + last_digit(self.before, text)) / 2
        halves = last_digit(self.after, text) / 2 + abs(new / old) * last_digit(self.before, text) / 2
        return abs(100 * halves / old)


class StatedChangeContradicts(Rule):
    """F202: "rose 12.5 %", but 1,260 to 1,400 is 11.1 %."""

    code = "F202"
    name = "stated-change-contradicts"
    group = "F"
    severity = "medium"
    title = msg("A stated change disagrees with the text's own figures")
    why = msg(
        "A sentence gives a change in percent and also the value before and the value after it, and the "
        "three do not fit each other."
    )
    bad = msg("Visits rose by 12.5 %, from 1,260 to 1,400.")
    good = msg("Visits rose by 11.1 %, from 1,260 to 1,400.")
    remedy = msg("Work the change out again from the two values and correct the wrong number.")

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding for each stated change, and each stated share, that its values disagree with."""
        links = case.pack.facet(FigureLinks)
        for figures in _by_sentence(case):
            for at, stated in enumerate(figures):
                move = _move_of(figures, at, case.text, links) if _is_stated(stated) else None
                if move is not None and move.measures(stated):
                    yield from self._judge(case, move, stated)
        yield from self._shares(case, links)

    def _judge(self, case: Case, move: Move, stated: Figure) -> Iterator[Finding]:
        claimed = abs(_claimed(stated))
        if stated.change is not None and stated.change.direction == "down":
            claimed = -claimed
        real = move.by(stated)
        # A whole last digit: "513 %" for 513.8 % is cut off, not rounded, and no slip worth a reader's time.
        if abs(real - claimed) <= _claimed_digit(stated, case.text) + move.slack(stated, case.text):
            return
        span = _around((move.before, move.after, stated))
        number = plain(real) if move.differs_in(stated) else f"{real:.1f} %"
        message = say(
            "“{stated}” is stated, but {before} → {after} is {real}",
            stated=("−" if claimed < 0 else "+") + stated.span.of(case.text).lstrip("+-−"),
            before=plain(_value(move.before)),
            after=plain(_value(move.after)),
            real=("" if real < 0 else "+") + number,
        )
        yield self.finding(case, span, message.replace("-", "−"))

    def _shares(self, case: Case, links: FigureLinks) -> Iterator[Finding]:
        """As in "132 of the 480 (25.7 %)": a part, its total and the share between them."""
        figures = case.analysis.figures
        for breakdown in case.analysis.breakdowns:
            total = figures[breakdown.total]
            for at in breakdown.parts:
                share = figures[at + 1] if at + 1 < len(figures) else None
                if share is not None and _is_share(figures[at], share, total, case.text, links):
                    yield from self._judge_share(case, figures[at], share, total)

    def _judge_share(self, case: Case, part: Figure, share: Figure, total: Figure) -> Iterator[Finding]:
        real = 100 * _value(part) / _value(total)
        digits = last_digit(part, case.text) / _value(part) + last_digit(total, case.text) / _value(total)
        exact = part.kind == total.kind == "count"
        slack = last_digit(share, case.text) / 2 + (Decimal(0) if exact else real * digits / 2)
        if abs(real - _value(share)) <= slack * Decimal("1.34"):
            return
        message = say(
            "“{stated}” is stated, but {part} of {total} is {real} %",
            stated=share.span.of(case.text),
            part=plain(_value(part)),
            total=plain(_value(total)),
            real=f"{real:.1f}",
        )
        yield self.finding(case, _around((part, share, total)), message)


def _value(figure: Figure) -> Decimal:
    return figure.value if figure.value is not None else Decimal(0)


def _around(figures: Sequence[Figure]) -> Span:
    return Span(min(one.span.start for one in figures), max(one.span.end for one in figures))


def _is_stated(figure: Figure) -> bool:
    """An amount of change, exact and of one step."""
    change = figure.change
    if change is None or change.amount is None or change.direction == "flat" or figure.value is None:
        return False
    itself = change.amount == abs(figure.value) or figure.unit == "times"
    return itself and change.base_period not in _UNCHECKED and not figure.modifier and figure.upper is None


def _claimed(stated: Figure) -> Decimal:
    """The stated change in percent, in points or in the unit of the values."""
    amount = stated.change.amount if stated.change is not None else None
    return (amount or Decimal(0)) * (100 if stated.kind == "ratio" else 1)


def _claimed_digit(stated: Figure, text: str) -> Decimal:
    """The worth of the last digit; tenths (三成) and multiples are rounder than they are written."""
    return Decimal(10) if stated.kind == "ratio" else last_digit(stated, text)


def _by_sentence(case: Case) -> Iterator[list[Figure]]:
    """The amounts of each sentence that is the document's own; a sentence ends where its block does."""
    figures, at = case.analysis.figures, 0
    end = re.compile(case.pack.facet(FigureContext).sentence_end)
    for block in case.content:
        stops = [found.end() for found in end.finditer(case.text, block.span.start, block.span.end)]
        for stop in [*stops, block.span.end]:
            first = at
            while at < len(figures) and figures[at].span.start < stop:
                at += 1
            if at - first > 1:
                yield [one for one in figures[first:at] if one.kind in _AMOUNTS and one.value is not None]


def _move_of(figures: list[Figure], at: int, text: str, links: FigureLinks) -> Move | None:
    """The two values that a stated change is of, where they stand beside it in words that say so."""
    ahead, behind = figures[max(0, at - 2) : at], figures[at + 1 : at + 3]
    if len(ahead) == 2 and re.fullmatch(links.after_move, _gap(ahead[1], figures[at], text)):
        compared = re.fullmatch(links.compared, _gap(ahead[0], ahead[1], text)) and _comparable(*ahead)
        move = _told_move(*ahead) or (Move(ahead[1], ahead[0]) if compared else None)
        if move is not None:
            return move
    if len(behind) == 2 and re.fullmatch(links.before_move, _gap(figures[at], behind[0], text)):
        move = _told_move(*behind)
        if move is not None:
            return move
    return _told_on(figures, at, text, links)


def _told_on(figures: list[Figure], at: int, text: str, links: FigureLinks) -> Move | None:
    """As in "2470, up 30 % on the 1900 of 2019"."""
    if not 0 < at < len(figures) - 1 or not _comparable(figures[at - 1], figures[at + 1]):
        return None
    linked = re.fullmatch(links.told_on, _gap(figures[at], figures[at + 1], text))
    return Move(figures[at + 1], figures[at - 1]) if linked else None


def _gap(one: Figure, other: Figure, text: str) -> str:
    return text[one.span.end : other.span.start]


def _comparable(one: Figure, other: Figure) -> bool:
    """Two exact values of one kind and unit, neither of them a change."""
    alike = one.kind == other.kind and one.unit == other.unit
    exact = not (one.modifier or other.modifier or one.upper or other.upper)
    return (
        alike and exact and bool(_value(one) and _value(other)) and not (_is_stated(one) or _is_stated(other))
    )


def _told_move(one: Figure, other: Figure) -> Move | None:
    """The pair as a move where one of the two carries the difference as its change."""
    if not _comparable(one, other):
        return None
    difference = abs(_value(other) - _value(one))
    for before, after in ((one, other), (other, one)):
        if after.change is not None and after.change.amount == difference:
            return Move(before, after)
    return None


def _is_share(part: Figure, share: Figure, total: Figure, text: str, links: FigureLinks) -> bool:
    """The percent right behind the part is its share of the total."""
    exact = not any(one.modifier or one.upper for one in (part, share, total))
    percent = share.unit == "percent" and share.change is None and share.value is not None
    linked = percent and bool(re.fullmatch(links.share, _gap(part, share, text).replace("（", "(")))
    return exact and linked and bool(_value(part) and _value(total))
