"""Which sections a form has, and what stands in each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from summarykit.drafting import prefill_inputs
from summarykit.records import Inputs


def test_a_heading_of_the_sites_furniture_is_none_of_the_unit(past: Any, read: Callable[..., Inputs]) -> None:
    made = past().title("2025").heading("achievements", "Work").body("Done.")
    made.heading("closing", "Recommended articles")
    furniture = made.blocks.pop()
    made.blocks.append(type(furniture)(furniture.span, "furniture", furniture.reason))
    assert [one.title for one in read(prefill_inputs(made.analysis())).sections] == ["Work"]


@pytest.mark.parametrize(
    ("role", "wanted"), [("problems", True), ("plans", True), ("overview", False), ("closing", False)]
)
def test_a_passage_without_a_heading(past: Any, role: str, wanted: bool, read: Callable[..., Inputs]) -> None:
    made = (
        past()
        .title("2025")
        .heading("achievements", "Work")
        .body("Done.")
        .passage(role, 2)
        .body("Words, words.")
    )
    sections = read(prefill_inputs(made.analysis())).sections
    assert [(one.role, one.title, one.level) for one in sections[1:]] == ([(role, None, 2)] if wanted else [])


@pytest.mark.parametrize(
    ("title", "run_in", "written"),
    [
        ("Old customers:", False, "Old customers"),
        ("老客户：", True, "老客户"),
        ("坚持需求导向。", True, "坚持需求导向"),
        ("坚持需求导向。", False, "坚持需求导向。"),
    ],
)
def test_what_ends_a_run_in_heading_is_dropped(
    past: Any, title: str, run_in: bool, written: str, read: Callable[..., Inputs]
) -> None:
    made = past().title("2025").heading("achievements", title, run_in=run_in).body("Done.")
    assert read(prefill_inputs(made.analysis())).sections[0].title == written


def test_figures_stand_in_the_innermost_section(past: Any, figure: Any, read: Callable[..., Inputs]) -> None:
    made = past().title("2025").heading("achievements", "Work")
    made.heading("achievements", "Courses", level=2).body("39 courses.", figure("39", 39, "courses"))
    made.passage("overview", 3).body("12 teachers.", figure("12", 12, "teachers"))
    outer, inner = read(prefill_inputs(made.analysis())).sections
    assert ([one.id for one in outer.figures], [one.id for one in inner.figures]) == (
        [],
        ["courses", "teachers"],
    )


def test_a_plan_goes_where_its_words_are(past: Any, read: Callable[..., Inputs]) -> None:
    made = (
        past().title("2025").heading("achievements", "Buildings").body("The roof and the hall were repaired.")
    )
    made.heading("achievements", "Reading").body("Evening readings drew many.").heading("plans", "Plans")
    made.body("We will hold evening readings in May. We will repair the hall again. We will buy a new van.")
    first, second, third = read(prefill_inputs(made.analysis())).sections
    assert [one.plan for one in first.plans_answered] == [
        "We will repair the hall again",
        "We will buy a new van",
    ]
    assert [one.plan for one in second.plans_answered] == ["We will hold evening readings in May"]
    assert third.plans_answered == ()
