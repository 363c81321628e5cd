"""Where the text of a page begins and ends."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.marks import Mark
from summarykit.boilerplate.page import Part, is_text, parts_of
from summarykit.records import Reason

PROSE = "We went out to sea more than two hundred times."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (f"Tides\nAnnual report 2022\nSea\n{PROSE}", [Part.ABOVE, Part.TITLE, Part.BYLINE, Part.TEXT]),
        (f"Tides\nSea\n{PROSE}", [Part.BYLINE, Part.BYLINE, Part.TEXT]),
        (f"Report / Boats\nSea\n{PROSE}", [Part.BYLINE, Part.BYLINE, Part.TEXT]),
        (f"{PROSE}\nJo Reed\n3 March 2022", [Part.TEXT] * 3),
        ("Sea\nTides", [Part.BYLINE] * 2),
    ],
)
def test_head(text, expected, lines, words):
    assert parts_of(lines(text), {}, words("en")) == expected


@pytest.mark.parametrize(
    ("tail", "weights", "behind"),
    [
        ("Jo Reed\n3 March 2022", {}, 0),
        ("Jo Reed\nPrint", {2: 3}, 1),
        ("Print\nSongs\nShare", {1: 3, 3: 3}, 3),
        (f"Print\n{PROSE}\n{PROSE}", {1: 3}, 0),
        ("Print\n1. Oars\n2. Nets\n3. Ropes\n4. Sails\n5. Masts", {1: 3}, 0),
        (f"A\nB\nC\nD\n3 March 2022\nPrint\n{PROSE}\nShare", {6: 3, 8: 3}, 3),
    ],
)
def test_behind_the_text(tail, weights, behind, lines, words):
    found = lines(f"{PROSE}\n{tail}")
    marks = {
        at: Mark(found[at].span, "furniture", Reason("tool-bar"), weight) for at, weight in weights.items()
    }
    assert parts_of(found, marks, words("en")).count(Part.BEHIND) == behind


def test_page_numbers_do_not_end_a_text(lines, words):
    found = lines(f"{PROSE}\n- 3 -")
    marks = {1: Mark(found[1].span, "furniture", Reason("page-number"))}
    assert Part.BEHIND not in parts_of(found, marks, words("en"))


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [(PROSE, "body", True), ("Oars", "table", True), ("Oars", "body", False), ("x" * 200, "body", True)],
)
def test_text(text, kind, expected, lines, words):
    assert is_text(lines(text, kind)[0], words("en")) is expected


def test_a_marked_heading_is_the_title(lines, words):
    found = parts_of(lines(f"# Boats\nLink: here\nAnnual report\n{PROSE}"), {}, words("en"))
    assert found == [Part.TITLE, Part.BYLINE, Part.BYLINE, Part.TEXT]
