"""W231, W232, W233: what a writer should look at."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarykit.drafting import review_inputs
from summarykit.errors import Location
from summarykit.records import Analysis, InputFigure, Inputs, InputSection, PlanAnswer, Point, Question, Unit

AT = Location("form.yml", 5, 3)


def inputs(*sections: InputSection, lang: str = "en") -> Inputs:
    return Inputs(1, 2026, Unit("A"), lang, AT, sections=sections)


def figure(value: str | None, last: str | None) -> InputFigure:
    at = Location("form.yml", 31, 12)
    return InputFigure(
        "a",
        "projects finished",
        None if value is None else Decimal(value),
        at,
        last=None if last is None else Decimal(last),
    )


def codes(given: Inputs, *past: Analysis) -> list[str]:
    return [warned.code for warned in review_inputs(given, past)]


@pytest.mark.parametrize(
    ("value", "last", "warned"),
    [
        ("70", "7", True),
        ("72", "7", True),
        ("7", "70", True),
        ("7.3", "71", True),
        ("60", "7", False),
        ("100", "7", False),
        ("7", "7", False),
        ("70", "0", False),
        ("0", "7", False),
        ("70", None, False),
        ("-70", "-7", False),
        ("70", "-7", False),
    ],
)
def test_tenfold(value: str, last: str | None, warned: bool) -> None:
    section = InputSection("achievements", AT, figures=(figure(value, last),))
    assert codes(inputs(section)) == (["W231"] if warned else [])


def test_the_words_of_a_tenfold_value() -> None:
    (warned,) = review_inputs(inputs(InputSection("achievements", AT, figures=(figure("7000", "700"),))))
    assert str(warned.at) == "form.yml:31:12"
    assert warned.message == "“projects finished” 7,000 is 10.0 × last year's 700: a misplaced digit?"


@pytest.mark.parametrize(
    ("section", "warned"),
    [
        (InputSection("achievements", AT), True),
        (InputSection("achievements", AT, figures=(figure(None, "3"),)), True),
        (InputSection("achievements", AT, plans_answered=(PlanAnswer("p", None, AT),)), True),
        (InputSection("problems", AT, questions=(Question("q", None, AT),)), True),
        (InputSection("achievements", AT, figures=(figure("3", "3"),)), False),
        (InputSection("achievements", AT, points=(Point("p", AT),)), False),
        (InputSection("achievements", AT, plans_answered=(PlanAnswer("p", "done", AT),)), False),
        (InputSection("problems", AT, questions=(Question("q", "solved", AT),)), False),
    ],
)
def test_nothing_for_this_year(section: InputSection, warned: bool) -> None:
    assert codes(inputs(section)) == (["W232"] if warned else [])


def test_sections_are_counted_as_readers_count_them() -> None:
    done = (Point("done", AT),)
    sections = (
        InputSection("achievements", AT, "One", level=2, points=done),
        InputSection("achievements", AT, "Two", level=2),
        InputSection("achievements", AT, "Two and a half", level=3, points=done),
        InputSection("achievements", AT, "Three, a heading of more than forty signs in all", level=2),
    )
    (warned,) = review_inputs(inputs(*sections))
    assert warned.message.startswith("§3 “Three, a heading of more than forty sig…” has nothing")


@pytest.mark.parametrize(
    ("point", "warned"),
    [
        ("In all 39 courses were held: 8 in the evening and 31 by day.", True),
        ("in all 41 courses were held – 9 in the evening and 32 by day", True),
        ("In all 1,041 courses were held: 9 in the evening and 32 by day", True),
        ("Courses were held", False),
        ("In all 39 courses were given: 8 in the evening and 31 by day.", False),
    ],
)
def test_a_sentence_of_last_year(point: str, warned: bool, school: Analysis) -> None:
    section = InputSection("achievements", AT, points=(Point(point, AT),))
    found = review_inputs(inputs(section), [school])
    assert [(one.code, one.at) for one in found] == ([("W233", AT)] if warned else [])
    assert all("archive/2025.txt" in one.message for one in found)


def test_a_chinese_sentence_of_last_year(library: Analysis) -> None:
    text = "全年接待读者128.3万人次，其中少儿读者50.3万人次，成人读者78万人次"
    section = InputSection("achievements", AT, points=(Point(text, AT), Point("馆内新设朗读亭", AT)))
    assert codes(inputs(section, lang="zh"), library) == ["W233"]


def test_a_filled_form_in_the_order_of_the_file(filled: Inputs) -> None:
    assert codes(filled) == ["W232"]
