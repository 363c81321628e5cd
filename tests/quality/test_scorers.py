"""The scorers themselves: right, too much, missed."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from tests.quality import scorers
from tests.quality.scorers import Copied, Tally

TEXT = "One. Two\nplain text here\nfooter"


def block(start: int, end: int, kind: str, **more: object) -> dict[str, Any]:
    return {"start": start, "end": end, "kind": kind, **more}


GOLD = [
    block(0, 8, "heading", level=1, section="plans"),
    block(9, 24, "body", section="plans"),
    block(25, 31, "furniture"),
]


@pytest.mark.parametrize(
    ("tally", "f1"),
    [
        (Tally(), 1.0),
        (Tally(3, 0, 0), 1.0),
        (Tally(0, 2, 0), 0.0),
        (Tally(0, 0, 2), 0.0),
        (Tally(2, 1, 1), 2 / 3),
        (Tally(1, 0, 1) + Tally(1, 1, 0), 2 / 3),
    ],
)
def test_f1(tally: Tally, f1: float) -> None:
    assert tally.f1 == pytest.approx(f1)


@pytest.mark.parametrize(
    ("found", "tally"),
    [
        (GOLD, Tally(1, 0, 0)),
        ([block(5, 8, "heading")], Tally(0, 1, 1)),
        ([block(0, 7, "heading"), block(9, 24, "heading")], Tally(1, 1, 0)),
        ([], Tally(0, 0, 1)),
    ],
)
def test_headings(found: list[dict[str, Any]], tally: Tally) -> None:
    assert scorers.headings(TEXT, GOLD, found) == tally


def test_a_heading_over_the_title_is_let_be() -> None:
    gold = [block(0, 8, "title", section="front")]
    assert scorers.headings(TEXT, gold, [block(0, 8, "heading")]) == Tally()


@pytest.mark.parametrize(("level", "f1"), [(1, 1.0), (2, 0.0)])
def test_levels(level: int, f1: float) -> None:
    assert scorers.levels(GOLD, [block(0, 8, "heading", level=level)]).f1 == f1


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (GOLD, 20),
        ([block(0, 24, "body", section="problems")], 0),
        ([block(9, 24, "body", section="plans")], 13),
    ],
)
def test_roles(found: list[dict[str, Any]], right: int) -> None:
    assert scorers.roles(TEXT, GOLD, found) == Tally(right, 20 - right, 20 - right)


@pytest.mark.parametrize(
    ("found", "tally"),
    [
        (GOLD, Tally(6, 0, 0)),
        ([], Tally(0, 0, 6)),
        ([block(20, 28, "disclaimer")], Tally(3, 4, 3)),
    ],
)
def test_boilerplate(found: list[dict[str, Any]], tally: Tally) -> None:
    assert scorers.boilerplate(TEXT, GOLD, found) == tally


def figure(start: int, value: float, unit: str | None = None) -> dict[str, Any]:
    return {"start": start, "end": start + 2, "value": value, "unit": unit}


FIGURES = {
    "figures": [figure(0, 5), figure(10, 2), figure(20, 3)],
    "traps": [figure(40, 1)],
    "ignore": [figure(30, 7)],
    "breakdown": [{"total": 0, "parts": [1, 2]}],
}


@pytest.mark.parametrize(
    ("found", "tally"),
    [
        (FIGURES["figures"], Tally(3, 0, 0)),
        ([figure(0, 5, "人")], Tally(0, 1, 3)),
        ([figure(0, 6)], Tally(0, 1, 3)),
        ([figure(30, 9), figure(50, 9)], Tally(0, 0, 3)),
        ([figure(0, 5), figure(1, 5)], Tally(1, 1, 2)),
    ],
)
def test_figures(found: list[dict[str, Any]], tally: Tally) -> None:
    assert scorers.figures(FIGURES, found, aside=[figure(50, 0)]) == tally


@pytest.mark.parametrize(("start", "hit"), [(40, 1), (0, 0)])
def test_trapped(start: int, hit: int) -> None:
    assert scorers.trapped(FIGURES, [figure(start, 1)]) == hit


@pytest.mark.parametrize(
    ("breakdown", "tally"),
    [
        ([{"total": 0, "parts": [1, 2]}], Tally(1, 0, 0)),
        ([{"total": 0, "parts": [1]}], Tally(0, 1, 1)),
        ([{"total": None, "parts": [1, 2]}], Tally(0, 0, 1)),
    ],
)
def test_breakdowns(breakdown: list[dict[str, Any]], tally: Tally) -> None:
    assert scorers.breakdowns(FIGURES, {**FIGURES, "breakdown": breakdown}) == tally


@pytest.mark.parametrize(
    ("found", "score"),
    [
        ([block(9, 24, "verbatim")], 1.0),
        ([block(9, 14, "verbatim"), block(14, 24, "verbatim")], 1 / 1.58496),
        ([block(0, 24, "verbatim")], 1.0),
        ([], 0.0),
    ],
)
def test_passages(found: list[dict[str, Any]], score: float) -> None:
    told = scorers.passages(TEXT, [block(9, 24, "verbatim")], found, aside=GOLD[:1])
    assert told.score == pytest.approx(score, abs=1e-4)


def test_nothing_copied_and_nothing_told() -> None:
    assert Copied(Tally(), Counter()).score == 1.0


@pytest.mark.parametrize(("kind", "right"), [("verbatim", 1), ("edited", 0)])
def test_kinds_go_by_the_largest_piece(kind: str, right: int) -> None:
    found = [block(0, 10, "edited" if kind == "verbatim" else "verbatim"), block(10, 24, kind)]
    assert scorers.kinds([block(9, 24, "verbatim")], found) == Tally(right, 1 - right, 1 - right)


SLIP = {"code": "F201", "start": 10, "end": 20}


@pytest.mark.parametrize(
    ("found", "tally"),
    [
        ([SLIP], Tally(1, 0, 0)),
        ([SLIP, SLIP | {"start": 12}], Tally(1, 0, 0)),
        ([SLIP | {"code": "F202"}], Tally(0, 1, 1)),
        ([SLIP | {"start": 20, "end": 30}], Tally(0, 1, 1)),
        ([], Tally(0, 0, 1)),
    ],
)
def test_slips(found: list[dict[str, Any]], tally: Tally) -> None:
    assert scorers.slips([SLIP], found) == tally


@pytest.mark.parametrize(
    ("kind", "value", "right"), [("percent", 30, True), ("ratio", 0.3, True), ("percent", 3, False)]
)
def test_a_ratio_may_be_told_as_a_percent(kind: str, value: float, right: bool) -> None:
    wanted = {"kind": "ratio", "value": 0.3, "unit": None}
    told = {"kind": kind, "value": value, "unit": "percent" if kind == "percent" else None}
    assert scorers.same_value(told, wanted) is right
