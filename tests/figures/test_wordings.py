"""The words that a figure was read from; all cases in figures_wordings.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit import analyse
from summarykit.figures.wordings import _cuts
from summarykit.reading import read_text
from summarykit.records import Figure
from summarykit.records.figures import Aspect

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "figures_wordings.yml").read_text(encoding="utf-8")
)
ASPECTS: tuple[Aspect, ...] = ("concept", "period", "change", "modifier", "target", "organisation")


def figures(text: str, lang: str) -> tuple[Figure, ...]:
    return analyse(read_text(text, lang=lang)).figures


@pytest.mark.parametrize(("lang", "text", "surface", "expected"), CASES)
def test_the_words_of_each_aspect(
    lang: str, text: str, surface: str, expected: dict[Aspect, list[str]]
) -> None:
    (one,) = [each for each in figures(text, lang) if each.span.of(text) == surface]
    told = {of: [word.span.of(text) for word in one.wordings if word.of == of] for of in ASPECTS}
    asked = expected if "organisation" in expected else {**expected, "organisation": []}
    assert {of: told[of] for of in asked} == asked
    assert one.organisation == next(iter(asked["organisation"]), None)


PIECES = (
    "In 2021 ", "about ", "40 members ", "rose by ", "5% ", "to 62% ", "(of which 12 women). ", "This year ",
    "the Harbour Office trained ", "we plan ", "300 lamps\n",
    "今年", "培训教师", "近百人次，", "增长5%。", "港务局投入80万元；",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=8), st.sampled_from(["en", "zh"]))
def test_whatever_is_told_has_its_words(pieces: list[str], lang: str) -> None:
    text = "".join(pieces)
    for one in figures(text, lang) if text.strip() else ():
        told = {of for of in ASPECTS if getattr(one, of)}
        assert {word.of for word in one.wordings} == told
        assert list(one.wordings) == sorted(one.wordings, key=lambda word: word.span)
        assert all(0 <= word.span.start < word.span.end <= len(text) for word in one.wordings)


@pytest.mark.parametrize(("concept", "cuts"), [("lamps bought now", [12, 5]), ("培训人", [2, 1]), ("x", [])])
def test_where_a_joined_concept_may_be_cut(concept: str, cuts: list[int]) -> None:
    assert list(_cuts(concept)) == cuts
