"""B301: the share of stock phrases against what is usual."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarykit.checks.formulaic import StockPhrasesAboveMedian, stock_percent
from summarykit.checks.locate import locator
from summarykit.checks.rule import Case
from summarykit.lang import get_pack
from summarykit.pipeline import analyse
from summarykit.records import Analysis, Form, Passage, Place, Span, Stock
from tests.checks.checking import document

TEXT = "1. Results\n\n" + "The boats of the harbour were mended in May. " * 10


def analysis_with(percent: int) -> Analysis:
    """A document of which so much is stock phrases."""
    return replace(analyse(document(TEXT)), stock=(Stock(Span(0, round(len(TEXT) * percent / 100)), "", 9),))


@pytest.mark.parametrize(
    ("percent", "usual", "told"),
    [(60, None, 1), (45, None, 0), (45, 10, 1), (45, 20, 1), (45, 30, 0), (25, 5, 0), (0, 0, 0)],
)
def test_against_what_is_usual(percent: int, usual: float | None, told: int) -> None:
    analysis = analysis_with(percent)
    places = locator(TEXT, analysis.blocks, analysis.headings)
    case = Case(analysis, (), (), get_pack("en"), places, usual=usual)
    found = list(StockPhrasesAboveMedian().find(case))
    assert len(found) == told
    assert all(one.at.span.of(TEXT) == "1. Results" for one in found)
    assert all(("median" in one.message) == (usual is not None) for one in found)


def test_the_questions_of_a_form_are_not_its_own_words() -> None:
    text = "What did you do? We lent boats."
    analysis = replace(
        analyse(document(text)),
        stock=(Stock(Span(17, 31), "", 9),),
        forms=(Form(Span(0, 16), "", 9),),
    )
    assert stock_percent(analysis, Span(0, len(text))) == pytest.approx(100)
    assert stock_percent(analysis, Span(0, 16)) == 0


def test_what_is_told_as_copied_is_not_counted_again() -> None:
    analysis = analysis_with(60)
    places = locator(TEXT, analysis.blocks, analysis.headings)
    at = Place("a", Span(12, round(len(TEXT) * 0.6)))
    passages = [Passage(at, Place("b", at.span), "verbatim", origin, 1.0) for origin in ("self", "common")]
    told = [
        list(StockPhrasesAboveMedian().find(Case(analysis, (), (one,), get_pack("en"), places, usual=5)))
        for one in passages
    ]
    assert [len(one) for one in told] == [0, 1]
