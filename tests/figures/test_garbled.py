"""Numbers that are not written as numbers are."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures import find_garbled


@pytest.mark.parametrize(
    ("text", "garbled"),
    [
        ("$14,829.,603 left", ["14,829.,603"]),
        ("$654,137,907-89 left", ["654,137,907-89"]),
        ("a sum of 237,879,823,60.", ["237,879,823,60"]),
        ("costs $1.250.00 now", ["1.250.00"]),
        ("l,248 boats and 2O22 men", ["l,248", "2O22"]),
        ("核减2l.7万元", ["2l.7"]),
        ("$74,480,20l.05 was spent", ["74,480,20l.05"]),
        ("$1,25,0,300 left", ["1,25,0,300"]),
        ("投入12,3,50万元", ["12,3,50"]),
        ("₹1,25,300 and $1,250,300 and items 1,2,3", []),
        ("1,248 boats, 3.5 %, 12,34 and 5,6", []),
        ("version 1.2.3 of 12.11.2024 at 10.20", []),
        ("pages 1,200-1,300, 654,137-89 and 3..5", []),
        ("rooms A10O and l2", []),
    ],
)
def test_what_is_garbled(text: str, garbled: list[str]) -> None:
    assert [span.of(text) for span in find_garbled(text, 0, len(text))] == garbled


@given(st.integers(0, 10**15), st.integers(0, 99))
def test_a_number_in_its_groups_is_not(whole: int, cents: int) -> None:
    text = f"It is {whole:,}.{cents:02} today."
    assert not list(find_garbled(text, 0, len(text)))


@pytest.mark.parametrize("piece", ["1,", "1.", "123,", "1O", "l", "1.,"])
def test_long_runs_take_little_time(piece: str) -> None:
    text = piece * 20_000
    begun = time.process_time()
    list(find_garbled(text, 0, len(text)))
    assert time.process_time() - begun < 2
