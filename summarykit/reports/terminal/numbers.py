"""Figures as people write them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from summarykit.messages import say
from summarykit.records import Breakdown, Figure
from summarykit.reports.terminal.labels import MODIFIERS
from summarykit.reports.terminal.units import measured
from summarykit.text.written import plain

_ARROWS = {"up": "↑", "down": "↓", "flat": "→"}


def percent(value: float) -> str:
    """One decimal and the sign: "31.4 %"."""
    return measured(f"{value:.1f}", "percent")


def value_of(figure: Figure) -> str:
    """What the figure was understood as: "680,000,000 CNY", "20–30", "2023-Q3", "↑ 12.5 %", "≥ 48"."""
    if figure.value is None:
        return figure.label or ""
    value = plain(figure.value)
    if figure.upper is not None:
        value = f"{value}–{plain(figure.upper)}"
    value = measured(value, figure.unit)
    value = f"{MODIFIERS[figure.modifier]} {value}" if figure.modifier else value
    return f"{_ARROWS[figure.change.direction]} {value}" if figure.change else value


def sum_of(breakdown: Breakdown, figures: Sequence[Figure]) -> str:
    """A breakdown's arithmetic: "39 = 8 + 20 + 11 ✓", "39 ≠ 8 + 20 + 12 (= 40)", "39, of which 8 + 20".

    Shares of a whole that is not told make "100 %".
    """
    whole = Decimal(100) if breakdown.total is None else figures[breakdown.total].value or Decimal(0)
    total = measured(plain(whole), "percent") if breakdown.total is None else plain(whole)
    parts = " + ".join(plain(figures[part].value or Decimal(0)) for part in breakdown.parts)
    if not breakdown.exhaustive:
        return say("{total}, of which {parts}", total=total, parts=parts)
    if is_wrong(breakdown, figures):
        told = plain(whole - breakdown.difference)
        return say("{total} ≠ {parts} (= {sum})", total=total, parts=parts, sum=told)
    return f"{total} {'≈' if breakdown.difference else '='} {parts} ✓"


def is_wrong(breakdown: Breakdown, figures: Sequence[Figure]) -> bool:
    """All parts are told and do not make the total; shares in percent may miss 100 by what was rounded."""
    off = abs(breakdown.difference) if breakdown.exhaustive else Decimal(0)
    if breakdown.total is not None or not off:
        return bool(off)
    digits = [Decimal(1).scaleb(_exponent(figures[part])) for part in breakdown.parts]
    return off > sum(digits) / 2


def _exponent(figure: Figure) -> int:
    exponent = (figure.value or Decimal(0)).as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
