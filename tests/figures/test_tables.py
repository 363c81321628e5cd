"""Lines as tables."""

from __future__ import annotations

import pytest

from summarykit.figures.tables import find_tables
from summarykit.records import Span

from .reading import figures


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Town | Beds\nAde | 10", [["Town", "Beds"], ["Ade", "10"]]),
        ("| Town | Beds |\n|---|---|\n| Ade | 10 |", [["Town", "Beds"], ["Ade", "10"]]),
        ("Town\tBeds\nAde\t10", [["Town", "Beds"], ["Ade", "10"]]),
        ("Ade  10\nBor  12", [["Ade", "10"], ["Bor", "12"]]),
        ("Ade  10\nno table here 12", []),
        ("Town | Beds\nAde | many", []),
    ],
)
def test_rows(text: str, rows: list[list[str]]) -> None:
    tables = list(find_tables(text, [Span(0, len(text))], figures(text, "en")))
    assert [[cell.of(text) for cell in row] for table in tables for row in table.rows] == rows
