"""How exactly a number is written: what its last digit is worth."""

from __future__ import annotations

import re
from decimal import Decimal

from summarykit.records import Figure

_ROUND = 1000
_WRITTEN = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def last_digit(figure: Figure, text: str) -> Decimal:
    """The worth of the figure's last written digit in base units: 0.01 亿元 is 1000000, "12.5 %" is 0.1.

    Of a number that is spelled out, the least place that is not nought, from thousands on; else 1.
    """
    written = _WRITTEN.search(figure.span.of(text))
    if not figure.value:
        return Decimal(1)
    if written is None:
        return _spelled_digit(abs(figure.value))
    number = Decimal(re.sub("[,，]", "", written.group()))
    if not number:
        return Decimal(1)
    magnitude = abs(figure.value) / number
    exponent = number.as_tuple().exponent
    return magnitude * Decimal(10) ** (exponent if isinstance(exponent, int) else 0)


def _spelled_digit(value: Decimal) -> Decimal:
    """三万 is round to ten thousand; forty means forty."""
    place = Decimal(10) ** max(0, value.normalize().as_tuple().exponent)  # type: ignore[operator]
    return place if value >= _ROUND else Decimal(1)
