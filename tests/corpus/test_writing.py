"""Rows as lines, and what their schema says."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.corpus.rows import TABLES, ChangeCell, FigureRow, PassageRow, Row, SkippedRow, ThemeRow
from summarykit.corpus.writing import FORMULA, cell, columns, csv_head, csv_lines, json_lines, schema
from summarykit.records import Replacement

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/corpus.yml").read_text(encoding="utf-8"))["cell"]

THEME = ThemeRow("a.txt", "=cmd|' /C calc'!A0", 0.5, 2, [[0, 3], [9, 12]])
CHANGE = ChangeCell("up", 2.5, "percent", None)
FIGURE = FigureRow(
    "a.txt", 0, 3, "20–30", [20, 30], None, "range", None, None, None, False, CHANGE, None, "numeral"
)
REPLACED = {"words": (Replacement("a", "b"),)}
PASSAGE = PassageRow("a.txt", 0, 9, "b.txt", 3, 12, "edited", "self", 0.9, REPLACED)


@pytest.mark.parametrize("case", CASES, ids=lambda case: repr(case["value"]))
def test_cell(case: dict[str, Any]) -> None:
    assert cell(case["value"]) == case["said"]


@given(st.text())
def test_no_text_is_a_formula_and_none_is_lost(text: str) -> None:
    written = cell(text)
    assert not written.startswith(FORMULA) or written.startswith("'")
    assert written.removeprefix("'") == text or written == text


@pytest.mark.parametrize("row", [THEME, FIGURE, PASSAGE], ids=lambda row: type(row).__name__)
def test_one_row_is_one_line_of_either_kind_and_fits_its_schema(row: Row) -> None:
    told = json.loads(json_lines([row]))
    assert list(told) == columns(type(row))
    jsonschema.validate(told, json.loads(schema("x", type(row))))
    [head, values] = csv.reader((csv_head(type(row)) + csv_lines([row])).splitlines())
    assert head == columns(type(row))
    assert values == [cell(getattr(row, name)) for name in columns(type(row))]


@pytest.mark.parametrize(("name", "table"), {**TABLES, "skipped": SkippedRow}.items())
def test_every_column_of_every_table_is_explained(name: str, table: type[Row]) -> None:
    told = json.loads(schema(name, table))["$defs"][table.__name__]
    assert told["title"] == name
    assert list(told["properties"]) == columns(table)
    assert all(len(column["description"]) > 2 for column in told["properties"].values())


CONTRACT = {
    "documents": "doc title organisation year lang chars sha256 format encoding copied set_aside boilerplate",
    "blocks": "doc start end kind level section reason",
    "sections": "doc start end title level role parent evidence confidence",
    "figures": "doc start end surface value unit kind concept period modifier target change organisation "
    "rule",
    "breakdowns": "doc start end total parts exhaustive difference",
    "themes": "doc phrase score count spans",
    "passages": "doc start end source source_start source_end kind origin score changed",
    "findings": "doc start end code severity message evidence help source source_start source_end "
    "fingerprint",
    "skipped": "file reason code unread",
}


@pytest.mark.parametrize(("name", "expected"), CONTRACT.items())
def test_the_columns_are_a_public_contract(name: str, expected: str) -> None:
    assert columns({**TABLES, "skipped": SkippedRow}[name]) == expected.split()
