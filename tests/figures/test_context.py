"""Modifier, target, period, concept and change of single figures; all cases in figures_context.yml."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from summarykit.figures.context import plans
from summarykit.lang import get_pack
from summarykit.records import Block, Heading, Reason, Span

from .reading import figures

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "figures_context.yml").read_text(encoding="utf-8")
)
CHANGE = {"direction": "direction", "amount": "amount", "unit": "unit", "base": "base_period"}


@pytest.mark.parametrize(("lang", "text", "surface", "expected"), CASES)
def test_what_is_said_of_a_figure(lang: str, text: str, surface: str, expected: dict[str, Any]) -> None:
    (one,) = [each for each in figures(text, lang) if each.span.of(text) == surface]
    for name, value in expected.items():
        if name in CHANGE:
            assert one.change is not None
            found = getattr(one.change, CHANGE[name])
        else:
            found = getattr(one, name)
        assert (float(found) if isinstance(found, Decimal) else found) == value, name


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The growth target covers 12 schools."),
        ("zh", "工业增加值增速达到16.1%。"),
        ("zh", "合格率高于全国3%。"),
    ],
)
def test_no_change_where_nothing_moved(lang: str, text: str) -> None:
    assert [one.change for one in figures(text, lang)] == [None]


def test_the_first_value_of_a_move_has_no_change_of_its_own() -> None:
    before, after = figures("信访件由653件下降到607件。", "zh")
    assert before.change is None
    assert after.change is not None
    assert after.change.amount == 46


@pytest.mark.parametrize(
    ("lang", "title", "body", "targets"),
    [
        ("zh", "明年打算", "培训教师30名。目前有教师9名。由8名增加到12名。", [True, False, False, True]),
        ("zh", "加强计划生育工作", "培训教师30名。", [False]),
        ("zh", "计划完成情况", "培训教师30名。", [False]),
        ("en", "Plans for next year", "Thirty new seats in the hall.", [True]),
        ("en", "Progress on our goals", "Thirty new seats in the hall.", [False]),
    ],
)
def test_figures_of_a_section_of_plans_are_targets(
    lang: str, title: str, body: str, targets: list[bool]
) -> None:
    text = f"{title}\n{body}"
    head = Heading(Span(0, len(title)), title, 1, Reason("test"))
    blocks = [
        Block(head.span, "heading", Reason("test")),
        Block(Span(len(title) + 1, len(text)), "body", Reason("test")),
    ]
    assert [one.target for one in figures(text, lang, blocks, [head])] == targets


def test_a_section_of_plans_ends_at_the_next_heading_of_its_level() -> None:
    heads = [
        Heading(Span(at, at + 2), title, level, Reason("test"))
        for at, title, level in [(0, "明年打算", 1), (10, "一季度", 2), (20, "附件", 1)]
    ]
    assert plans(heads, 30, get_pack("zh")) == (Span(0, 20),)
