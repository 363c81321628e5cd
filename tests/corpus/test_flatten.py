"""From records to rows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from summarykit.checks.run import report
from summarykit.checks.sources import prepare
from summarykit.corpus.flatten import FLATTENED, Told, number
from summarykit.corpus.rows import TABLES
from summarykit.pipeline import analyse
from summarykit.reading import read_text
from summarykit.records import Form, Meta, Span, Stock
from summarykit.records.spans import ink

PAST = """Harbour Library: Work Summary 2024

1. What we did

This year we lent 38,400 books and held 36 readings: 18 for children, 10 for schools and 8 for others. \
The reading room was painted by volunteers from the harbour works, who gave four of their Saturdays for it.
"""
TEXT = """Home > Documents > Reports

Harbour Library: Work Summary 2025

1. What we did

This year we lent 41,200 books and held 39 readings: 20 for children, 11 for schools and 12 for others. \
The reading room was painted by volunteers from the harbour works, who gave seven of their Saturdays for it. \
Between 20 and 30 people came on 5 July 2025, and visits rose by 12.5 %.

2. Plans for next year

We will open a branch at the ferry terminal.
"""


@pytest.fixture(scope="module")
def told() -> Told:
    analysis, past = (
        analyse(read_text(text, id=id)) for id, text in (("2025.txt", TEXT), ("2024.txt", PAST))
    )
    opening = Span(TEXT.index("This year"), TEXT.index(" 41,200"))
    analysis = replace(
        analysis,
        stock=(Stock(opening, "This year we lent", 9),),
        forms=(Form(opening, "This year we lent", 5),),
    )
    checked = report(analysis, [prepare(past, "self")])
    return Told(analysis, Meta("Harbour Library", 2025, "Work Summary"), checked, compared=True)


@pytest.fixture(scope="module")
def rows(told: Told) -> dict[str, list[Any]]:
    return {name: list(make(told)) for name, make in FLATTENED.items()}


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_of_its_table_and_inside_the_text(name: str, rows: dict[str, list[Any]]) -> None:
    assert rows[name]
    for row in rows[name]:
        assert type(row) is TABLES[name]
        assert row.doc == "2025.txt"
        assert 0 <= getattr(row, "start", 0) <= getattr(row, "end", 0) <= len(TEXT)


def test_the_document(told: Told, rows: dict[str, list[Any]]) -> None:
    [row] = rows["documents"]
    assert (row.organisation, row.year, row.chars, row.format) == ("Harbour Library", 2025, len(TEXT), "text")
    assert row.copied == round(sum(told.report.copied.values()), 1) > 30
    assert row.boilerplate == round(100 * ink("Home > Documents > Reports") / ink(TEXT), 1)


def test_what_was_compared_with_nothing_was_not_copied_0_percent(told: Told) -> None:
    [row] = FLATTENED["documents"](Told(told.analysis, told.meta, told.report, compared=False))
    assert (row.copied, row.set_aside) == (None, None)  # type: ignore[union-attr]


def test_blocks_with_their_role_and_reason(rows: dict[str, list[Any]]) -> None:
    told = {row.section: row for row in rows["blocks"] if row.kind == "body"}
    assert {"achievements", "plans"} <= set(told)
    assert all(row.reason for row in rows["blocks"])
    assert [row.kind for row in rows["blocks"]].count("heading") == 2


def test_sections_with_their_heading(rows: dict[str, list[Any]]) -> None:
    titles = [row.title for row in rows["sections"]]
    assert {"What we did", "Plans for next year"} <= set(titles)
    assert all(row.parent is None or row.parent < len(titles) for row in rows["sections"])


@pytest.mark.parametrize(
    ("surface", "value", "kind"),
    [
        ("41,200", 41200, "count"),
        ("20 and 30", [20, 30], "range"),
        ("5 July 2025", "2025-07-05", "date"),
        ("12.5 %", 12.5, "percent"),
    ],
)
def test_figures(surface: str, value: object, kind: str, rows: dict[str, list[Any]]) -> None:
    [row] = [row for row in rows["figures"] if row.surface == surface]
    assert (row.value, row.kind, TEXT[row.start : row.end]) == (value, kind, surface)


def test_the_change_of_a_figure(rows: dict[str, list[Any]]) -> None:
    [change] = [row.change for row in rows["figures"] if row.change is not None]
    assert (change.direction, change.amount, change.unit) == ("up", 12.5, "percent")


def test_a_breakdown_names_figures_of_its_document(rows: dict[str, list[Any]]) -> None:
    [row] = rows["breakdowns"]
    assert [rows["figures"][at].surface for at in (row.total, *row.parts)] == ["39", "20", "11", "12"]
    assert (row.difference, TEXT[row.start : row.end].startswith("39 readings")) == (-4, True)


def test_themes_with_all_their_places(rows: dict[str, list[Any]]) -> None:
    for row in rows["themes"]:
        assert row.count == len(row.spans)
        assert all(TEXT[start:end].lower() == row.phrase.lower() for start, end in row.spans)


def test_passages_with_what_was_changed(rows: dict[str, list[Any]]) -> None:
    [row] = [row for row in rows["passages"] if row.origin == "self"]
    assert (row.source, PAST[row.source_start : row.source_end][:17]) == ("2024.txt", "This year we lent")
    assert [one.new for one in row.changed["figures"]][:2] == ["41,200", "39"]
    assert all(row.changed.values())


def test_findings_with_and_without_another_document(rows: dict[str, list[Any]]) -> None:
    told = {row.code: row for row in rows["findings"]}
    assert (told["F201"].source, told["F201"].source_start, told["F201"].severity) == (None, None, "high")
    assert told["C101"].source == "2024.txt"
    assert told["C101"].source_end > told["C101"].source_start


@pytest.mark.parametrize(("table", "column", "documents"), [("stock", "phrase", 9), ("forms", "form", 5)])
def test_phrases_and_forms(table: str, column: str, documents: int, rows: dict[str, list[Any]]) -> None:
    [row] = rows[table]
    assert TEXT[row.start : row.end] == getattr(row, column) == "This year we lent"
    assert row.documents == documents


@pytest.mark.parametrize(
    ("value", "told"), [("680000000", 680_000_000), ("12.50", 12.5), ("1E+9", 10**9), ("3.0", 3), ("-4", -4)]
)
def test_number(value: str, told: float) -> None:
    assert (number(Decimal(value)), type(number(Decimal(value)))) == (told, type(told))


def test_every_table_has_a_maker() -> None:
    assert FLATTENED.keys() == TABLES.keys()
