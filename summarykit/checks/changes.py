"""F202: a stated change that the text's own two values contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from summarykit.checks.precision import last_digit, plain
from summarykit.checks.rule import Case, Rule
from summarykit.lang.facets.checks import CheckCues
from summarykit.messages import msg, say
from summarykit.records import Figure, Finding, Span

_SENTENCE_END = re.compile(r"[。！？!?；;\n]|\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Move:
    """One value that became another, as the text tells it."""

    before: Figure
    after: Figure

    def percent(self) -> Decimal:
        """The change in percent of the earlier value."""
        old, new = _value(self.before), _value(self.after)
        return 100 * (new - old) / old

    def slack(self, text: str) -> Decimal:
        """How far rounding of the two values alone can move that percentage."""
        old, new = _value(self.before), _value(self.after)
        halves = last_digit(self.after, text) / 2 + abs(new / old) * last_digit(self.before, text) / 2
        exact = self.before.kind == self.after.kind == "count"
        return Decimal(0) if exact and halves <= 1 else abs(100 * halves / old)


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
        """One finding for each sentence with exactly one change and one pair of values that disagree."""
        cues = case.pack.facet(CheckCues)
        for figures in _by_sentence(case):
            moves = list(_moves(figures, case.text, cues))
            stated = [one for one in figures if _is_stated_percent(one)]
            if len(moves) == 1 and len(stated) == 1:
                yield from self._judge(case, moves[0], stated[0])

    def _judge(self, case: Case, move: Move, stated: Figure) -> Iterator[Finding]:
        claimed = abs(_value(stated))
        if stated.change is not None and stated.change.direction == "down":
            claimed = -claimed
        real = move.percent()
        slack = last_digit(stated, case.text) / 2 + move.slack(case.text)
        # A third of a digit more: "11 %" for 11.54 % is how some round, and no slip worth a reader's time.
        if stated.modifier or abs(real - claimed) <= slack * Decimal("1.34"):
            return
        every = (move.before, move.after, stated)
        span = Span(min(one.span.start for one in every), max(one.span.end for one in every))
        message = say(
            "“{stated}” is stated, but {before} → {after} is {real} %",
            stated=("−" if claimed < 0 else "+") + stated.span.of(case.text).lstrip("+-−"),
            before=plain(_value(move.before)), after=plain(_value(move.after)),
            real=f"{real:+.1f}".replace("-", "−"),
        )
        yield self.finding(case, span, message)


def _value(figure: Figure) -> Decimal:
    return figure.value if figure.value is not None else Decimal(0)


def _is_stated_percent(figure: Figure) -> bool:
    return (
        figure.kind == "percent"
        and figure.unit == "percent"
        and figure.value is not None
        and figure.upper is None
        and figure.change is not None
        and figure.change.direction != "flat"
        and figure.change.amount is not None
        and abs(figure.change.amount) == abs(figure.value)
    )


def _by_sentence(case: Case) -> Iterator[list[Figure]]:
    """The figures of each sentence that is the document's own; a sentence ends where its block does."""
    for block in case.content:
        inside = [one for one in case.analysis.figures if block.span.contains(one.span)]
        if len(inside) < 3:
            continue
        ends = [block.span.start + found.end() for found in _SENTENCE_END.finditer(block.span.of(case.text))]
        start = block.span.start
        for end in [*ends, block.span.end]:
            yield [one for one in inside if start <= one.span.start < end]
            start = end


def _moves(figures: list[Figure], text: str, cues: CheckCues) -> Iterator[Move]:
    """Neighbouring values of one kind and unit that the text joins as "from A to B"."""
    for before, after in zip(figures, figures[1:], strict=False):
        alike = before.kind == after.kind and (before.unit == after.unit or before.unit is None)
        usable = before.kind in {"count", "money", "measure"} and before.value and after.value is not None
        if not (alike and usable) or before.modifier or after.modifier:
            continue
        lead = text[max(0, before.span.start - 40) : before.span.start]
        between = text[before.span.end : after.span.start]
        if re.search(cues.move_lead, lead) and re.fullmatch(cues.move_between, between):
            yield Move(before, after)
