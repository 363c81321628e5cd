"""How much of a box is equal, and edges that only one side has."""

from __future__ import annotations

import pytest

from summarykit.reuse.clusters import Box
from summarykit.reuse.common import Common, aligned, tighten
from summarykit.reuse.tokens import tokenise

SAME = "one two three four five six seven eight nine ten"
MUCH = "and much more that stands nowhere else"


def common(new: str, old: str, *, tight: bool = False) -> Common:
    here, there = tokenise(new), tokenise(old)
    found = aligned(Box(0, len(here), 0, len(there)), here, there)
    return tighten(found, here, there) if tight else found


@pytest.mark.parametrize(
    ("new", "old", "score", "masked"),
    [
        (SAME, SAME, 1.0, 1.0),
        ("a 12 b 13", "a 14 b 15", 0.5, 1.0),  # figures
        ("a 12 b 13", "a 12 b 13", 1.0, 1.0),
        ("a b c d", "a b x y", 0.5, 0.5),
        ("five six seven one two three four", "one two three four five six seven", 0.7143, 0.7143),  # moved
        ("a b", "c d", 0.0, 0.0),
    ],
)
def test_shares(new: str, old: str, score: float, masked: float) -> None:
    found = common(new, old)
    assert (found.score, found.masked) == (score, masked)


@pytest.mark.parametrize(
    ("new", "old", "box"),
    [
        (f"{SAME} {MUCH}", SAME, (0, 10, 0, 10)),
        (SAME, f"{SAME} {MUCH}", (0, 10, 0, 10)),
        (f"{MUCH} {SAME}", SAME, (7, 17, 0, 10)),
        (SAME, f"{MUCH} {SAME} {MUCH}", (0, 10, 7, 17)),
        (SAME, f"{SAME} {SAME}", (0, 10, 0, 10)),  # the source has it twice
        (f"{SAME} and more", SAME, (0, 12, 0, 10)),  # a few words
        (f"{SAME} {MUCH}", f"{MUCH} {SAME}", (0, 17, 0, 17)),  # moved, not lost
    ],
)
def test_edges_that_only_one_side_has(new: str, old: str, box: tuple[int, int, int, int]) -> None:
    assert common(new, old, tight=True).box == Box(*box)


def test_what_is_not_the_same_text_stays_as_it_is() -> None:
    new, old = f"{MUCH} a b c", "a x c d e f g"
    assert common(new, old, tight=True).box == common(new, old).box
