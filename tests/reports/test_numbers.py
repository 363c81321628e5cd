"""Figures and sums as people write them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from summarykit.records import Breakdown, Change, Figure, Span
from summarykit.reports.terminal.numbers import percent, sum_of, value_of


@pytest.mark.parametrize(("value", "shown"), [(0, "0.0 %"), (31.44, "31.4 %"), (100.0, "100.0 %")])
def test_percent(value: float, shown: str) -> None:
    assert percent(value) == shown


def figure(value: str | None, **more: Any) -> Figure:
    number = None if value is None else Decimal(value)
    return Figure(Span(0, 1), more.pop("kind", "count"), number, "rule", **more)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (figure("39"), "39"),
        (figure("39", unit="人"), "39 人"),
        (figure("680000000", unit="CNY"), "680,000,000 CNY"),
        (figure("12.5", unit="percent"), "12.5 %"),
        (figure("2", unit="pp"), "2 pp"),
        (figure("20", upper=Decimal(30), kind="range"), "20–30"),
        (figure(None, label="2023-Q3", kind="date"), "2023-Q3"),
        (figure(None, kind="date"), ""),
        (figure("5", change=Change("up")), "↑ 5"),
        (figure("5", change=Change("down")), "↓ 5"),
        (figure("0", change=Change("flat")), "→ 0"),
        (figure("48", modifier="atleast"), "≥ 48"),
        (figure("5", modifier="approx", change=Change("up")), "↑ ≈ 5"),
    ],
)
def test_value_of(given: Figure, shown: str) -> None:
    assert value_of(given) == shown


@pytest.mark.parametrize(
    ("exhaustive", "difference", "shown"),
    [
        (True, 0, "39 = 8 + 20 + 11 ✓"),
        (True, -1, "39 ≠ 8 + 20 + 11 (= 40)"),
        (False, 5, "39, of which 8 + 20 + 11"),
    ],
)
def test_sum_of(exhaustive: bool, difference: int, shown: str) -> None:
    figures = [figure(value) for value in ("8", "39", "20", "11")]
    breakdown = Breakdown(1, (0, 2, 3), exhaustive, Decimal(difference))
    assert sum_of(breakdown, figures) == shown


@pytest.mark.parametrize(
    ("shares", "shown"),
    [
        (("46", "31", "23"), "100 % = 46 + 31 + 23 ✓"),
        (("52", "30", "19"), "100 % ≈ 52 + 30 + 19 ✓"),
        (("52.0", "30.0", "19.0"), "100 % ≠ 52 + 30 + 19 (= 101)"),
    ],
)
def test_shares_of_an_untold_whole(shares: tuple[str, ...], shown: str) -> None:
    figures = [figure(value, kind="percent", unit="percent") for value in shares]
    difference = Decimal(100) - sum(Decimal(value) for value in shares)
    assert sum_of(Breakdown(None, (0, 1, 2), True, difference), figures) == shown
