"""How sure the role of a passage is."""

from __future__ import annotations

import pytest

from summarykit.records import Span
from summarykit.structure.certainty import UNKNOWN, Certainty, ground
from summarykit.structure.cues import Hit
from summarykit.structure.roles import Passage

MEASURED = Certainty({"heading": {"plans": 0.9, "practices": 0.5}, "neighbours": {"plans": 0.4}}, other=0.7)
HEADING = Hit("plans", 3.0, "heading", "next year")
WORDS = Hit("plans", 1.0, "words", "will")
LEARNED = Hit("plans", 2.0, "learned", likely=0.35)
DONE = Hit("achievements", 9.0, "what was done")


def passage(*hits: Hit, length: int = 10) -> Passage:
    return Passage(Span(0, length), "body", (), False, hits)


@pytest.mark.parametrize(
    ("hits", "sure"),
    [
        ((WORDS, HEADING, DONE), 0.9),
        ((HEADING, LEARNED), 0.9),
        ((WORDS, LEARNED, DONE), 0.35),
        ((WORDS,), 0.7),
        ((DONE,), 0.4),
        ((), 0.4),
    ],
    ids=["heading", "heading over model", "model", "rule not measured", "neighbours", "nothing"],
)
def test_it_is_that_of_the_heaviest_hit_for_the_role(hits: tuple[Hit, ...], sure: float) -> None:
    assert MEASURED.of_passage(passage(*hits), "plans") == sure


def test_of_several_passages_it_is_the_mean_by_length() -> None:
    row = [passage(HEADING, length=30), passage(length=10)]
    assert MEASURED.of_row(row, "plans") == round((0.9 * 30 + 0.4 * 10) / 40, 2)


def test_where_nothing_was_measured_it_is_nothing() -> None:
    assert UNKNOWN.of_row([passage(HEADING)], "plans") == 0


def test_a_role_that_nothing_speaks_for_has_no_ground() -> None:
    assert ground(passage(DONE), "plans") is None
    assert ground(passage(WORDS, LEARNED, HEADING), "plans") is HEADING
