"""F204, and sums that a garbled number takes part in."""

from __future__ import annotations

import pytest

from tests.checks.checking import findings


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("It is $19,814,550, of which $4,984,947 are out, and the balance, $14,829.,603, is here.", 0),
        ("We took $701,374.99, and spent $654,137.89, leaving a surplus of $47,147.10.", 1),
    ],
)
def test_what_nobody_can_read_is_not_added_up(text: str, sums: int) -> None:
    assert len(findings("F201", text, [], "en")) == sums


def test_the_number_is_shown() -> None:
    [one] = findings("F204", "It is $14,829.,603 in all.", [], "en")
    assert "14,829.,603" in one.message
    assert one.severity == "low"
