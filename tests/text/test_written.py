"""Numbers as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarykit.text.written import is_exchanged, plain


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", "0"),
        ("1260", "1,260"),
        ("680000000.00", "680,000,000"),
        ("1E+8", "100,000,000"),
        ("12.50", "12.5"),
        ("-1234.5", "-1,234.5"),
        ("0.000001", "0.000001"),
        ("0.11111111111111111111", "0.111111"),
        ("99.9999999", "100"),
    ],
)
def test_plain(value: str, shown: str) -> None:
    assert plain(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("41200", "42100", True),
        ("47", "74", True),
        ("41200", "41300", False),
        ("4120", "41200", False),
        ("1234", "2143", False),
        ("123", "321", False),
        ("77", "77", False),
    ],
)
def test_exchanged_digits(first: str, second: str, *, told: bool) -> None:
    assert is_exchanged(first, second) is told
