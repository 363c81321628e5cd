"""The end of the page."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.marks import Mark
from summarykit.boilerplate.tail import tail
from summarykit.records import Reason, Span

LICENCE = "This work is licensed under a Creative Commons licence"


def known(rule):
    return {1: Mark(Span(10, 15), "furniture", Reason(rule))}


@pytest.mark.parametrize(
    ("rule", "rest", "marked"),
    [
        ("widget", "Tides\nMoon", [2, 3]),
        ("site-footer", "Tides\nMoon", [2, 3]),
        ("way-back", "Tides\nMoon", []),
        ("widget", "Tides\nWe sail.", []),
        ("widget", "Tides\n" + "x" * 200, []),
        ("widget", "\n".join(["tide"] * 200), []),
        ("widget", "", []),
    ],
)
def test_short_lines_behind_the_title_of_a_list(rule, rest, marked, lines, words):
    found = tail(lines(f"We sail.\n\nTitle\n{rest}"), words("en"), known(rule))
    assert sorted(found) == marked
    assert {mark.kind for mark in found.values()} <= {"related_links"}


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
    found = tail(lines(f"We sail.\n{rest}"), words("en"), {})
    assert sorted(found) == marked
    assert {mark.kind for mark in found.values()} <= {"disclaimer"}
