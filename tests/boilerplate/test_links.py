"""Lists of titles, by their shape."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.links import is_title_list, link_lists
from summarykit.boilerplate.marks import Mark
from summarykit.records import Reason, Span


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Nurse work summary School work plan Annual report of a mill", True),
        ("en", "Nurse work summary School work plan", False),
        ("en", "We wrote a work summary, a work plan and an annual report", False),
        ("en", "The work plan is done. The work summary and the annual report are not", False),
        (
            "en",
            "Work summary " + "of everything that the harbour office did " * 6 + "work plan annual report",
            False,
        ),
        ("zh", "护士工作总结2019年小学教学计划会计述职报告", True),
        ("zh", "认真撰写工作总结、教学计划和述职报告", False),
        ("zh", "工作总结", False),
        ("en", "", False),
    ],
)
def test_titles_in_one_line(lang, text, expected, words):
    assert is_title_list(text, words(lang)) is expected


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Nurse work summary\nSchool work plan\nAnnual report of a mill", [0, 1, 2]),
        ("Nurse work summary\nSchool work plan\nWe trained nine.", []),
        ("Nurse work summary\nWe trained nine.\nSchool work plan\nAnnual report of a mill", []),
        ("1. Nurse work summary\n2. School work plan\n3. Annual report of a mill", []),
        ("We trained nine.\nNurse work summary School work plan Annual report of a mill", [1]),
    ],
)
def test_titles_one_a_line(text, marked, lines, words):
    assert sorted(link_lists(lines(text), words("en"), {})) == marked


@pytest.mark.parametrize(("rule", "marked"), [("way-back", [0, 1]), ("page-number", [])])
def test_two_titles_are_enough_before_a_link_back(rule, marked, lines, words):
    text = "Nurse work summary\nSchool work plan\nBack"
    known = {2: Mark(Span(36, 40), "furniture", Reason(rule))}
    assert sorted(link_lists(lines(text), words("en"), known)) == marked


def test_rows_of_tables_are_no_titles(lines, words):
    text = "Nurse work summary\nSchool work plan\nAnnual report"
    assert link_lists(lines(text, "table"), words("en"), {}) == {}
