"""Totals and their parts in prose, lists and tables; all cases in figures_breakdowns.yml."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures import find_breakdowns
from summarykit.lang import get_pack

from .reading import body, breakdowns, document, figures

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "figures_breakdowns.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_breakdowns(lang: str, text: str, expected: list[list[Any]]) -> None:
    told_of, found = breakdowns(text, lang)
    told = [
        [
            None if one.total is None else told_of[one.total].span.of(text),
            [told_of[at].span.of(text) for at in one.parts],
            one.exhaustive,
            float(one.difference),
        ]
        for one in found
    ]
    for one in expected:
        scale = 10**8 if "亿" in (one[0] or "") else 1
        one[3] *= scale
    assert told == expected


@given(st.lists(st.integers(30, 900), min_size=2, max_size=6), st.integers(0, 9))
def test_parts_and_their_difference(parts: list[int], off: int) -> None:
    """Parts that miss their total by little, so that bare counts can be meant to be parts of it."""
    total = sum(parts) + off
    listed = ", ".join(f"{part} {chr(97 + at)}crates" for at, part in enumerate(parts))
    _, found = breakdowns(f"The store holds {total + 0} crates: {listed}.", "en")
    assert [one.difference for one in found] == [off]


@pytest.mark.parametrize("lang", ["en", "zh"])
@given(st.text("12 ,.:()，。：；其中人of which including|\n", max_size=60))
def test_parts_are_figures_of_the_document_and_no_total_is_its_own_part(lang: str, text: str) -> None:
    figures, found = breakdowns(text, lang)
    for one in found:
        assert one.total not in one.parts
        assert one.total is not None or all(figures[at].unit == "percent" for at in one.parts)
        assert len(set(one.parts)) == len(one.parts)
        assert all(0 <= at < len(figures) for at in one.named)
        assert list(one.parts) == sorted(one.parts)


@pytest.mark.parametrize(("lang", "piece"), [("en", "two three "), ("en", "12 boats, "), ("zh", "12人，")])
def test_time_grows_no_faster_than_the_figures(lang: str, piece: str) -> None:
    """Eight times the figures in at most twenty times the time: what is quadratic takes sixty-four."""

    def seconds(pieces: int) -> float:
        text = piece * pieces
        found, blocks = figures(text, lang), [body(0, len(text))]
        start = time.process_time()
        find_breakdowns(document(text, lang), blocks, found, get_pack(lang))
        return time.process_time() - start

    seconds(10)
    small, large = max(0.01, seconds(100)), seconds(800)
    assert large / small < 20
