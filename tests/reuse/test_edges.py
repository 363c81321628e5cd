"""Edges of a passage that are far less alike than the rest of it."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import assume, given

from summarykit.reuse.clusters import Box
from summarykit.reuse.common import Common, aligned
from summarykit.reuse.edges import tighten, trim
from summarykit.reuse.tokens import tokenise
from tests.reuse.copying import LEAST, words
from tests.reuse.test_common import SAME, common

MUCH = "and much more that stands nowhere else"


def tight(new: str, old: str) -> Common:
    return tighten(common(new, old), tokenise(new), tokenise(old), LEAST["en"])


EDGES = {
    # text here, text there, the box that stays
    "put in behind": (f"{SAME} {MUCH}", SAME, (0, 10, 0, 10)),
    "left out behind": (SAME, f"{SAME} {MUCH}", (0, 10, 0, 10)),
    "put in before": (f"{MUCH} {SAME}", SAME, (7, 17, 0, 10)),
    "left out on both sides": (SAME, f"{MUCH} {SAME} {MUCH}", (0, 10, 7, 17)),
    "the source has it twice": (SAME, f"{SAME} {SAME}", (0, 10, 0, 10)),
    "a few words": (f"{SAME} and more", SAME, (0, 12, 0, 10)),
    "moved, not lost": (f"{SAME} {MUCH}", f"{MUCH} {SAME}", (0, 17, 0, 17)),
    "what is put in begins as what it stands before": (f"one two {MUCH} {SAME}", SAME, (9, 19, 0, 10)),
    "another sentence in the same frame": (
        f"In 2020 nine boats came in all the year. {SAME} {SAME}.",
        f"In 2019 far fewer visitors than before saw us in summer. {SAME} {SAME}.",
        (9, 29, 11, 31),
    ),
    "a sentence that is nearly whole stays": (
        f"The ferry carried nine hundred islanders to town, said the harbour master. {SAME} {SAME}.",
        f"The ferry carried nine hundred islanders to town. {SAME} {SAME}.",
        (0, 32, 0, 28),
    ),
    "the end of a sentence of which the rest was put otherwise": (
        f"And so the report of our council on money. {SAME} {SAME}.",
        f"The report of our mayor tells at great length what was built, who paid for it and speaks on money. "
        f"{SAME} {SAME}.",
        (7, 29, 18, 40),
    ),
}


@pytest.mark.parametrize(("new", "old", "box"), EDGES.values(), ids=EDGES)
def test_loose_edges(new: str, old: str, box: tuple[int, int, int, int]) -> None:
    assert tight(new, old).box == Box(*box)


@given(words, words)
def test_what_stays_is_worth_no_less(new: str, old: str) -> None:
    assume(len(tokenise(new)) and len(tokenise(old)))
    before, after = common(new, old), tight(new, old)
    assert after.worth >= before.worth
    assert before.box.joined(after.box) == before.box


def test_what_is_not_the_same_text_stays_as_it_is() -> None:
    new, old = f"{MUCH} a b c", "a x c d e f g"
    assert tight(new, old).box == common(new, old).box


@given(words, words)
def test_an_edge_that_is_not_tried_would_not_be_cut(new: str, old: str) -> None:
    assume(len(tokenise(new)) and len(tokenise(old)))
    with patch("summarykit.reuse.edges._may_be_pure", return_value=True):
        every = tight(new, old)
    assert tight(new, old) == every


FRAGMENTS = {
    # what stands before and behind the sentence here, and there; words common before, behind; those told
    "words of the next sentence": (("", "We opened late."), ("", "We opened early."), (0, 2), 0),
    "a whole sentence": (("", "We did."), ("", "We did."), (0, 2), 2),
    "most of the next sentence": (
        ("", "Nobody now spoke of snow."),
        ("", "Nobody now spoke of rain."),
        (0, 4),
        4,
    ),
    "words of the sentence before": (("Long rain fell.", ""), ("Slow rain fell.", ""), (2, 0), 0),
    "on both sides": (("Long rain fell.", "We slept."), ("Slow rain fell.", "We woke."), (2, 1), 0),
}


@pytest.mark.parametrize(("new", "old", "beside", "told"), FRAGMENTS.values(), ids=FRAGMENTS)
def test_pieces_of_other_sentences(
    new: tuple[str, str], old: tuple[str, str], beside: tuple[int, int], told: int
) -> None:
    here, there = (tokenise(f"{before} {SAME}. {behind}") for before, behind in (new, old))
    first = len(new[0].split()) - beside[0]
    box = Box(first, first + 10 + sum(beside), first, first + 10 + sum(beside))
    found = trim(aligned(box, here, there), here, there, LEAST["en"])
    assert found.box.length == 10 + told
    assert found.alignment.differences == ()
