"""Offsets as an editor shows them."""

from __future__ import annotations

import pytest

from summarykit.records import Span
from summarykit.reports.terminal.places import excerpt, place_of


@pytest.mark.parametrize(
    ("words", "place"),
    [("one", "1"), ("two\n  three", "1:5-2"), ("three", "2"), ("four", "2:9"), ("four\n", "2:9"), ("", "1")],
)
def test_place_of(words: str, place: str) -> None:
    text = "one two\n  three four\n"
    start = text.index(words)
    assert place_of(text, Span(start, start + len(words))) == place


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\n b", "a b"), ("", ""), ("x" * 160, "x" * 160), ("x" * 161, "x" * 160 + "…")],
)
def test_excerpt(text: str, shown: str) -> None:
    assert excerpt(f"--{text}--", Span(2, 2 + len(text))) == shown
