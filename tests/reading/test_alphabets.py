"""Letters and digits that lists are numbered with."""

from __future__ import annotations

import pytest

from summarykit.reading.alphabets import CYCLED, DIGITS, HEBREW, ONCE, REPEATED


@pytest.mark.parametrize("signs", [*REPEATED.values(), *CYCLED.values(), *ONCE.values(), *DIGITS.values()])
def test_no_sign_stands_twice_in_an_alphabet(signs: str) -> None:
    assert len(set(signs)) == len(signs)


@pytest.mark.parametrize("signs", DIGITS.values())
def test_ten_digits(signs: str) -> None:
    assert len(signs) == 10


def test_letters_that_count_go_from_the_largest_down() -> None:
    values = [value for value, _ in HEBREW]
    assert values == sorted(values, reverse=True)
    assert len({letters for _, letters in HEBREW}) == len(HEBREW)
