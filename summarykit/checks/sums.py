"""F201: a total that is not the sum of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from summarykit.checks.precision import last_digit
from summarykit.checks.rule import Case, Rule, lower
from summarykit.figures import find_garbled
from summarykit.messages import msg, say
from summarykit.records import Breakdown, Figure, Finding, Severity, Span
from summarykit.text.written import plain

VAGUE_SHARE = Decimal("0.1")
"""With an "about" or "over" in the sum, a difference up to a tenth of the total is what the word allows."""

WEAK = frozenset(
    {
        "partial",
        "behind",
        "carried",
        "elliptic",
        "restated",
        "left",
        "shares",
        "exchange",
        "headed",
        "listed",
        "overlap",
    }
)
"""Rules of breakdowns whose words do not claim all parts, or only hint at the sum."""

OPEN = frozenset({"partial", "behind", "carried", "shares"})
"""Rules of breakdowns that need not be told in full: parts that fall short may lack a small one."""
MANY = 3
"""So many parts in a row are meant to be all of them where they exceed their total."""

NEAR = Decimal("0.03")
"""A sum with a garbled figure in it must come this near to its total to be worth a word."""

_ROUND = 1000
"""A total that ends in three and more noughts may be rounded there: "373,000,000" beside cents."""

_AROUND = 24
"""Characters around a figure in which the rest of a garbled number stands."""


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
            figures = [case.analysis.figures[index] for index in breakdown.named]
            severity = self.certainty(breakdown, figures, case.text)
            if severity is None:
                continue
            span = Span(min(one.span.start for one in figures), max(one.span.end for one in figures))
            yield self.finding(case, span, _arithmetic(breakdown, figures), severity=severity)

    def certainty(self, breakdown: Breakdown, figures: list[Figure], text: str) -> Severity | None:
        """Full where words claim all parts of an exact count; a step down where they only let it be thought.

        Two steps down for one off in the last digit, none for rounding.
        """
        if _is_unreadable(breakdown, figures, text):
            return None
        full = lower(self.severity, _doubt(breakdown))
        off = abs(breakdown.difference)
        if any(one.modifier for one in figures):
            vague = VAGUE_SHARE * abs(_total(breakdown, figures))
            return None if off <= vague else lower(full, 1)
        if adds_up(breakdown, figures, text):
            return None
        digit = last_digit(figures[0], text)
        rounded = off == digit or off <= _roundness(figures[0], digit) / 2
        return lower(self.severity, 2) if rounded else full


def _total(breakdown: Breakdown, figures: list[Figure]) -> Decimal:
    return Decimal(100) if breakdown.total is None else figures[0].value or Decimal(0)


def _doubt(breakdown: Breakdown) -> int:
    """Steps by which the words leave it open that these are all parts.

    An open list of three and more parts leaves nothing open where they exceed their total: no part can be
    missing, and parts that overlap exceed it by more than such lists do (see `figures.parts`).
    """
    if breakdown.rule not in WEAK:
        return 0
    if breakdown.rule == "overlap":
        return 2
    if breakdown.rule not in OPEN:
        return 1
    if breakdown.difference > 0:
        return 2
    return 1 if len(breakdown.parts) < MANY or breakdown.total is None else 0


def _is_unreadable(breakdown: Breakdown, figures: list[Figure], text: str) -> bool:
    """A range, or a garbled figure in a sum that misses its total by far, proves nothing."""
    if any(one.value is None or one.upper is not None for one in figures):
        return True
    return _is_far(breakdown, figures) and _has_garbled(figures, text)


def _is_far(breakdown: Breakdown, figures: list[Figure]) -> bool:
    return abs(breakdown.difference) > NEAR * max(abs(one.value or Decimal(0)) for one in figures)


def _has_garbled(figures: list[Figure], text: str) -> bool:
    """Some figure is the readable piece of a garbled number: what it should be nobody knows."""
    return any(
        garbled.overlaps(one.span)
        for one in figures
        for garbled in find_garbled(text, max(0, one.span.start - _AROUND), one.span.end + _AROUND)
    )


def adds_up(breakdown: Breakdown, figures: list[Figure], text: str) -> bool:
    """The parts make their total, but for what rounding can make; `figures` are the total and the parts."""
    digits = [last_digit(one, text) for one in figures]
    return abs(breakdown.difference) <= _rounding(figures, digits)


def _rounding(figures: list[Figure], digits: list[Decimal]) -> Decimal:
    """What rounding alone can make of the difference: half a last digit of each figure, of counts nothing."""
    exact = all(digit == 1 for digit in digits) and all(one.kind != "percent" for one in figures)
    return Decimal(0) if exact else sum(digits, Decimal(0)) / 2


def _roundness(total: Figure, digit: Decimal) -> Decimal:
    """The place to which a total that ends in noughts may have been rounded, 0 where it has too few."""
    place = Decimal(10) ** max(0, ((total.value or Decimal(0)) / digit).normalize().as_tuple().exponent)  # type: ignore[operator]
    return place * digit if place >= _ROUND else Decimal(0)


def _arithmetic(breakdown: Breakdown, figures: list[Figure]) -> str:
    values = [one.value for one in figures if one.value is not None]
    total, *parts = values if breakdown.total is not None else [Decimal(100), *values]
    return say(
        "{total} ≠ {parts} (= {sum})",
        total=plain(total),
        parts=" + ".join(plain(one) for one in parts),
        sum=plain(total - breakdown.difference),
    )
