"""F201: a total that is not the sum of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from summarykit.checks.precision import last_digit
from summarykit.checks.rule import Case, Rule, lower
from summarykit.messages import msg, say
from summarykit.records import Breakdown, Figure, Finding, Severity, Span
from summarykit.text.written import plain

VAGUE_SHARE = Decimal("0.1")
"""With an "about" or "over" in the sum, a difference up to a tenth of the total is what the word allows."""


class TotalIsNotTheSum(Rule):
    """F201: the parts a text gives for a total come to something else."""

    code = "F201"
    name = "total-is-not-the-sum"
    group = "F"
    severity = "high"
    title = msg("A total is not the sum of its parts")
    why = msg(
        "The text gives a total and all of its parts, and they do not add up. One of the numbers is wrong, "
        "or a part is missing. Rounded numbers may differ by what was rounded away."
    )
    bad = msg("The library bought 412 books: 230 novels, 120 textbooks and 52 atlases.")
    good = msg("The library bought 402 books: 230 novels, 120 textbooks and 52 atlases.")
    remedy = msg("Check the numbers against their source and correct the wrong one.")

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding for each breakdown that claims to be complete and is not."""
        for breakdown in case.analysis.breakdowns:
            if not breakdown.exhaustive or not breakdown.difference:
                continue
            figures = [case.analysis.figures[index] for index in (breakdown.total, *breakdown.parts)]
            severity = self.certainty(breakdown, figures, case.text)
            if severity is None:
                continue
            span = Span(min(one.span.start for one in figures), max(one.span.end for one in figures))
            yield self.finding(case, span, _arithmetic(breakdown, figures), severity=severity)

    def certainty(self, breakdown: Breakdown, figures: list[Figure], text: str) -> Severity | None:
        """Full for exact counts, two steps down for one off in the last digit, none for rounding."""
        if any(one.value is None or one.upper is not None for one in figures):
            return None
        off = abs(breakdown.difference)
        if any(one.modifier for one in figures):
            return None if off <= _vague(figures[0]) else lower(self.severity, 1)
        digits = [last_digit(one, text) for one in figures]
        if off <= _rounding(figures, digits):
            return None
        return lower(self.severity, 2) if off == digits[0] else self.severity


def _vague(total: Figure) -> Decimal:
    return VAGUE_SHARE * abs(total.value) if total.value is not None else Decimal(0)


def _rounding(figures: list[Figure], digits: list[Decimal]) -> Decimal:
    """What rounding alone can make of the difference: half a last digit of each figure, of counts nothing."""
    exact = all(digit == 1 for digit in digits) and all(one.kind != "percent" for one in figures)
    return Decimal(0) if exact else sum(digits, Decimal(0)) / 2


def _arithmetic(breakdown: Breakdown, figures: list[Figure]) -> str:
    total, *parts = [plain(one.value) for one in figures if one.value is not None]
    summed = plain((figures[0].value or Decimal(0)) - breakdown.difference)
    return say("{total} ≠ {parts} (= {sum})", total=total, parts=" + ".join(parts), sum=summed)
