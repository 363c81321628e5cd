"""How much of a box is equal."""

from __future__ import annotations

import pytest

from summarykit.reuse.clusters import Box
from summarykit.reuse.common import Common, aligned
from summarykit.reuse.tokens import tokenise

SAME = "one two three four five six seven eight nine ten"


def common(new: str, old: str) -> Common:
    here, there = tokenise(new), tokenise(old)
    return aligned(Box(0, len(here), 0, len(there)), here, there)


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
