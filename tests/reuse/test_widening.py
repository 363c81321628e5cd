"""Edges of boxes move to the ends of sentences, as far as both texts have them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.records import Span
from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import tokenise
from summarykit.reuse.widening import Text, widen
from tests.reuse.copying import words

SENTENCE = "The harbour library opened a reading room for night workers."


def widened(new: str, old: str, box: Box, skip: tuple[Span, ...] = ()) -> Box:
    here, there = Text(tokenise(new, skip)), Text(tokenise(old))
    borders = [np.array([border]) for border in (box.here, box.here_end, box.there, box.there_end)]
    return widen(box, here, there, (here.touched(*borders[:2]), there.touched(*borders[2:])), 0)


@pytest.mark.parametrize(
    ("new", "old", "box", "wide"),
    [
        # All ten words stand in both: from the middle to both ends.
        (SENTENCE, SENTENCE, Box(3, 7, 3, 7), Box(0, 10, 0, 10)),
        # The last word is another: it is few of its sentence.
        (SENTENCE, SENTENCE.replace("workers", "nurses"), Box(3, 9, 3, 9), Box(0, 10, 0, 10)),
        # The first half is another: of the source's first words most stand here, of these hardly any there.
        (
            f"Rain fell for nine days until {SENTENCE[4:]}",
            SENTENCE,
            Box(8, 13, 3, 8),
            Box(8, 15, 0, 10),
        ),
        # Nothing is taken from the sentences beside.
        (f"It rained. {SENTENCE} Snow fell.", SENTENCE, Box(4, 10, 2, 8), Box(2, 12, 0, 10)),
    ],
)
def test_how_far_edges_move(new: str, old: str, box: Box, wide: Box) -> None:
    assert widened(new, old, box) == wide


def test_no_edge_moves_over_what_is_skipped() -> None:
    assert widened(SENTENCE, SENTENCE, Box(3, 7, 3, 7), (Span(0, 3),)) == Box(3, 10, 0, 10)


@given(words, words, st.data())
def test_a_box_only_grows_and_stays_in_its_sentences(new: str, old: str, data: st.DataObject) -> None:
    here, there = tokenise(new), tokenise(old)
    if not len(here) or not len(there):
        return
    borders = [
        sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True)))
        for text in (here, there)
    ]
    box = Box(*borders[0], *borders[1])
    wide = widened(new, old, box)
    assert wide.joined(box) == wide
    assert here.sentences[wide.here] == here.sentences[box.here]
    assert there.sentences[wide.there_end - 1] == there.sentences[box.there_end - 1]
