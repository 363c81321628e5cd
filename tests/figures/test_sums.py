"""Rows of sums in tables, and F201 upon them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarykit.checks.rule import Case
from summarykit.checks.sums import TotalIsNotTheSum
from summarykit.lang import get_pack
from summarykit.records import Analysis

from .reading import body, breakdowns, document
from .test_change import Nowhere

TWO_SUMS = "Town | Beds | Cots\nAde | 10 | 1\nBor | 15 | 2\n"
TWO_SUMS += "Subtotal | 25 | 3\nCal | 4 | 5\nDun | 6 | 7\nTotal | 10 | 12"


def test_each_column_and_each_group_of_rows() -> None:
    figures, found = breakdowns(TWO_SUMS, "en")
    assert [[figures[at].value for at in (one.total, *one.parts)] for one in found] == [
        [25, 10, 15],
        [3, 1, 2],
        [10, 4, 6],
        [12, 5, 7],
    ]


def severities(text: str, lang: str = "en") -> list[str]:
    figures, found = breakdowns(text, lang)
    analysis = Analysis(document(text, lang), (body(0, len(text)),), (), (), figures, found, ())
    case = Case(analysis, (), (), get_pack(lang), Nowhere())  # type: ignore[arg-type]
    return [one.severity for one in TotalIsNotTheSum().find(case)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We have 52 boats: 30 new and 20 old.", ["high"]),
        ("We have 51 boats: 30 new and 20 old.", ["low"]),
        ("We have 50 boats: 30 new and 20 old.", []),
        ("We have about 52 boats: 30 new and 20 old.", []),
        ("We have about 62 boats: 30 new and 20 old.", ["medium"]),
        ("We spent £5.1 million: £3.04 million on boats and £2.02 million on oars.", []),
        ("We have 52 boats, including 30 new and 20 old.", []),
    ],
)
def test_severity(text: str, expected: list[str]) -> None:
    assert severities(text) == expected


def test_the_difference_has_its_sign() -> None:
    _, (one,) = breakdowns("We have 48 boats: 30 new and 20 old.", "en")
    assert one.difference == Decimal(-2)
