"""The outline: the unit's own headings, everything once, nothing without a basis, nothing of last year."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.drafting.plan import heading_line, is_parent, plan_outline
from summarykit.drafting.trace import numbers_of
from summarykit.errors import Location
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords
from summarykit.records import (
    Analysis,
    InputFigure,
    Inputs,
    InputSection,
    Outline,
    OutlineSection,
    PlanAnswer,
    Point,
    Question,
    Unit,
)
from summarykit.records.structure import ROLES

AT = Location("form.yml", 5, 3)


def test_headings_and_lines_in_the_writers_order(filled: Inputs) -> None:
    outline = plan_outline(filled)
    assert outline.title == "2026 Work Summary of Lakeside Vocational School"
    assert [(one.number, one.title, one.role) for one in outline.sections] == [
        ("1.", "Teaching", "achievements"),
        ("2.", "Problems", "problems"),
        ("3.", "Plans for 2027", "plans"),
    ]
    kinds = [[point.kind for point in section.points] for section in outline.sections]
    assert kinds == [
        ["figure", "figure", "gap", "figure", "point", "plan", "plan"],
        ["gap", "question"],
        ["gap"],
    ]


@pytest.mark.parametrize(
    ("number", "title", "line"),
    [
        ("1.", "Work", "1. Work"),
        ("Second,", "work", "Second, work"),
        ("一、", "工作", "一、工作"),
        ("（一）", "工作", "（一）工作"),
        (None, "Work", "Work"),
    ],
)
def test_heading_line(number: str | None, title: str, line: str) -> None:
    words = get_pack("en").facet(DraftWords).outline
    assert heading_line(OutlineSection(title, "plans", 1, (), number), words) == line


def inputs(*sections: InputSection, lang: str = "en") -> Inputs:
    return Inputs(1, 2026, Unit("A"), lang, AT, sections=sections)


def test_a_section_without_a_title_takes_the_units_own(school: Analysis) -> None:
    bare = inputs(InputSection("problems", AT), InputSection("closing", AT))
    assert [one.title for one in plan_outline(bare).sections] == ["Problems", "Closing"]
    own = plan_outline(bare, [school]).sections[0]
    assert (own.number, own.title) == ("3.", "Problems")


def test_no_heading_stands_twice(school: Analysis) -> None:
    twice = inputs(InputSection("achievements", AT, "Teaching"), InputSection("achievements", AT))
    assert [one.title for one in plan_outline(twice, [school]).sections] == ["Teaching", "Work done"]


@pytest.mark.parametrize(("role", "gaps"), [("problems", 1), ("plans", 1), ("achievements", 0)])
def test_what_became_of_last_year_is_not_this_years_section(role: str, gaps: int) -> None:
    section = InputSection(
        role,  # type: ignore[arg-type] - a role by its name
        AT,
        plans_answered=(PlanAnswer("open a shop", "done", AT),),
    )
    points = plan_outline(inputs(section)).sections[0].points
    assert [point.kind for point in points] == ["gap"] * gaps + ["plan"]


def test_a_heading_over_sub_sections_asks_for_nothing() -> None:
    sections = (InputSection("achievements", AT, "A"), InputSection("achievements", AT, "B", level=2))
    assert [is_parent(sections, index) for index in range(2)] == [True, False]
    outline = plan_outline(inputs(*sections))
    assert [len(section.points) for section in outline.sections] == [0, 1]


TEXT = st.text(st.sampled_from("abcde 甲乙丙"), min_size=1, max_size=12).map(str.strip).filter(bool)
NUMBER = st.decimals(min_value=0, max_value=99999, places=2) | st.integers(0, 99999).map(Decimal)


@st.composite
def figures(draw: st.DrawFn) -> InputFigure:
    parts = draw(st.dictionaries(TEXT, NUMBER, max_size=3))
    value = sum(parts.values(), Decimal(0)) if parts else draw(NUMBER)
    return InputFigure(
        id="id",
        label=draw(TEXT),
        value=draw(st.sampled_from([value, None])),
        at=AT,
        unit=draw(st.sampled_from([None, "people", "%", "人", "万元"])),
        parts=dict(parts),
        last=draw(st.none() | NUMBER),
        last_at=draw(st.sampled_from([None, "past.txt#10-12"])),
    )


SECTIONS = st.builds(
    InputSection,
    st.sampled_from(ROLES),
    st.just(AT),
    title=st.none() | TEXT,
    number=st.sampled_from([None, "1.", "一、"]),
    level=st.integers(1, 3),
    figures=st.lists(figures(), max_size=3).map(tuple),
    points=st.lists(st.builds(Point, TEXT, st.just(AT)), max_size=3).map(tuple),
    plans_answered=st.lists(
        st.builds(PlanAnswer, TEXT, st.none() | TEXT, st.just(AT), st.sampled_from([None, "past.txt#1-2"])),
        max_size=2,
    ).map(tuple),
    questions=st.lists(st.builds(Question, TEXT, st.none() | TEXT, st.just(AT)), max_size=2).map(tuple),
)
INPUTS = st.builds(
    Inputs,
    st.just(1),
    st.integers(1990, 2100),
    st.builds(Unit, TEXT),
    st.sampled_from(["en", "zh"]),
    st.just(AT),
    sections=st.lists(SECTIONS, max_size=4).map(tuple),
    percent_digits=st.integers(0, 3),
)


@settings(deadline=None)
@given(given_inputs=INPUTS)
def test_everything_stands_exactly_once(given_inputs: Inputs) -> None:
    outline = plan_outline(given_inputs)
    assert len(outline.sections) == len(given_inputs.sections)
    for section, told in zip(given_inputs.sections, outline.sections, strict=True):
        values = [figure.value for figure in section.figures]
        kinds = [point.kind for point in told.points]
        assert kinds.count("figure") == sum(1 for value in values if value is not None)
        assert kinds.count("point") == len(section.points)
        assert kinds.count("plan") == len(section.plans_answered)
        assert kinds.count("question") == len(section.questions)
        missing = sum(1 for value in values if value is None)
        assert kinds.count("gap") - missing in {0, 1}
        assert [point.text for point in told.points if point.kind == "point"] == [
            point.text for point in section.points
        ]


@settings(deadline=None)
@given(given_inputs=INPUTS)
def test_no_number_without_a_basis(given_inputs: Inputs) -> None:
    for section in plan_outline(given_inputs).sections:
        for point in section.points:
            based = {number for basis in point.basis for number in numbers_of(f"{basis.note} {basis.at}")}
            assert set(numbers_of(point.text)) <= based, point
            assert point.basis


def sentences(text: str) -> set[str]:
    return {part.strip() for part in re.split(r"[.。；;\n]", text) if len(part.strip()) > 8}


@pytest.mark.parametrize("summary", ["school", "library"])
def test_no_sentence_of_last_year_but_in_quotes(
    summary: str, read: Callable[..., Inputs], request: pytest.FixtureRequest
) -> None:
    from summarykit.drafting import prefill_inputs, render_markdown

    analysis: Analysis = request.getfixturevalue(summary)
    outline = plan_outline(read(prefill_inputs(analysis)), [analysis])
    unquoted = re.sub(r"“[^”]*”", "", render_markdown(outline))
    headings = {heading.title for heading in analysis.headings}
    assert not [one for one in sentences(analysis.document.text) - headings if one in unquoted]


def test_an_outline_without_sections() -> None:
    outline = plan_outline(inputs(lang="zh"))
    assert isinstance(outline, Outline)
    assert (outline.title, outline.sections) == ("A2026年工作总结", ())
