"""Sentences with their figures."""

from __future__ import annotations

from summarykit.checks.statements import around, comparable, is_exact, says, statements, written
from tests.checks.checking import case_of


def test_sentences_and_their_levels() -> None:
    case = case_of("We own 40 boats and about 12 oars. Fees rose 5 % in 2024 to £30.", "en")
    first, second = statements(case)
    assert [figure.value for figure in first.figures] == [40, 12]
    assert first.levels() == [0]
    assert second.first == 2
    assert [second.figures[at].span.of(case.text) for at in second.levels()] == ["£30"]
    assert first.gap(0, 1) == " boats and about "
    assert second.before(0) == " Fees rose "
    assert around(list(first.figures)).of(case.text) == "40 boats and about 12"


def test_what_can_be_compared() -> None:
    [one] = statements(case_of("40 boats, 12 oars and £30 for 5 years.", "en"))
    boats, oars, money, years = one.figures
    assert comparable(boats, oars)
    assert not comparable(boats, money)
    assert [is_exact(each) for each in (boats, money, years)] == [True, True, False]


def test_the_full_stop_is_the_sentences() -> None:
    case = case_of("Of 40 boats 10 leak, or 25 per cent.", "en")
    [one] = statements(case)
    assert written(one.figures[-1], case.text) == "25 per cent"


def test_a_pattern_stands_somewhere() -> None:
    assert says("b.ats", "40 boats")
    assert not says("^b.ats", "40 boats")
