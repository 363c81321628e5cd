"""Amounts told by their magnitude alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .reading import figures, surfaces

SIZES = {"tens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9}


@given(st.sampled_from(sorted(SIZES)))
def test_up_to_ten_times_the_magnitude(size: str) -> None:
    (one,) = figures(f"There were {size} of visitors.", "en")
    assert (one.kind, one.value, one.upper) == ("range", 10 ** SIZES[size], 10 ** (SIZES[size] + 1))
    assert one.modifier == "approx"


@pytest.mark.parametrize(
    ("text", "surface", "unit"),
    [
        ("We spent millions of dollars.", "millions of dollars", "USD"),
        ("It runs for hundreds of kilometres.", "hundreds of kilometres", "kilometre"),
        ("Tens of millions of trees", "Tens of millions", None),
    ],
)
def test_units(text: str, surface: str, unit: str | None) -> None:
    (one,) = figures(text, "en")
    assert (surfaces(text, [one]), one.unit) == ([surface], unit)


@pytest.mark.parametrize("text", ["They came in hundreds.", "hundreds of a kind"])
def test_nothing_is_counted(text: str) -> None:
    assert figures(text, "en") == ()
