"""The places around numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures.spots import BEFORE, BEHIND, spots
from summarykit.text.sieve import Sieve, unsifted


@given(st.text("ab1 .", max_size=400), st.data())
def test_every_trigger_is_seen_with_its_surroundings(text: str, data: st.DataObject) -> None:
    places = sorted(data.draw(st.sets(st.integers(0, max(0, len(text) - 1)), max_size=6))) if text else []
    found = spots(unsifted(text), places)
    assert all(before.end <= after.start for before, after in zip(found, found[1:], strict=False))
    for at in places:
        (own,) = [one for one in found if one.start <= at < one.end or at == one.end == len(text)]
        assert own.start <= max(0, at - BEFORE)
        assert own.end >= min(len(text), at + BEHIND)


@pytest.mark.parametrize(
    ("text", "triggers", "expected"),
    [
        ("", [], []),
        ("no number", [], []),
        ("x" * 50 + " 7 " + "y" * 50, [51], [(0, 103)]),
        ("好" * 100, [50], [(50 - BEFORE, 50 + BEHIND)]),
        ("好" * 300, [50, 90, 250], [(10, 90 + BEHIND), (250 - BEFORE, 250 + BEHIND)]),
    ],
)
def test_spots(text: str, triggers: list[int], expected: list[tuple[int, int]]) -> None:
    assert [(one.start, one.end) for one in spots(unsifted(text), triggers)] == expected


def test_each_spot_knows_what_may_match_in_it() -> None:
    text = "boats 5" + " " * 99 + "7 oars"
    found = spots(Sieve(["boats", "oars"]).sift(text), [6, 106])
    assert [one.possible for one in found] == [{"boats"}, {"oars"}]
