"""Which two values a change can be of."""

from __future__ import annotations

import pytest

from summarykit.checks.moves import moves, told_moves
from summarykit.checks.statements import is_stated, statements
from summarykit.lang.facets.figures import FigureLinks
from tests.checks.checking import case_of


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Visits rose by 10 %, from 1,260 to 1,400.", [(1260, 1400)]),
        ("en", "Visits rose from 1,260 to 1,400, that is up 11 %.", [(1260, 1400)]),
        ("en", "Falls were cut by 20% to 48 cases (60 in 2021).", [(60, 48)]),
        ("en", "Visits rose by 10 %. They went from 1,260 to 1,400.", []),
        (
            "zh",
            "四季度用电540吨，环比增长8%（三季度500吨），同比下降10%（上年四季度600吨）。",
            [(500, 540), (600, 540)],
        ),
        ("zh", "人均收入300元，比上年增加100元，增长50%。", [(200, 300)]),
        ("zh", "人均收入由200元增加到300元，支出增长50%。", []),
    ],
)
def test_moves_of_the_changes(lang: str, text: str, expected: list[tuple[int, int]]) -> None:
    case = case_of(text, lang)
    links = case.pack.facet(FigureLinks)
    found = [
        (int(move.before.value or 0), int(move.after.value or 0))
        for one in statements(case)
        for at, figure in enumerate(one.figures)
        if is_stated(figure)
        for move in moves(one, at, links)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("410 roofs in 2015 and 690 in 2020.", 1),
        ("410 roofs and 690 walls.", 0),
        ("Roofs went from 410 to 690.", 1),
    ],
)
def test_moves_without_a_change(text: str, count: int) -> None:
    case = case_of(text, "en")
    links = case.pack.facet(FigureLinks)
    assert len([move for one in statements(case) for move in told_moves(one, links)]) == count
