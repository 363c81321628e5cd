"""Handles behind headings."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.handles import handles


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Boats [edit]\nCrew [edit]", ["[edit]", "[edit]"]),
        ("en", "Boats [edit]\nCrew", []),
        ("en", "Boats [heron]\nCrew [heron]", []),
        ("en", "[edit]\n[edit]", []),
        ("zh", "一、船只[编辑]\n二、船员[编辑]", ["[编辑]", "[编辑]"]),
        ("zh", "一、船只【新】\n二、船员【新】", []),
    ],
)
def test_handles(lang, text, expected, lines, words):
    assert [mark.span.of(text) for mark in handles(lines(text), words(lang), {})] == expected


def test_known_lines_are_left_alone(lines, words):
    text = "Boats [edit]\nCrew [edit]\nNets [edit]"
    known = {0: handles(lines(text), words("en"), {})[0]}
    assert len(handles(lines(text), words("en"), known)) == 2
