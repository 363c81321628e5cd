"""From a past summary to next year's form, and back through the reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarykit.drafting import plan_outline, prefill_inputs, read_inputs
from summarykit.drafting.promises import one_line
from summarykit.records import Analysis, Inputs
from summarykit.records.structure import ROLES

ENGLISH = """\
# yaml-language-server: $schema=summarykit-inputs-1.json
# Fill in each empty value: this year's number, and what became of each plan and problem.
# What stays empty is marked in the draft; nothing is invented. Parts must add up to their value.
# points: your own facts, one sentence or phrase each. Text with a colon in it needs "quotes".
version: 1
year: 2026
unit:
  name: Lakeside Vocational School
  kind: school
lang: en
title: 2026 Work Summary of Lakeside Vocational School
previous: archive/2025.txt
sections:

  - role: achievements
    title: Teaching
    number: "1."
    figures:
      - id: courses_held
        label: courses held
        value:
        parts:
          evening courses:
          day courses:
        last: 39
        last_parts:
          evening courses: 8
          day courses: 31
        last_at: archive/2025.txt#68-70
      - id: attendance
        label: attendance
        value:
        unit: "%"
        last: 93.5
        last_at: archive/2025.txt#143-148
    points: []  # this year's facts in your own words
"""


def test_an_english_form(school: Analysis) -> None:
    form = prefill_inputs(school)
    assert form.startswith(ENGLISH)


def test_places_point_to_the_past(school: Analysis, read: Callable[..., Inputs]) -> None:
    teaching, workshops, problems, plans = read(prefill_inputs(school)).sections
    text = school.document.text
    (plan,) = workshops.plans_answered
    (question,) = problems.questions
    for origin, words in (
        (teaching.figures[0].last_at, "39"),
        (plan.origin, "We will open a second workshop for lathes by May"),
        (question.origin, "The workshop has too few lathes for two classes"),
    ):
        start, end = map(int, str(origin).partition("#")[2].split("-"))
        assert text[start:end] == words
    assert (plan.plan, plan.outcome, question.answer) == (
        "We will open a second workshop for lathes by May",
        None,
        None,
    )
    assert (plans.title, plans.points) == ("Plans for 2027", ())


def test_a_chinese_form(library: Analysis, read: Callable[..., Inputs]) -> None:
    form = prefill_inputs(library)
    assert "请填写" in form
    inputs = read(form)
    assert (inputs.year, inputs.unit.name, inputs.unit.kind, inputs.lang) == (
        2026,
        "江北区图书馆",
        "图书馆",
        "zh",
    )
    assert inputs.title == "江北区图书馆2026年工作总结"
    assert [(one.number, one.title) for one in inputs.sections] == [
        ("一、", "读者服务"),
        ("二、", "存在的问题"),
        ("三、", "2027年工作打算"),
    ]
    assert [one.plan for one in inputs.sections[0].plans_answered] == ["新建社区分馆3个，改造自助书房2处"]
    assert len(inputs.sections[1].questions) == 2


@pytest.mark.parametrize(("year", "written"), [(None, 2026), (2026, 2026), (2030, 2030)])
def test_the_year(year: int | None, written: int, school: Analysis, read: Callable[..., Inputs]) -> None:
    inputs = read(prefill_inputs(school, year))
    assert inputs.year == written
    assert inputs.title == f"{written} Work Summary of Lakeside Vocational School"


@pytest.mark.parametrize(
    ("lang", "note"), [("en", "# no year was found"), ("zh", "# 上年总结中没有找到年份")]
)
def test_what_was_not_found_is_said(past: Any, lang: str, note: str, read: Callable[..., Inputs]) -> None:
    form = prefill_inputs(past(lang, id="a.txt").body("Nothing.").analysis())
    assert note in form
    assert read(form).sections == ()
    assert len([line for line in form.splitlines() if "  # " in line]) == 2


def test_what_was_left_out_is_said(past: Any) -> None:
    made = past().title("2025").heading("plans", "Plans")
    for number in range(14):
        made.body(f"We will open desk number {number} by May.")
    assert "# 2 more sentences on plans stand in the past summary\n" in prefill_inputs(made.analysis())


ANY = st.text(min_size=1, max_size=30)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(ANY, min_size=4, max_size=4),
    unit=st.none() | ANY,
    role=st.sampled_from(ROLES),
    lang=st.sampled_from(["en", "zh"]),
    value=st.decimals(min_value=0, max_value=10**12, places=3),
    level=st.integers(1, 12),
)
def test_any_summary_reads_back(
    past: Any, tmp_path: Path, words: Any, unit: Any, role: Any, lang: Any, value: Any, level: int
) -> None:
    title, heading, label, body = words
    made = past(lang, id=f"dir/{title}.txt").title(title).heading(role, heading, number=label, level=level)
    made.body(f"5{body}", {"surface": "5", "value": value, "kind": "count", "unit": unit, "concept": label})
    made.heading("plans", body).body(f"We will open {body}. 将完成{body}。")
    path = tmp_path / "form.yml"
    path.write_text(prefill_inputs(made.analysis()), encoding="utf-8", newline="")
    inputs = read_inputs(path)
    assert inputs.lang == lang
    assert inputs.sections[0].role == role
    assert inputs.sections[0].title is None or one_line(heading)
    for section in inputs.sections:
        for asked in section.figures:
            assert asked.value is None
    assert len(plan_outline(inputs, [made.analysis()]).sections) == len(inputs.sections)
