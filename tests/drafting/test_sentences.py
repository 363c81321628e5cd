"""What each thing of a form becomes: words, gaps, bases."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from summarykit.drafting.sentences import (
    FigureSentence,
    empty_section,
    plan_sentence,
    point_sentence,
    question_sentence,
)
from summarykit.errors import Location
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords, OutlineWords
from summarykit.records import Basis, InputFigure, OutlinePoint, PlanAnswer, Point, Question
from summarykit.records.structure import ROLES

AT = Location("form.yml", 9, 7)
FILE = Path(__file__).parents[1] / "cases" / "inputs_sentences.yml"
CASES = yaml.load(FILE.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - nothing but strings


def words(lang: str) -> OutlineWords:
    return get_pack(lang).facet(DraftWords).outline


def number(written: str | None) -> Decimal | None:
    return None if written in {None, "null", ""} else Decimal(str(written))


def figure_of(case: dict[str, Any]) -> InputFigure:
    return InputFigure(
        id="a",
        label=case["label"],
        value=number(case["value"]),
        at=AT,
        unit=case.get("unit"),
        parts={name: number(value) for name, value in case.get("parts", {}).items()},
        last=number(case.get("last")),
        last_parts={name: number(value) for name, value in case.get("last_parts", {}).items()},
        last_at="2025.txt#4-6",
    )


def marked(point: OutlinePoint) -> str:
    """The text with its gaps in ⟦⟧."""
    text = point.text
    for gap in reversed(point.gaps):
        text = f"{text[: gap.start]}⟦{gap.of(point.text)}⟧{text[gap.end :]}"
    return text


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']} {case['name']}")
def test_figures(case: dict[str, Any]) -> None:
    point = FigureSentence(figure_of(case), words(case["lang"]), int(case.get("digits", 1))).point()
    assert marked(point) == case["line"]
    assert point.kind == ("gap" if case["value"] == "null" else "figure")


def test_every_number_has_its_basis() -> None:
    case = {"label": "courses", "value": "43", "last": "39", "parts": {"evening": "12", "day": "31"}}
    point = FigureSentence(figure_of(case), words("en"), 1).point()
    assert point.basis == (
        Basis("given", "form.yml:9:7", "43"),
        Basis("past", "2025.txt#4-6", "39"),
        Basis("computed", "form.yml:9:7", "43 − 39 = 4"),
        Basis("computed", "form.yml:9:7", "4 ÷ 39 = 10.3 %"),
        Basis("given", "form.yml:9:7", "12"),
        Basis("computed", "form.yml:9:7", "12 ÷ 43 = 27.9 %"),
        Basis("given", "form.yml:9:7", "31"),
        Basis("computed", "form.yml:9:7", "31 ÷ 43 = 72.1 %"),
        Basis("computed", "form.yml:9:7", "12 + 31 = 43"),
    )


@pytest.mark.parametrize(
    ("lang", "origin", "outcome", "line"),
    [
        ("en", "a.txt#1-9", "done", "Last year's plan “open ‘two’ shops” (a.txt#1-9): done"),
        ("en", None, None, "Last year's plan “open ‘two’ shops”: ⟦[to be filled in: what became of it]⟧"),
        ("zh", "a.txt#1-9", "已完成", "上年计划“open ‘two’ shops”（a.txt#1-9）：已完成"),
        ("zh", "a.txt#1-9", None, "上年计划“open ‘two’ shops”（a.txt#1-9）：⟦【待填：落实情况】⟧"),
    ],
)
def test_plans(lang: str, origin: str | None, outcome: str | None, line: str) -> None:
    point = plan_sentence(PlanAnswer("open “two” shops", outcome, AT, origin), words(lang))
    assert (marked(point), point.kind) == (line, "plan")
    assert [basis.kind for basis in point.basis] == (["past", "given"] if origin else ["given"])


@pytest.mark.parametrize(
    ("lang", "opening"), [("en", "Last year's problem “few desks”"), ("zh", "上年的问题“few desks”")]
)
@pytest.mark.parametrize("answer", ["four bought", None])
def test_questions(lang: str, opening: str, answer: str | None) -> None:
    point = question_sentence(Question("few desks", answer, AT), words(lang))
    assert point.text.startswith(opening)
    assert bool(point.gaps) is (answer is None)


def test_points_are_the_writers_own_words() -> None:
    assert point_sentence(Point("a {b} c", AT)) == OutlinePoint(
        "point", "a {b} c", (Basis("given", "form.yml:9:7"),)
    )


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_empty_section_asks_and_says_nothing(lang: str, role: str) -> None:
    point = empty_section(role, words(lang), AT)
    assert (point.kind, [gap.of(point.text) for gap in point.gaps]) == ("gap", [point.text])
    assert role in words(lang).roles
