"""Years as people write them."""

from __future__ import annotations

import pytest

from summarykit.checks.years import year_of, years_in
from summarykit.records import Analysis, Block, Reason, Span
from tests.checks.checking import document


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Annual summary 2024", [2024]),
        ("2023-2024 school year", [2023, 2024]),
        ("2023/24", [2023, 2024]),
        ("2023–24学年", [2023, 2024]),
        ("二〇二四年工作总结", [2024]),
        ("一九九九年", [1999]),
        ("2023至2024年", [2023, 2024]),
        ("12024 people", []),
        ("2024.5 tons, 2,024 and 1850", []),
        ("Article 2024%", []),
        ("", []),
    ],
)
def test_years_in(text: str, years: list[int]) -> None:
    assert years_in(text) == years


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Summary 2024", 2024),
        ("Summary 2023-2024", 2024),
        ("2016-2020", None),
        ("Summary", None),
        (None, None),
    ],
)
def test_year_of_a_summary(title: str | None, year: int | None) -> None:
    blocks = (Block(Span(0, len(title)), "title", Reason("test")),) if title else ()
    assert year_of(Analysis(document(title or ""), blocks, (), (), (), (), ())) == year
