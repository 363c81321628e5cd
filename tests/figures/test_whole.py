"""Shares of a whole that is not told."""

from __future__ import annotations

import pytest

from .reading import breakdowns


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("46% agreed, 38% did not, the remaining 16% stayed away.", [("rest", 0)]),
        ("46% agreed, 38% did not, the remaining 26% stayed away.", [("rest", -10)]),
        ("46% agreed, 8% did not, the remaining 12% stayed away.", []),
        ("61.4% was rent, 27.3% fuel and 11.4% food.", [("shares", -0.1)]),
        ("61% was rent, 27% fuel and 22% food.", []),
        ("61% was rent and 39% fuel.", [("shares", 0)]),
        ("61% was rent and 38% fuel.", []),
        ("61% of men and 39% of women came.", []),
        ("The spending is broken down as follows: rent 61%, fuel 27% and food 22%.", [("rest", -10)]),
        ("Including 61% for rent, 20% for fuel and 16% for food.", []),
        ("Rent rose 61%, fuel 27% and food 12%.", []),
    ],
)
def test_shares(text: str, told: list[tuple[str, float]]) -> None:
    _, found = breakdowns(text, "en")
    assert [(one.rule, float(one.difference)) for one in found] == told
    assert all(one.total is None and one.named == one.parts for one in found)
