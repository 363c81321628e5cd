"""What makes a total, what overlaps, and what one slip of the keys explains."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarykit.figures.amounts import Amounts
from summarykit.figures.fitting import fitting, is_digit, is_slip, is_too_much, making, overlap

from .test_amounts import amounts

TEXT = "{} cups, including {} red, {} blue and {} green."


def of(total: int, *parts: int) -> tuple[Amounts, list[int]]:
    return amounts(TEXT.format(total, *parts)), [1, 2, 3]


@pytest.mark.parametrize(
    ("numbers", "fits"),
    [
        ((60, 30, 30, 20), [1, 2]),
        ((60, 30, 20, 15), [1, 2, 3]),
        ((600, 300, 280, 215), [1, 2]),
        ((600, 300, 280, 120), [1, 2, 3]),
        ((60, 30, 90, 5), [1]),
    ],
)
def test_parts_of_an_open_list(numbers: tuple[int, ...], fits: list[int]) -> None:
    found, parts = of(*numbers)
    assert fitting(found, 0, parts, "partial") == fits


@pytest.mark.parametrize(
    ("numbers", "too_much", "digit", "more"),
    [
        ((600, 300, 200, 200), True, True, True),
        ((600, 300, 200, 187), True, False, False),
        ((600, 300, 200, 110), False, True, True),
        ((600, 300, 200, 90), False, True, False),
        ((60, 30, 20, 15), False, False, False),
        ((60, 30, 20, 20), True, True, True),
        ((60, 50, 40, 30), True, True, False),
    ],
)
def test_too_much(numbers: tuple[int, ...], too_much: bool, digit: bool, more: bool) -> None:
    found, parts = of(*numbers)
    told = [one(found, 0, parts) for one in (overlap, is_digit, is_too_much)]
    assert told == [too_much, digit, more]


def test_exchanged_digits_and_the_exact_sum() -> None:
    found = amounts("452 cups, including 203 red, 164 blue and 58 green.")
    assert is_slip(found, 0, [1, 2, 3])
    assert not is_slip(found, 0, [1, 2])
    assert making(found, [1, 2, 3], Decimal(367)) == [1, 2]
    assert making(found, [1, 2, 3], Decimal(368)) == []
