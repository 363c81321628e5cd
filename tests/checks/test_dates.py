"""D101, D102: years that do not fit, and those that do."""

from __future__ import annotations

import pytest

from tests.checks.checking import findings, report


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        ("Annual summary 2024", "In 2022 we will open a second room.", 1),
        ("Annual summary 2024", "In 2024 we will open a second room.", 0),
        # A report titled by the year it is given in tells of the year before.
        ("Annual summary 2024", "In 2023 we will open a second room.", 0),
        ("Annual summary 2024", "In 2022 we opened a second room.", 0),
        ("Annual summary", "In 2022 we will open a second room.", 0),
        ("Review of 2016 to 2020", "In 2012 we will open a second room.", 0),
        ("Annual summary 2024", "This year (2021) a second room was opened.", 1),
        ("Annual summary 2024", "THE CURRENT YEAR 2021 brought a second room.", 1),
    ],
)
def test_a_plan_for_a_year_that_is_over(title: str, body: str, told: int) -> None:
    assert len(findings("D102", f"{title}\n\nIt rained on most days.\n{body}\n")) == told


def test_never_inside_boilerplate() -> None:
    text = (
        "Annual summary 2024\n\nIt rained on most days of the summer, and the hall was full.\n\n"
        "Related articles: School work summary 2019 Kitchen work summary 2018 Sales work summary 2017\n"
    )
    assert [one.code for one in report(text).findings if one.code[0] == "D"] == []


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("1. Work done in 2022", 1),
        ("1. Work done in 2024", 0),
        ("1. Work done in 2025", 0),
        ("1. Work done", 0),
        ("1. Work done from 2020 to 2022", 0),
    ],
)
def test_the_year_of_a_heading(heading: str, told: int) -> None:
    body = "In March 2024 the depot moved, and by November 2024 all buses ran from the new yard."
    assert len(findings("D101", f"Summary of the depot\n\n{heading}\n\n{body}\n")) == told


def test_one_mention_of_another_year_is_an_aside() -> None:
    text = "Summary of the depot\n\n1. Work done in 2022\n\nSince March 2024 the depot stands by the river.\n"
    assert findings("D101", text) == []
