"""How exactly a number is written: what its last digit is worth."""

from __future__ import annotations

import re
from decimal import Decimal

from summarykit.records import Figure

_WRITTEN = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def last_digit(figure: Figure, text: str) -> Decimal:
    """The worth of the figure's last written digit in base units: 0.01 亿元 is 1000000, "12.5 %" is 0.1.

    1 where the number is spelled out.
    """
    written = _WRITTEN.search(figure.span.of(text))
    if written is None or not figure.value:
        return Decimal(1)
    number = Decimal(re.sub("[,，]", "", written.group()))
    if not number:
        return Decimal(1)
    magnitude = abs(figure.value) / number
    exponent = number.as_tuple().exponent
    return magnitude * Decimal(10) ** (exponent if isinstance(exponent, int) else 0)
