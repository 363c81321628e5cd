"""How well parts fit a total: what makes it, what overlaps, and what one slip of the keys explains."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate, takewhile

from summarykit.figures.amounts import Amounts
from summarykit.text.written import is_exchanged, plain

OVERSHOOT = Decimal("0.1")
"""Parts of an open list that exceed their total by more than this overlap each other: women and engineers."""

_FAR_OVER = Decimal("0.25")
"""One wrong digit is looked for behind no larger excess."""

_HUNDRED = 100


def fitting(amounts: Amounts, total: int, parts: list[int], rule: str) -> list[int]:
    """The parts up to where they make the total; of an open list, those that can still be parts."""
    limit = amounts.value(total)
    exact = making(amounts, parts, limit)
    if exact:
        return exact
    parts = amounts.of_one_style(list(takewhile(lambda one: amounts.value(one) <= limit, parts)))
    open_list = rule in {"partial", "behind"} and not is_slip(amounts, total, parts)
    if not (open_list and overlap(amounts, total, parts)) or is_too_much(amounts, total, parts):
        return parts
    sums = accumulate(amounts.value(one) for one in parts)
    return parts[: max(1, sum(1 for so_far in sums if so_far <= limit))]


def making(amounts: Amounts, parts: list[int], limit: Decimal) -> list[int]:
    """So many of the parts as make the total exactly; none where no number of them does."""
    sums = accumulate(amounts.value(one) for one in parts)
    return next((parts[:count] for count, so_far in enumerate(sums, start=1) if so_far == limit), [])


def overlap(amounts: Amounts, total: int, parts: list[int]) -> bool:
    """Parts of which nothing says that no other can be counted in two of them, and that come to too much."""
    return amounts.sum(parts) >= amounts.value(total) * (1 + OVERSHOOT)


def is_too_much(amounts: Amounts, total: int, parts: list[int]) -> bool:
    """Three and more parts come to too much, and one wrong digit explains it rather than overlap."""
    over = amounts.sum(parts) / amounts.value(total) - 1
    return len(parts) > 2 and 0 < over <= _FAR_OVER and is_digit(amounts, total, parts)


def is_digit(amounts: Amounts, total: int, parts: list[int]) -> bool:
    """Off by what one wrong digit makes: 10 or 300, not 13; under a hundred by tens, units say nothing."""
    over = plain(abs(amounts.sum(parts) - amounts.value(total))).replace(",", "")
    return len(over.strip("0.")) == 1 and (amounts.value(total) >= _HUNDRED or over.endswith("0"))


def is_slip(amounts: Amounts, total: int, parts: list[int]) -> bool:
    """With two neighbouring digits of one part exchanged (74 for 47) three and more make a total exactly.

    Under a hundred that happens by chance.
    """
    over = amounts.sum(parts) - amounts.value(total)
    if len(parts) < 3 or not over or amounts.value(total) < _HUNDRED:
        return False
    pairs = ((plain(amounts.value(one)), plain(amounts.value(one) - over)) for one in parts)
    return any(is_exchanged(written, meant) for written, meant in pairs)
