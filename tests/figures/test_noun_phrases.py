"""Concepts made whole by the noun phrases of a pipeline."""

from __future__ import annotations

import pytest

from summarykit.figures.noun_phrases import with_noun_phrases
from summarykit.pipeline import analyse
from summarykit.reading import read_text
from summarykit.records import Span


@pytest.mark.parametrize(
    ("text", "surface", "phrases", "concept"),
    [
        ("Staff numbers remained at 57.", "57", ["Staff numbers"], "Staff numbers"),
        ("Staff numbers remained at 57.", "57", ["numbers"], "Staff"),
        ("It has 39 party members and a flag.", "39", ["39 party members", "a flag"], "party members"),
        ("It has 39 party members and a flag.", "39", [], "party members"),
        ("It cost $3,000 all told.", "$3,000", ["all"], "all"),
        ("It cost $3,000 all told.", "$3,000", ["the"], None),
    ],
)
def test_a_concept_is_a_whole_phrase(
    text: str, surface: str, phrases: list[str], concept: str | None
) -> None:
    found = analyse(read_text(text, lang="en")).figures
    places = [Span(text.index(one), text.index(one) + len(one)) for one in phrases if one in text]
    told = with_noun_phrases(text, found, places)
    (one,) = [each for each in told if each.span.of(text) == surface]
    assert one.concept == concept
    assert [word.span.of(text) for word in one.wordings if word.of == "concept"] == (
        [concept] if concept else []
    )
