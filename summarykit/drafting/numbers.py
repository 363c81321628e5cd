"""The arithmetic of an outline: exact decimals, rounded only where a percentage is told."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

from summarykit.lang.facets.drafting import OutlineWords

WORKING_DIGITS = 60
"""Precision of a division before rounding: twice the digits of the longest number that is read."""


def shown(number: Decimal, words: OutlineWords) -> str:
    """The number as the language writes it, with all digits that it has."""
    return f"{number:,f}" if words.group_digits else f"{number:f}"


def percent(part: Decimal, whole: Decimal, digits: int) -> Decimal:
    """`part` in percent of `whole`, halves rounded away from zero; `whole` is not 0."""
    with localcontext() as context:
        context.prec = WORKING_DIGITS
        return (part * 100 / whole).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
