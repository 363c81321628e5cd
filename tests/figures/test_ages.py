"""Ages without a unit."""

from __future__ import annotations

import pytest

from .reading import figures


@pytest.mark.parametrize(
    ("lang", "text", "value", "upper"),
    [
        ("en", "People aged 65 and over", 65, None),
        ("en", "under the age of forty", 40, None),
        ("en", "Children aged from 5 to 11", 5, 11),
        ("en", "aged between 16 and 24", 16, 24),
        ("zh", "年满18的居民", 18, None),
    ],
)
def test_years(lang: str, text: str, value: int, upper: int | None) -> None:
    (one,) = figures(text, lang)
    assert (one.value, one.upper, one.unit) == (value, upper, "year")


@pytest.mark.parametrize("text", ["The age of 450 trees", "Aged care for 65 people", "Pages 4"])
def test_no_ages(text: str) -> None:
    assert "year" not in {one.unit for one in figures(text, "en")}
