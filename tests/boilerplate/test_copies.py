"""Second copies."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.copies import second_copies
from summarykit.boilerplate.marks import Mark
from summarykit.records import Reason, Span

LONG = "The rescue station trained nine new skippers and repaired its second boat before the summer began."
OTHER = "Its budget stayed the same."
HALVES = "The rescue station trained nine new skippers\nand repaired its second boat before the summer began."


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (f"{LONG}\n{OTHER}\n{LONG}", [2]),
        (f"{LONG}\n{LONG}\n{LONG}", [1, 2]),
        (f"{LONG}\n{LONG.upper()}", [1]),
        (f"{HALVES}\n{OTHER}\n{HALVES}", [3, 4]),
        (f"{OTHER}\n{LONG}\n{OTHER}", []),
        (f"{LONG}\n{LONG[:-9]} ended.", []),
        ("-" * 120 + "\n" + "-" * 120, []),
        ("", []),
    ],
)
def test_marks_the_second_copy(text, marked, lines, words):
    found = second_copies(lines(text), words("en"), {})
    assert sorted(found) == marked
    assert {mark.kind for mark in found.values()} <= {"duplicate"}


def test_says_where_the_first_copy_stands(lines, words):
    found = second_copies(lines(f"{HALVES}\n{OTHER}\n{HALVES}"), words("en"), {})
    assert {mark.copy_of for mark in found.values()} == {Span(0, len(HALVES))}


@pytest.mark.parametrize(
    ("known", "kinds"),
    [({}, []), ({2, 5}, ["related_links"] * 4), ({2}, []), ({5}, [])],
)
def test_a_list_before_a_link_back_both_times(known, kinds, lines, words):
    listed = (
        "Ten winters on a lightship in the wide northern bay\n"
        "Where to buy good rope, paint and brass lamps for it"
    )
    text = f"{listed}\nBack\n{listed}\nBack"
    marks = {i: Mark(Span(0, 1), "furniture", Reason("way-back")) for i in known}
    assert [mark.kind for mark in second_copies(lines(text), words("en"), marks).values()] == kinds


@pytest.mark.parametrize(("kind", "marked"), [("table", [2, 3]), ("body", [])])
def test_a_table_that_comes_back(kind, marked, lines, words):
    rows = (
        "Skippers trained in the course of the past year    9\n"
        "Boats repaired in the course of the past year    2 of 3"
    )
    assert sorted(second_copies(lines(f"{rows}\n{rows}", kind), words("en"), {})) == marked
