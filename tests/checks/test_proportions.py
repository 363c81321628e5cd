"""Which part and total a share is of."""

from __future__ import annotations

import pytest

from summarykit.checks.proportions import proportions
from summarykit.checks.statements import statements
from summarykit.lang.facets.figures import FigureLinks
from tests.checks.checking import case_of


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        ("en", "Of the 480 men, 132 (25.7 %) were sick.", [(132, 480)]),
        ("en", "Of the 480 men, 132 (27.5 %) were sick.", []),
        ("en", "132 men, or 25.7 % of the 480, were sick.", [(132, 480)]),
        ("en", "We saw 27 of 36 men (71%).", [(27, 36)]),
        ("en", "Old men make 37% (17 of 40) of us.", [(17, 40)]),
        ("en", "Of 96 beds 24 are new, and the boiler runs at 90%.", []),
        ("zh", "贷款25亿元，其中涉农9亿元，占30%。", [(9 * 10**8, 25 * 10**8)]),
        ("zh", "贷款25亿元，其中涉农9亿元，占36%。", []),
        ("zh", "9亿元占贷款总额25亿元的30%。", [(9 * 10**8, 25 * 10**8)]),
    ],
)
def test_shares_that_do_not_hold(lang: str, text: str, wrong: list[tuple[int, int]]) -> None:
    case = case_of(text, lang)
    links = case.pack.facet(FigureLinks)
    found = [each for one in statements(case) for each in proportions(one, case.analysis.breakdowns, links)]
    assert [(each.part.value, each.total.value) for each in found] == wrong
