"""Tables in CSV, with the place of every cell."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.corpus.cells import QuoteError, read_rows

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/corpus.yml").read_text(encoding="utf-8"))["cells"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: repr(case["text"])[:30])
def test_rows(case: dict[str, Any]) -> None:
    rows = list(read_rows(case["text"]))
    assert [[cell.value for cell in row if cell.value] for row in rows] == case["rows"]
    last = [cell for cell in rows[-1] if cell.value][-1]
    assert [last.line, last.column] == case["last"]


@pytest.mark.parametrize(
    ("text", "place"), [('a\n"b', (2, 1)), ('a,"b"c', (1, 3)), ('"a\n', (1, 1)), ('"a" ,b', (1, 1))]
)
def test_quotation_marks_that_do_not_pair(text: str, place: tuple[int, int]) -> None:
    with pytest.raises(QuoteError) as told:
        list(read_rows(text))
    assert (told.value.line, told.value.column) == place


def test_a_quotation_mark_inside_a_plain_cell_is_a_sign_like_any_other() -> None:
    assert [cell.value for row in read_rows('a,5" disk\n') for cell in row] == ["a", '5" disk']


WORDS = (
    st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), min_size=1).map(str.strip).filter(bool)
)


@given(st.lists(st.lists(WORDS, min_size=2, max_size=4), min_size=1, max_size=4))
def test_what_python_writes_is_read_back(rows: list[list[str]]) -> None:
    rows = [["head", "head"], *rows]
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    assert [[cell.value for cell in row] for row in read_rows(written.getvalue())] == rows


@given(st.text('ab,;"\n\r\t'))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        places = [(cell.line, cell.column) for row in read_rows(text) for cell in row]
    except QuoteError as error:
        places = [(error.line, error.column)]
    assert all(line >= 1 and column >= 1 for line, column in places)
