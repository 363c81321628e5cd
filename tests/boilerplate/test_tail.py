"""The end of the page."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.marks import Mark
from summarykit.boilerplate.page import Part
from summarykit.boilerplate.tail import tail
from summarykit.records import Reason

LICENCE = "This work is licensed under a Creative Commons licence"


def found_behind(lines, words, text, rules):
    """The unmarked lines that are marked, where all behind the first line is the foot of the page."""
    found = lines(text)
    known = {at: Mark(found[at].span, "furniture", Reason(rule)) for at, rule in rules.items()}
    parts = [Part.TEXT, *[Part.BEHIND] * (len(found) - 1)]
    return tail(found, words("en"), known, parts)


@pytest.mark.parametrize(
    ("rule", "rest", "marked"),
    [
        ("widget", "Tides\nMoon", [2, 3]),
        ("site-footer", "Tides\nMoon", [2, 3]),
        ("tool-bar", "Tides\nMoon", []),
        ("widget", "Tides\nWe sail.\nMoon", [2]),
        ("widget", "3 March 2022\nMoon", []),
        ("widget", "Tides\n" + "x" * 200, [2]),
        ("widget", "", []),
    ],
)
def test_short_lines_behind_the_title_of_a_list(rule, rest, marked, lines, words):
    found = found_behind(lines, words, f"We sail.\nTitle\n{rest}", {1: rule})
    assert sorted(found) == marked
    assert {mark.kind for mark in found.values()} <= {"related_links"}


def test_a_list_of_titles_comes_to_an_end(lines, words):
    found = found_behind(lines, words, "We sail.\nTitle\n" + "\n".join(["tide"] * 300), {1: "widget"})
    assert 100 < len(found) < 200


@pytest.mark.parametrize(
    ("rest", "marked"),
    [
        ("Print\nTides\nShare", [2]),
        ("Print\nTides\nMoon\nShare", [2, 3]),
        ("Print\n3 March 2022\nShare", []),
        ("Print\n1. Tides\nShare", []),
        ("Print\nRopes for £ 20\nShare", []),
        ("Print\nWe sail.\nShare", []),
        ("Print\n" + "\n".join(["tides and moons and stars"] * 12) + "\nShare", []),
    ],
)
def test_a_few_lines_between_furniture(rest, marked, lines, words):
    rules = {at: "tool-bar" for at, line in enumerate(rest.split("\n"), 1) if line in {"Print", "Share"}}
    assert sorted(found_behind(lines, words, f"We sail.\n{rest}", rules)) == marked


@pytest.mark.parametrize(
    ("rest", "marked"),
    [
        ("Print\nThe papers here are put up by members.", [2]),
        ("Print\nThe boats are mended by Easter, we hope.", []),
        ("Print\nMend first.", []),
    ],
)
def test_notices_below_furniture(rest, marked, lines, words):
    found = found_behind(lines, words, f"We sail.\n{rest}", {1: "tool-bar"})
    assert sorted(found) == marked
    assert {mark.kind for mark in found.values()} <= {"disclaimer"}


@pytest.mark.parametrize(
    ("part", "rules", "marked"),
    [(Part.BYLINE, {1: "made-by"}, [0]), (Part.BYLINE, {}, []), (Part.TEXT, {1: "made-by"}, [])],
)
def test_notices_elsewhere_need_furniture_beside_them(part, rules, marked, lines, words):
    found = lines("The papers here are put up by members, for study.\nViews: 12")
    known = {at: Mark(found[at].span, "furniture", Reason(rule)) for at, rule in rules.items()}
    assert sorted(tail(found, words("en"), known, [part, part])) == marked


@pytest.mark.parametrize(
    ("rest", "marked"),
    [
        (f"{LICENCE}\nAttribution", [1, 2]),
        ("This work is licensed under our rules\nWe sail", []),
        (f"{LICENCE}\n" + "We sail. " * 300, []),
        ("Some say: " + LICENCE, []),
    ],
)
def test_a_licence_box(rest, marked, lines, words):
    found = lines(f"We sail.\n{rest}")
    marks = tail(found, words("en"), {}, [Part.TEXT] * len(found))
    assert sorted(marks) == marked
    assert {mark.kind for mark in marks.values()} <= {"disclaimer"}
