"""Rates a year and multiples in words."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarykit.checks.moves import told_moves
from summarykit.checks.statements import statements
from summarykit.checks.yearly import multiples, simple, yearly, years_of
from summarykit.lang.facets.figures import FigureLinks
from tests.checks.checking import case_of


@pytest.mark.parametrize(
    ("lang", "text", "years"),
    [
        ("en", "Members went from 100 in 2010 to 200 in 2015.", (5,)),
        ("en", "Over four years members went from 100 to 200.", (4, 3)),
        ("en", "Members went from 100 to 200.", ()),
        ("en", "From 2010 to 2014 sales went from 210 to 296.", (4,)),
        ("zh", "四年来，会员由100人增至200人。", (4, 3)),
        ("zh", "会员由2010年的100人增加到2015年的200人。", (5,)),
    ],
)
def test_how_many_years(lang: str, text: str, years: tuple[int, ...]) -> None:
    case = case_of(text, lang)
    [one] = statements(case)
    [move] = told_moves(one, case.pack.facet(FigureLinks))
    assert years_of(move, one, case.pack) == years


@given(st.integers(100, 900), st.integers(100, 900))
def test_one_year_is_the_whole_growth(before: int, after: int) -> None:
    assume(before not in {after, 2 * after})  # "to 100", down 100 from 200: read as the change itself
    case = case_of(f"Members went from {before} to {after}.", "en")
    [one] = statements(case)
    [move] = told_moves(one, case.pack.facet(FigureLinks))
    assert float(yearly(move, 1)) == pytest.approx(float(simple(move, 1)))


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Sites doubled from 14 to 28.", [True]),
        ("Sites doubled from 14 to 21.", [False]),
        ("Sites nearly doubled from 14 to 21.", []),
        ("Sites went from 14 to 21, rents were raised in May, and visits doubled.", []),
    ],
)
def test_multiples(text: str, held: list[bool]) -> None:
    case = case_of(text, "en")
    links = case.pack.facet(FigureLinks)
    assert [each.holds for one in statements(case) for each in multiples(one, links)] == held
