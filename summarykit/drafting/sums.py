"""What a given figure must fulfil by itself: no negative count, a total that is the sum of its parts."""

from __future__ import annotations

import re
from decimal import Decimal

from summarykit.errors import InputsError, Location
from summarykit.lang.facets.drafting import DraftWords
from summarykit.messages import say
from summarykit.records import InputFigure


def check_figure(figure: InputFigure, words: DraftWords) -> None:
    """Raises InputsError E206 for a negative count, E207 for parts that do not add up to the value."""
    if not re.fullmatch(words.signed_unit, figure.unit or ""):
        _check_signs(figure)
    if figure.value is not None and figure.parts:
        _check_sum(figure, figure.value)


def _check_signs(figure: InputFigure) -> None:
    given: list[tuple[Decimal | None, Location]] = [(figure.value, figure.at)]
    given += [(part, figure.parts_at.get(name, figure.at)) for name, part in figure.parts.items()]
    for number, at in given:
        if number is not None and number < 0:
            raise InputsError(
                "E206",
                say("a count cannot be negative: {value}", value=number),
                help=say("Percentages, money and temperatures may be; say so in unit:."),
                at=at,
            )


def _check_sum(figure: InputFigure, total: Decimal) -> None:
    """Whole numbers add up exactly; decimals may differ by what the rounding of each took away."""
    parts = [part for part in figure.parts.values() if part is not None]
    summed = sum(parts, Decimal(0))
    complete = len(parts) == len(figure.parts)
    off = total - summed
    if abs(off) <= _rounding(total, parts) or (not complete and off >= 0):
        return
    sentence = (
        say(
            "{total} ≠ {parts} (= {sum}): off by {off}",
            total=total,
            parts=_plus(parts),
            sum=summed,
            off=abs(off),
        )
        if complete
        else say("{parts} is more than the total {total}", parts=_plus(parts), total=total)
    )
    raise InputsError(
        "E207",
        sentence,
        help=say("Correct the value or its parts, or add the part that is missing."),
        at=figure.at,
    )


def _plus(parts: list[Decimal]) -> str:
    return " + ".join(str(part) for part in parts)


def _rounding(total: Decimal, parts: list[Decimal]) -> Decimal:
    exponents = [int(number.as_tuple().exponent) for number in (total, *parts)]
    coarsest = max(exponents)
    return Decimal(0) if coarsest >= 0 else Decimal(1).scaleb(coarsest) * len(exponents) / 2
