"""Seeds: common places, few even where one phrase stands everywhere."""

from __future__ import annotations

import pytest
from hypothesis import given

from summarykit.reuse.fingerprints import fingerprint
from summarykit.reuse.seeds import MOST_PLACES, Seeds, find_seeds
from summarykit.reuse.tokens import tokenise
from tests.reuse.copying import words

PHRASE = "we did it very well. "


def seeds(new: str, old: str) -> Seeds:
    return find_seeds(fingerprint(tokenise(new)), fingerprint(tokenise(old)))


@pytest.mark.parametrize(
    ("new", "old", "pairs"),
    [
        ("a b c d e", "x a b c d e", [(0, 1)]),
        ("a b c d e f", "a b c d e f", [(0, 0), (1, 1)]),
        ("a b c d e", "a b c d e x a b c d e", [(0, 0), (0, 6)]),
        ("a b c d e", "e d c b a", []),
        ("", "a b c d e", []),
        ("a b c d e", "", []),
    ],
)
def test_common_places(new: str, old: str, pairs: list[tuple[int, int]]) -> None:
    found = seeds(new, old)
    assert list(zip(found.here.tolist(), found.there.tolist(), strict=True)) == pairs


@pytest.mark.parametrize("times", [MOST_PLACES + 2, 200])
def test_a_phrase_that_stands_everywhere_is_paired_in_order(times: int) -> None:
    text = PHRASE * times
    found = seeds(text, text)
    assert len(found) <= len(tokenise(text))
    assert found.here.tolist() == found.there.tolist()


def test_more_places_here_than_there() -> None:
    assert len(seeds(PHRASE * 300, PHRASE * 10)) <= len(tokenise(PHRASE * 300)) * MOST_PLACES


@given(words, words)
def test_seeds_are_common_and_in_order(new: str, old: str) -> None:
    here, there = tokenise(new), tokenise(old)
    found = find_seeds(fingerprint(here), fingerprint(there))
    assert found.here.tolist() == sorted(found.here.tolist())
    assert (here.masked[found.here] == there.masked[found.there]).all()
