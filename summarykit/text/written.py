"""Numbers as people write them, in any language."""

from __future__ import annotations

from decimal import Decimal

DECIMALS = 6
"""No report counts finer, and a ninth has no end."""


def plain(value: Decimal) -> str:
    """Thousands grouped, no exponent, at most six decimals and no zeros at their end."""
    whole, dot, decimals = f"{value:,.{DECIMALS}f}".partition(".")
    return (whole + dot + decimals.rstrip("0")).rstrip(".")


def is_exchanged(first: str, second: str) -> bool:
    """Two numbers that differ by two neighbouring digits in each other's place: a slip of the keys."""
    if len(first) != len(second):
        return False
    places = [at for at, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(places) != 2 or places[1] - places[0] != 1:
        return False
    at = places[0]
    return first[at : at + 2] == second[at : at + 2][::-1]
