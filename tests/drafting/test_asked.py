"""Which figures are asked again, and in which words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from summarykit.drafting.asked import AskedFigure, asked_figures, plain
from summarykit.records import Analysis, Change


def ask(
    past: Any, text: str, *figures: dict[str, Any], lang: str = "en", role: str = "achievements", **more: Any
):  # type: ignore[no-untyped-def]
    made = past(lang).title("2025").heading(role, "Work").body(text, *figures, **more)
    return asked_figures(made.analysis())


def told(asked: tuple[AskedFigure, ...]) -> list[tuple[str, str | None, str]]:
    return [(one.label, one.unit, f"{one.last:f}") for one in asked]


def test_a_breakdown_is_one_figure(school: Analysis) -> None:
    courses, attendance, budget = asked_figures(school)
    assert (courses.id, courses.label, courses.unit, courses.last) == (
        "courses_held",
        "courses held",
        None,
        39,
    )
    assert courses.parts == (("evening courses", Decimal(8)), ("day courses", Decimal(31)))
    assert courses.span.of(school.document.text) == "39"
    assert (attendance.unit, attendance.last) == ("%", Decimal("93.5"))
    assert (budget.unit, budget.last) == ("million dollars", Decimal("3.42"))


def test_parts_are_told_in_the_unit_of_the_total(library: Analysis) -> None:
    (readers,) = asked_figures(library)
    assert (readers.id, readers.unit, readers.last) == ("fig_1", "万人次", Decimal("118.3"))
    assert readers.parts == (("少儿读者", Decimal("40.3")), ("成人读者", Decimal(78)))


@pytest.mark.parametrize(
    "more",
    [
        {"kind": "date", "value": None},
        {"kind": "ordinal"},
        {"kind": "ratio"},
        {"target": True},
        {"upper": Decimal(50)},
        {"unit": "pp", "kind": "percent"},
        {"period": "2019"},
        {"change": Change("up", Decimal(39), "percent")},
        {"concept": "years"},
        {"concept": "x"},
        {"concept": "word " * 20},
    ],
    ids=lambda more: next(iter(more)),
)
def test_what_is_not_asked(past: Any, figure: Any, more: dict[str, Any]) -> None:
    given = {**figure("39", 39, "courses held"), **more}
    assert not ask(past, "In all 39 courses were held.", given)


@pytest.mark.parametrize("role", ["plans", "problems"])
def test_nothing_of_plans_and_problems(past: Any, figure: Any, role: str) -> None:
    assert not ask(past, "We want 39 courses.", figure("39", 39, "courses"), role=role)
    assert ask(past, "We held 39 courses.", figure("39", 39, "courses"))


@pytest.mark.parametrize(
    "kind", ["furniture", "disclaimer", "related_links", "duplicate", "heading", "title"]
)
def test_nothing_of_boilerplate_and_headings(past: Any, figure: Any, kind: str) -> None:
    assert not ask(past, "Read by 39 people.", figure("39", 39, "people"), kind=kind)


def test_a_change_that_is_not_the_figure_itself_is_no_hindrance(past: Any, figure: Any) -> None:
    given = figure("39", 39, "courses held", change=Change("up", Decimal(4)))
    assert told(ask(past, "39 courses were held, 4 more.", given)) == [("courses held", None, "39")]


@pytest.mark.parametrize(
    ("lang", "text", "surface", "more", "found"),
    [
        (
            "en",
            "We held 39 courses, all of them free.",
            "39",
            {},
            ("held 39 courses".replace("39 ", ""), None, "39"),
        ),
        ("zh", "全年共举办讲座48场，反响良好。", "48场", {"unit": "场"}, ("举办讲座", "场", "48")),
        ("zh", "新增四个分馆。", "四个", {"unit": "个", "value": 4}, ("新增分馆", "个", "4")),
        (
            "zh",
            "1.旅游收入达到94.8亿元。",
            "94.8亿元",
            {"value": 9480000000, "unit": "CNY"},
            ("旅游收入", "亿元", "94.8"),
        ),
        (
            "zh",
            "发放贷款三百万元。",
            "三百万元",
            {"value": 3000000, "unit": "CNY"},
            ("发放贷款", "元", "3000000"),
        ),
        ("zh", "接待群众300余人。", "300余人", {"value": 300, "unit": "人"}, ("接待群众", "人", "300")),
        ("zh", "参与活动3万余人次。", "3万余人次", {"value": 30000}, ("参与活动", "万人次", "3")),
    ],
)
def test_without_a_concept_the_clause_is_the_label(
    past: Any,
    figure: Any,
    lang: str,
    text: str,
    surface: str,
    more: dict[str, Any],
    found: tuple[str, str, str],
) -> None:
    given = {**figure(surface, more.get("value", surface.strip("场")), None), **more}
    label, unit, last = told(ask(past, text, given, lang=lang))[0]
    assert (label.removeprefix("We "), unit, last) == found


@pytest.mark.parametrize(
    ("surface", "value", "unit", "found"),
    [
        ("US$4.7 billion", 4700000000, "USD", ("billion US dollars", "4.7")),
        ("£1,200", 1200, "GBP", ("pounds", "1200")),
        ("1.5 kg", "1.5", "kilogram", ("kg", "1.5")),
        ("twelve", 12, None, (None, "12")),
        ("half a million", 500000, None, (None, "500000")),
        ("RMB 600,000", 600000, "CNY", ("yuan", "600000")),
        ("some ¤5", 5, "CNY", ("yuan", "5")),
        ("93 percent", 93, "percent", ("percent", "93")),
        ("0", 0, "%", ("%", "0")),
    ],
)
def test_the_unit_as_it_is_written(
    past: Any, figure: Any, surface: str, value: Any, unit: str | None, found: tuple[str | None, str]
) -> None:
    asked = ask(
        past, f"It came to {surface} in all.", figure(surface, value, "sum", kind="measure", unit=unit)
    )
    assert [(one.unit, f"{one.last:f}") for one in asked] == [found]


def test_what_is_not_the_whole_is_asked_by_itself(past: Any, figure: Any) -> None:
    given = (figure("118", 118, "faults found"), figure("109", 109, "faults mended"))
    asked = ask(past, "Of 118 faults found 109 were mended.", *given, whole=True)
    assert [(one.label, one.parts) for one in asked] == [("faults found", ()), ("faults mended", ())]


def test_the_same_thing_is_asked_once_and_ids_are_unique(past: Any, figure: Any) -> None:
    asked = ask(
        past,
        "5 new desks, 5 new desks, 6 new-desks, 7 Bänke, 8 2nd desks.",
        figure("5", 5, "new desks"),
        figure("5", 5, "New desks"),
        figure("6", 6, "new-desks"),
        figure("7", 7, "Bänke"),
        figure("8", 8, "2nd desks"),
    )
    assert [one.id for one in asked] == ["new_desks", "new_desks_2", "fig_3", "fig_4"]


def test_ids_stay_unique_whatever_the_labels(past: Any, figure: Any) -> None:
    given = (
        figure("1", 1, "desk 2"),
        figure("2", 2, "desk-2"),
        figure("3", 3, "desk 2 2"),
        figure("4", 4, "desk.2"),
    )
    ids = [one.id for one in ask(past, "1, 2, 3 and 4 in all.", *given)]
    assert len(set(ids)) == len(ids) == 4


def test_parts_without_names_are_numbered(past: Any, figure: Any) -> None:
    given = (
        figure("9", 9, "tests"),
        figure("4", 4, "years"),
        figure("5", 5, "girls"),
        figure("0", 0, "girls"),
    )
    (asked,) = ask(past, "9 tests: 4, 5 and 0.", *given, whole=True)
    assert [name for name, _ in asked.parts] == ["1", "girls", "girls 3"]


@pytest.mark.parametrize(
    ("number", "shown"), [("1200.000", "1200"), ("0.10", "0.1"), ("1E+3", "1000"), ("0", "0")]
)
def test_plain(number: str, shown: str) -> None:
    assert f"{plain(Decimal(number)):f}" == shown
