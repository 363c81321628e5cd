"""C120: what stands twice in one document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarykit.pipeline import analyse
from summarykit.records import Span, Stock
from tests.checks.checking import ask, document, findings

LONG = "The clinic opened a second desk in May and cut the waiting time by half."
NEXT = "Nine nurses were trained for the evening visits to the villages beyond the river."
SHORT = "The lift stood still."


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        (f"{LONG} {NEXT}\n\nWe painted. {LONG} {NEXT}\n", [len(LONG) + 1 + len(NEXT)]),
        (f"{LONG} We painted. {NEXT} We rested. {NEXT} We went. {LONG}", [len(NEXT), len(LONG)]),
        (f"{SHORT} We painted. {SHORT}", []),
        (f"{LONG} We painted. {LONG} We rested. {LONG}", [len(LONG)] * 2),
        (f"{LONG} {LONG}", [len(LONG)]),
        (f"- See https://a.org/{'x' * 90}\n- No.\n- See https://a.org/{'x' * 90}", []),
        ("", []),
    ],
    ids=["two sentences", "crosswise", "short", "thrice", "in a row", "links", "empty"],
)
def test_runs_of_sentences(text: str, lengths: list[int]) -> None:
    assert [len(one.at.span) for one in findings("C120", text or "x")] == lengths


def test_the_first_copy_is_the_source() -> None:
    text = f"{LONG}\n\nWe painted the hall. {LONG}"
    [found] = findings("C120", text)
    assert found.source is not None
    assert (found.source.span.of(text), found.at.span.of(text)) == (LONG, LONG)
    assert found.at.span.start > found.source.span.end


def test_a_formula_is_repeated_on_purpose() -> None:
    text = f"{LONG} We painted. {LONG}"
    analysis = analyse(document(text))
    known = replace(analysis, stock=(Stock(Span(len(text) - len(LONG), len(text)), LONG, 9),))
    assert [len(ask("C120", one)) for one in (analysis, known)] == [1, 0]
