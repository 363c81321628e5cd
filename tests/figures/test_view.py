"""The text as numbers are read from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures.view import view


@given(st.text(max_size=80))
def test_every_place_stays_its_place(text: str) -> None:
    assert len(view(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("１２．５％", "12.5%"),
        ("2O22", "2022"),
        ("l,248", "1,248"),
        ("l2月", "12月"),
        ("Old lions", "Old lions"),
    ],
)
def test_mended(text: str, seen: str) -> None:
    assert view(text) == seen
