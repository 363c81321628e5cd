"""Stated changes and moves against the check that uses them, F202."""

from __future__ import annotations

import pytest

from summarykit.checks.changes import StatedChangeContradicts
from summarykit.checks.rule import Case
from summarykit.lang import get_pack
from summarykit.records import Analysis

from .reading import body, breakdowns, document


class Nowhere:
    """A locator for texts that are one line."""

    def where(self, offset: int) -> str:
        return "¶1"


def messages(text: str, lang: str) -> list[str]:
    figures, found = breakdowns(text, lang)
    analysis = Analysis(document(text, lang), (body(0, len(text)),), (), (), figures, found, ())
    case = Case(analysis, (), (), get_pack(lang), Nowhere())  # type: ignore[arg-type]
    return [one.message for one in StatedChangeContradicts().find(case)]


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("en", "Visits rose by 12.5 %, from 1,260 to 1,400.", "+11.1 %"),
        ("en", "Visits rose by 12.5 %, from 1,260 in 2018 to 1,400 in 2019.", "+11.1 %"),
        ("en", "Staff fell by 38, from 412 to 384.", "−28"),
        ("en", "Sales reached £8.4, up 9.0% on the £8.0 of 2020.", "+5.0 %"),
        ("en", "Of the 480 boats, 132 (25.7 %) were new.", "27.5 %"),
        ("zh", "信访件由653件下降到607件，减少64件。", "−46"),
        ("zh", "招生2470人，比2019年的1900人增长23.1%。", "+30.0 %"),
        ("zh", "垦田由8000亩增至9200亩，增三成。", "+15.0 %"),
        ("zh", "全年立案640件，其中结案592件，占95.2%。", "92.5 %"),
    ],
)
def test_a_change_that_contradicts(lang: str, text: str, number: str) -> None:
    (message,) = messages(text, lang)
    assert number in message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Visits rose by 11.1 %, from 1,260 to 1,400."),
        ("en", "Visits rose by 8% a year on average, from 5,000 to 6,802."),
        ("en", "Visits rose by about 12 %, from 1,260 to 1,400."),
        ("en", "Attendance went from 91.2% to 93.7%, a gain of 2.5 percentage points."),
        ("en", "Of the 480 boats, 132 (27.5 %) were new."),
        ("zh", "党员由2874名增加到3061名，净增187名。"),
        ("zh", "产值由2000万元增加到2928万元，年均增长10.0%。"),
    ],
)
def test_a_change_that_holds(lang: str, text: str) -> None:
    assert messages(text, lang) == []
