"""Where traps are looked for, and ranks that are figures."""

from __future__ import annotations

import pytest

from summarykit.figures.sifting import sieve
from summarykit.figures.spots import Spot, spots
from summarykit.figures.traps import find_ranks, find_traps
from summarykit.lang import get_pack
from summarykit.text.sieve import EVERYTHING


@pytest.mark.parametrize(
    ("lang", "text", "trapped"),
    [
        ("en", "see Section 5 and Room 12", ["Room 12", "Section 5"]),
        ("en", "the Airbus A320 flew", ["A320"]),
        ("en", "we bought 5 boats", []),
        ("zh", "第三届大会", ["第三届"]),
        ("zh", "新增5人", []),
    ],
)
@pytest.mark.parametrize("sifted", [True, False])
def test_traps_of_a_spot(lang: str, text: str, trapped: list[str], sifted: bool) -> None:
    pack = get_pack(lang)
    near = spots(sieve(pack).sift(text), [0]) if sifted else [Spot(0, len(text), EVERYTHING)]
    found = {one.of(text) for one in find_traps(text, near, pack)}
    assert sorted(found) == trapped


def test_no_trap_is_seen_outside_the_spots() -> None:
    text = "Section 5" + " " * 200 + "Section 6"
    spot = Spot(0, 20, EVERYTHING)
    assert [one.of(text) for one in find_traps(text, [spot], get_pack("en"))] == ["Section 5"]


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "It ranked third in the city.", [3]),
        ("en", "twenty-first", [21]),
        ("en", "the third boat", []),
        ("zh", "位居全市第三位", [3]),
    ],
)
def test_ranks(lang: str, text: str, values: list[int]) -> None:
    found = find_ranks(text, [Spot(0, len(text), EVERYTHING)], get_pack(lang))
    assert [one.value for one in found] == values
