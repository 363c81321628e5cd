"""Pronunciations in brackets."""

from __future__ import annotations

import pytest

from summarykit.reading.glosses import GLANCE, mark_glosses
from summarykit.reading.results import Reading
from summarykit.records import Hints, Span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("學(xué)校總結(jié)", ["(xué)", "(jié)"]),
        ("導（dǎo）讀", ["（dǎo）"]),
        ("全年的(de)學(xué)習", ["(de)", "(xué)"]),
        ("全年的(de)工作", []),
        ("附件(a)、(b)", []),
        ("résumé (été) 學校", []),
        ("會議(Zoom)、(lǜsè huìyì)", []),
        ("培訓(52)人，綠(lǜ)", ["(lǜ)"]),
        ("𠮷(jí)田", ["(jí)"]),
        ("(jí)", []),
        ("", []),
    ],
)
def test_glosses(text: str, found: list[str]) -> None:
    marked = mark_glosses(Reading(text))
    assert [span.of(text) for span in marked.hints.furniture] == found
    assert marked.text == text


def test_they_are_looked_for_where_the_beginning_has_one() -> None:
    text = "學(xué)" + "校" * GLANCE + "學(xué)"
    assert len(mark_glosses(Reading(text)).hints.furniture) == 2
    assert mark_glosses(Reading("校" * GLANCE + "學(xué)")).hints.furniture == ()


def test_other_furniture_stays_in_order() -> None:
    hints = Hints(furniture=(Span(0, 1), Span(8, 9)))
    marked = mark_glosses(Reading("頁學(xué)校頁頁", hints=hints))
    assert marked.hints.furniture == (Span(0, 1), Span(2, 7), Span(8, 9))
