"""A number alone."""

from __future__ import annotations

import pytest

from summarykit.figures import read_number
from summarykit.lang import get_pack


@pytest.mark.parametrize(
    ("written", "lang", "value"), [("Four", "en", 4), ("12", "en", 12), ("五", "zh", 5), ("boat", "en", None)]
)
def test_read_number(written: str, lang: str, value: int | None) -> None:
    assert read_number(written, get_pack(lang)) == value
