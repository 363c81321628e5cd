"""Numbers as people write them, in any language."""

from __future__ import annotations

from decimal import Decimal

DECIMALS = 6
"""No report counts finer, and a ninth has no end."""


def plain(value: Decimal) -> str:
    """Thousands grouped, no exponent, at most six decimals and no zeros at their end."""
    whole, dot, decimals = f"{value:,.{DECIMALS}f}".partition(".")
    return (whole + dot + decimals.rstrip("0")).rstrip(".")
