"""Which figures of a sentence are amounts, alike, and joined in one list."""

from __future__ import annotations

import pytest

from summarykit.figures.amounts import Amounts, outside_brackets
from summarykit.figures.sentences import Sentence
from summarykit.lang import get_pack
from summarykit.lang.facets.figures import FigureBreakdowns
from summarykit.records import Span

from .reading import figures


def amounts(text: str, lang: str = "en") -> Amounts:
    sentence = Sentence(text, Span(0, len(text)), figures(text, lang))
    return Amounts(sentence, get_pack(lang).facet(FigureBreakdowns))


@pytest.mark.parametrize(
    ("text", "lang", "alike"),
    [
        ("12 hats and 9 caps", "en", True),
        ("12 cups and $9", "en", False),
        ("师生12名、职工9人", "zh", True),
        ("师生12名、桌椅9张", "zh", False),
    ],
)
def test_alike(text: str, lang: str, alike: bool) -> None:
    assert amounts(text, lang).alike(0, 1) is alike


@pytest.mark.parametrize(
    ("text", "lang", "parts"),
    [
        ("We own 12 cups, nine are under 35 cm.", "en", [True, True, False]),
        ("Each of 9 cups has two handles each.", "en", [True, False]),
        ("补助52万元，户均700元。", "zh", [True, False]),
    ],
)
def test_what_may_be_a_part(text: str, lang: str, parts: list[bool]) -> None:
    found = amounts(text, lang)
    assert [found.is_part(at) for at in range(len(found.figures))] == parts


def test_depth_and_gap() -> None:
    found = amounts("We own 60 bikes: 40 new (25 red and 15 blue) and 20 old.")
    assert found.depth == [0, 0, 1, 1, 0]
    assert found.gap(2, 3) == " red and "
    assert found.run(1) == [1, 4]


def test_what_is_compared_with_is_no_total() -> None:
    found = amounts("We sold 74 hats, fewer than the 97 of May; three of them tore.")
    assert [found.figures[at].value for at in found.earlier(2)] == [74]


def test_a_close_list_ends_where_a_looser_one_begins() -> None:
    found = amounts("其中甲3件、乙4件、丙5件，丁6件。", "zh")
    assert found.of_one_style([0, 1, 2, 3]) == [0, 1, 2]


@pytest.mark.parametrize(("text", "kept"), [("a (b (c)) d", "a  d"), ("a) b", "a b"), ("a (b", "a ")])
def test_outside_brackets(text: str, kept: str) -> None:
    assert outside_brackets(text) == kept
