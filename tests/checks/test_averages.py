"""Averages held against the one total and the one count of their sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarykit.checks.averages import averages
from summarykit.checks.statements import statements
from summarykit.lang.facets.figures import FigureLinks
from tests.checks.checking import case_of, findings


def real(text: str, lang: str) -> list[Decimal]:
    case = case_of(text, lang)
    links = case.pack.facet(FigureLinks)
    return [one.real for each in statements(case) for one in averages(each, links)]


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "The 18 shops took £64,800, an average of £3,240 per shop.", [3600]),
        ("en", "We ran 48 trips for 1,104 people, or 25 people per trip.", [23]),
        ("en", "There were 600 visits in the year, an average of 40 per month.", [50]),
        ("zh", "贷款4,500万元，惠及农户300户，户均12万元。", [150_000]),
        ("zh", "全镇18个村收入1,440万元，村均70万元。", [800_000]),
    ],
)
def test_what_a_total_makes_for_each(lang: str, text: str, wanted: list[int]) -> None:
    assert real(text, lang) == wanted


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The 18 shops took £64,800, an average of £3,600 per shop."),
        ("en", "24 classes and 610 pupils make an average of 25.4 per class."),
        ("en", "The 18 shops took £64,800, about £3,200 per shop."),
        ("en", "The 18 shops took £64,800, an average of £240 per shop."),
        ("en", "The 18 shops took £64,800, an average of £3,240 per hour."),
        ("en", "The 18 shops took £64,800 and £9,000, an average of £3,240 per shop."),
        ("en", "The 18 shops and 4 shops took £64,800, an average of £3,240 per shop."),
        ("zh", "每人每天补助80元，60人共4.8万元。"),
    ],
)
def test_what_proves_nothing(lang: str, text: str) -> None:
    assert real(text, lang) == []


def test_the_finding_spans_all_three() -> None:
    text = "Last year the 18 shops took £64,800, an average of £3,240 per shop."
    [one] = findings("F202", text, [], "en")
    assert one.at.span.of(text) == "18 shops took £64,800, an average of £3,240"
