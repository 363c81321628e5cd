"""Which expressions may match where."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.sieve import ANYTHING, Sieve

SIEVE = Sieve(
    {"tools": ["print", "save (?:it|this)"], "back": ["[«←]", r"back to \w+"], "any": [".{3}"]},
    {"tools"},
    {"links": {"back"}},
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", set()),
        ("We sail", set()),
        ("PRINT", {"tools"}),
        ("printing", set()),
        ("reprint", set()),
        ("打印print打印", {"tools"}),
        ("save this", {"tools"}),
        ("go back to it", {"back", "links"}),
        ("« print", {"tools", "back", "links"}),
    ],
)
def test_names(text, names):
    assert SIEVE.sift(text).place(0, len(text)).names() == {*names, "any"}


def test_places():
    sifted = SIEVE.sift("Print\nWe sail\nsave it")
    assert [sifted.place(*at).names() - {"any"} for at in [(0, 5), (6, 13), (14, 21)]] == [
        {"tools"},
        set(),
        {"tools"},
    ]


@pytest.mark.parametrize(("start", "end"), [(1, 5), (0, 3), (2, 3)])
def test_inside_a_word_nothing_is_known(start, end):
    assert SIEVE.sift("print it").place(start, end) is None


@pytest.mark.parametrize(
    ("text", "name", "parts"),
    [("print", "tools", 0b01), ("save it, print", "tools", 0b11), ("print", "back", 0), ("", "any", 1)],
)
def test_parts(text, name, parts):
    assert SIEVE.sift(text).place(0, len(text)).parts(name) == parts


def test_of_what_was_not_sifted_anything_is_taken_for_possible():
    assert "tools" in ANYTHING
    assert "no name at all" in ANYTHING
