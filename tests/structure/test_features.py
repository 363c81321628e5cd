"""What a model is told of a passage."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.lang import get_pack
from summarykit.learning.linear import Features
from summarykit.records import Change, Document, Figure, Source, Span
from summarykit.structure import find_blocks, find_headings
from summarykit.structure.features import describe, terms
from summarykit.structure.roles import weigh

TEXT = """\
Library: work summary 2025

What we did

We lent 41,200 books and held 39 readings for the children of the harbour.

Plans

- We will open on Sundays.
- We will train volunteers.
"""

Describe = Callable[..., list[Features]]


def described(text: str, lang: str = "en", figures: tuple[Figure, ...] = ()) -> list[Features]:
    document, pack = Document("d", text, lang, Source("d", "", "txt")), get_pack(lang)
    blocks, headings = find_headings(document, find_blocks(document), pack)
    return describe(document, weigh(document, blocks, headings, figures, pack), figures)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        ("Will open", ["will", "open", "will open"]),
        ("the Board's 39 rooms", ["the", "board's", "the board's", "rooms", "board's rooms"]),
        ("将开放", ["将", "将开", "开", "开放", "放"]),
        ("开 QC 组", ["开", "qc", "组"]),
        ("12 %  -", []),
        ("naïve ÉTAT", ["naïve", "état", "naïve état"]),
    ],
)
def test_terms(text: str, wanted: list[str]) -> None:
    assert terms(text) == wanted


@pytest.mark.parametrize(
    ("at", "names"),
    [
        (
            0,
            {
                "said front",
                "before none",
                "kind title",
                "start 0 open",
                "ends open",
                "depth 0 opens",
                "part 0",
            },
        ),
        (1, {"said achievements", "after plans", "kind body", "depth 1 opens", "heading did", "word lent"}),
        (
            2,
            {
                "said plans",
                "before achievements",
                "kind list",
                "end 1 sentence",
                "rules plans",
                "heading plans",
            },
        ),
        (3, {"said plans", "after none", "end 0 sentence", "depth 1 goes on", "word will train"}),
    ],
)
def test_a_passage_is_told_by_rules_neighbours_place_shape_and_words(at: int, names: set[str]) -> None:
    found = described(TEXT)
    assert len(found) == 4
    assert names <= set(found[at])
    assert any(name.startswith("start") for name in found[at]) is (at < 3)


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "figures counted"),
        ({"target": True}, "figures aimed"),
        ({"change": Change("up", Decimal(2), None, None)}, "figures changed"),
        ({"kind": "money"}, "figures money"),
    ],
)
def test_figures_are_counted_where_they_stand(changes: dict[str, object], name: str) -> None:
    at = TEXT.index("41,200")
    given = {"span": Span(at, at + 6), "kind": "count", "value": Decimal(41200), "rule": "test", **changes}
    bare, told = described(TEXT), described(TEXT, figures=(Figure(**given),))  # type: ignore[arg-type]
    assert [name in features for features in told] == [False, True, False, False]
    assert not any(name in features for features in bare)


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("We open at nine.", "sentence"),
        ("他说：“明年见。”", "sentence"),
        ("The money came from:", "colon"),
        ("主要是：", "colon"),
        ("In the hall, which is old, we did this:", "lead"),
        ("2021年，林场做了这些工作：", "lead"),
        ("first the roof;", "clause"),
        ("The Warden", "open"),
        ("2025年1月1日", "open"),
        ("（盖章）", "open"),
        ("”）", "open"),
    ],
)
def test_how_a_passage_ends(line: str, ending: str) -> None:
    lang = "en" if line.isascii() else "zh"
    assert f"ends {ending}" in described(f"{line}\n", lang)[0]


def test_words_together_have_length_one() -> None:
    for features in described(TEXT):
        for kind in ("word ", "heading "):
            squares = [value**2 for name, value in features.items() if name.startswith(kind)]
            assert not squares or math.isclose(sum(squares), 1)


LINES = st.lists(
    st.sampled_from(
        ["一、成绩", "二、明年打算", "明年要做得更好。", "Plans", "- item", "We did it.", "x" * 3000]
    )
    | st.text(max_size=20),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(LINES, st.sampled_from(["en", "zh"]))
def test_whatever_the_text_names_are_lines_and_numbers_are_small(lines: list[str], lang: str) -> None:
    for features in described("\n".join(lines), lang):
        assert all(len(name.splitlines()) == 1 for name in features)
        assert all(0 <= value < 10 for value in features.values())
