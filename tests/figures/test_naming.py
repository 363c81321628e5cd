"""Names of figures, where words are written apart; most cases are in figures_concepts.yml."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures.naming import LONGEST

from .reading import figures

WORDS = [
    "the",
    "sales",
    "of",
    "rose",
    "by",
    "5%",
    "12",
    "£3",
    "and",
    ",",
    "in",
    "which",
    "were",
    "pupils",
    "to",
    "(",
]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        (
            "The gross income from the letting of large rooms to visitors in the upper valley was £5.",
            "gross income from the letting of large rooms to visitors",
        ),
        ("Some 12 very well preserved oaken tables came.", "preserved oaken tables"),
        (f"We own 12 {'half-forgotten ' * 4}tables.", None),
    ],
)
def test_long_names_lose_what_hangs_on_them(text: str, concept: str | None) -> None:
    (one,) = figures(text, "en")
    assert one.concept == concept
    assert concept is None or len(concept) <= LONGEST


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_a_name_is_words_of_the_sentence(words: list[str]) -> None:
    text = " ".join(words)
    for one in figures(text, "en"):
        assert one.concept is None or set(one.concept.split()) <= set(text.replace(",", " ").split()) | {"%"}


@pytest.mark.parametrize(
    "piece", ["sales of ", "5 and ", "the ", "of whom 5 ", "(", "to 5, ", "pupils in the school "]
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(count: int) -> float:
        text = f"{piece * count}5%"
        start = time.process_time()
        figures(text, "en")
        return time.process_time() - start

    seconds(100)
    assert seconds(4000) / max(0.02, seconds(500)) < 40
