"""Sections as rows for pipes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import summarykit
from summarykit.records import Analysis
from summarykit.reports.machine.sections import section_rows

PARTS = (
    "Annual summary of the ferry office",
    "1. What was done",
    "We carried 4,120 passengers and mended both landings before the autumn floods.",
    "(1) The east landing",
    "The planks were laid anew in May, and the railing was painted twice.",
    "2. What is to be done",
    "Next year we will buy a second lamp and must train two pilots.",
    "However, the winter timetable was late by three weeks, which remains a serious shortcoming.",
    "Home > Offices > Ferries > Print this page",
)


def texts(analysis: Analysis) -> list[str]:
    return [row.text for row in section_rows(analysis)]


@pytest.mark.parametrize("which", ["english", "chinese"])
def test_a_row_says_what_its_section_says(which: str, request: pytest.FixtureRequest) -> None:
    analysis: Analysis = request.getfixturevalue(which)
    rows = list(section_rows(analysis))
    assert [(row.start, row.end, row.role, row.level, row.parent) for row in rows] == [
        (one.span.start, one.span.end, one.role, one.level, one.parent) for one in analysis.sections
    ]
    assert [row.title for row in rows] == [
        one.heading.title if one.heading else None for one in analysis.sections
    ]
    assert {row.doc for row in rows} == {analysis.document.id}


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=12))
def test_no_ink_is_told_twice_and_none_is_invented(parts: list[str]) -> None:
    analysis = summarykit.analyse("\n\n".join(parts))
    told = "".join("".join(texts(analysis)).split())
    left_out = [one.span for one in analysis.blocks if one.is_boilerplate]
    left_out += [one.heading.span for one in analysis.sections if one.heading]
    whole = analysis.document.text
    kept = "".join(
        char for at, char in enumerate(whole) if not any(span.start <= at < span.end for span in left_out)
    )
    assert sorted(told) == sorted("".join(kept.split()))


def test_headings_inner_sections_and_boilerplate_are_left_out() -> None:
    analysis = summarykit.analyse("\n\n".join(PARTS))
    joined = "\n".join(texts(analysis))
    assert "4,120 passengers" in joined
    assert "What was done" not in joined
    assert "Print this page" not in joined
