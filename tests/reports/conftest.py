"""Records made by hand, so that the views are tested without any stage."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarykit.errors import Location, Warned
from summarykit.records import (
    Analysis,
    Block,
    Breakdown,
    Change,
    Document,
    Figure,
    Finding,
    Heading,
    InputFigure,
    Inputs,
    InputSection,
    Outline,
    OutlineSection,
    Place,
    PlanAnswer,
    Question,
    Reason,
    Report,
    Role,
    Section,
    Source,
    SourceShare,
    Span,
    Theme,
    Unit,
)

ENGLISH = """Home > Reports

Harbour Library: Work Summary 2025

1. What we did
This year we lent about 41,200 books. We held 39 readings: 20 for children, 11 for schools and 8 for others. \
Visits rose by 12.5%. All rights reserved.

2. What did not work
The lift stood still for six weeks.

Next year we will open on Sundays.
Back to the list
"""
CHINESE = """首页 > 工作总结

青山区图书馆2025年工作总结

一、主要工作
全年借出图书4.12万册次，举办读书会39场，其中少儿20场、学校12场、其他8场。

二、存在问题
电梯停运六周，读者多有不便，维修经费尚未落实，馆舍老化问题比较突出，有待上级部门协调解决。

返回列表
"""

ONLY_FIGURES = "412 characters = archive/2025.docx §1 ¶2, only figures changed: 24→26"
NOTICE = "“仅供参考，请勿照抄。本文来自范文网，版权归作者所有，转载请注明出处。”"


def span(text: str, words: str) -> Span:
    """Where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def document(name: str, text: str, lang: str) -> Document:
    return Document(name, text, lang, Source(name, "0" * 64, "txt", "utf-8"))


def section(
    begin: int, end: int, heading: Heading | None, role: Role, *cues: str, parent: int | None = None
) -> Section:
    why = tuple(Reason("cue", cue) for cue in cues)
    sure = 0.82 if cues else 0.6
    return Section(Span(begin, end), heading, role, 1 if parent is None else 2, parent, why, sure)


def heading(text: str, words: str, number: str, title: str, ordinal: int) -> Heading:
    return Heading(span(text, words), title, 1, Reason("numbered", number), number, ordinal, "decimal")


@pytest.fixture
def english() -> Analysis:
    """Two sections and a passage of plans, one breakdown that adds up, boilerplate in three places."""
    text = ENGLISH
    done = heading(text, "1. What we did", "1.", "What we did", 1)
    failed = heading(text, "2. What did not work", "2.", "What did not work", 2)
    kinds = [
        ("Home > Reports", "furniture", Reason("breadcrumb", ">")),
        ("Harbour Library: Work Summary 2025", "title", Reason("title", "Work Summary")),
        ("1. What we did", "heading", Reason("numbered", "1.")),
        (text[text.index("This year") : text.index(" All rights")], "body", Reason("line")),
        ("All rights reserved.", "disclaimer", Reason("notice", "All rights reserved")),
        ("2. What did not work", "heading", Reason("numbered", "2.")),
        ("The lift stood still for six weeks.", "body", Reason("line")),
        ("Next year we will open on Sundays.", "body", Reason("line")),
        ("Back to the list", "furniture", Reason("way-back", "Back to")),
    ]
    figures = (
        Figure(
            span(text, "about 41,200 books"), "count", Decimal(41200), "r", concept="books", modifier="approx"
        ),
        Figure(span(text, "39"), "count", Decimal(39), "r", concept="readings"),
        Figure(span(text, "20 for"), "count", Decimal(20), "r", concept="children", target=True),
        Figure(span(text, "11 for"), "count", Decimal(11), "r", period="2025"),
        Figure(span(text, "8 for"), "count", Decimal(8), "r"),
        Figure(
            span(text, "12.5%"),
            "percent",
            Decimal("12.5"),
            "r",
            unit="percent",
            concept="visits",
            change=Change("up", Decimal("12.5"), "percent"),
        ),
    )
    plans = span(text, "Next year we will open on Sundays.")
    return Analysis(
        document=document("reports/2025.txt", text, "en"),
        blocks=tuple(
            Block(span(text, words), kind, why, level=1 if kind == "heading" else None)  # type: ignore[arg-type]
            for words, kind, why in kinds
        ),
        headings=(done, failed),
        sections=(
            section(0, done.span.start, None, "front"),
            section(done.span.start, failed.span.start, done, "achievements", "did"),
            section(failed.span.start, len(text), failed, "problems", "not work"),
            section(plans.start, plans.end, None, "plans", "will", parent=2),
        ),
        figures=figures,
        breakdowns=(Breakdown(1, (2, 3, 4), exhaustive=True, difference=Decimal(0)),),
        themes=(
            Theme("readings", (span(text, "readings"),), 2.0),
            Theme("books", (span(text, "books"), span(text, "books")), 1.0),
        ),
        versions={"summarykit": "test"},
    )


@pytest.fixture
def chinese() -> Analysis:
    """Two sections, a breakdown that does not add up."""
    text = CHINESE
    body = body_of(text, "全年", "二、")
    one = heading(text, "一、主要工作", "一、", "主要工作", 1)
    two = heading(text, "二、存在问题", "二、", "存在问题", 2)
    problems = body_of(text, "电梯", "\n\n返回")
    assert body.start < problems.start
    return Analysis(
        document=Document(
            "总结/2025年.txt", text, "zh", Source("总结/2025年.txt", "0" * 64, "txt", "gb18030")
        ),
        blocks=(
            Block(span(text, "首页 > 工作总结"), "furniture", Reason("breadcrumb", "首页")),
            Block(span(text, "青山区图书馆2025年工作总结"), "title", Reason("title", "工作总结")),
            Block(one.span, "heading", Reason("numbered", "一、"), level=1),
            Block(body, "body", Reason("line")),
            Block(two.span, "heading", Reason("numbered", "二、"), level=1),
            Block(problems, "body", Reason("line")),
            Block(span(text, "返回列表"), "furniture", Reason("way-back", "返回")),
        ),
        headings=(one, two),
        sections=(
            section(one.span.start, two.span.start, one, "achievements", "工作"),
            section(two.span.start, len(text), two, "problems", "问题"),
        ),
        figures=(
            Figure(span(text, "4.12万册次"), "count", Decimal(41200), "r", unit="册次", concept="图书"),
            Figure(span(text, "39场"), "count", Decimal(39), "r", unit="场", concept="读书会"),
            Figure(span(text, "20场"), "count", Decimal(20), "r", unit="场", concept="少儿"),
            Figure(span(text, "12场"), "count", Decimal(12), "r", unit="场", concept="学校"),
            Figure(span(text, "8场"), "count", Decimal(8), "r", unit="场"),
        ),
        breakdowns=(Breakdown(1, (2, 3, 4), exhaustive=True, difference=Decimal(-1)),),
        themes=(Theme("读书会", (span(text, "读书会"),), 1.0),),
    )


def body_of(text: str, begin: str, end: str) -> Span:
    return Span(text.index(begin), text.index(end))


def finding(code: str, severity: str, where: str, message: str) -> Finding:
    return Finding(code, severity, message, Place("a.docx", Span(0, 1)), where, "help", f"{code}-{where}")  # type: ignore[arg-type]


@pytest.fixture
def report() -> Report:
    """Copied from two origins, one passage set aside, findings of every severity."""
    return Report(
        document="2026.docx",
        characters=4812,
        sections=5,
        compared=3,
        copied={"self": 19.81, "unit": 7.1, "superior": 0.0, "web": 4.5},
        set_aside={"quoted": 3.8, "form": 8.2},
        sources=(
            SourceShare("units/no2.docx", "unit", 7.1, 1, 156),
            SourceShare("archive/2025.docx", "self", 19.81, 6, 1412),
        ),
        passages=(),
        findings=(
            finding("C101", "high", "§1 ¶2", ONLY_FIGURES),
            finding("C103", "medium", "§3 ¶11", "156 characters ≈ units/no2.docx §2, 91 % the same"),
            finding("C102", "info", "§3", "40 characters = archive/2025.docx §4 ¶1, word for word"),
            finding("F201", "high", "§4 ¶1", "39 ≠ 8 + 20 + 12 (= 40)"),
            finding("B102", "low", "§2 ¶1", "a notice of the site it came from: " + NOTICE),
        ),
    )


@pytest.fixture
def inputs() -> Inputs:
    """A form with three figures (one missing, one with parts), a plan and a question."""
    at = Location("2026.yml", 3, 1)
    complete = InputFigure(
        "members", "members", Decimal(43), at, parts={"old": Decimal(40), "new": Decimal(3)}, last=Decimal(39)
    )
    return Inputs(
        version=1,
        year=2026,
        unit=Unit("Harbour Library"),
        lang="en",
        at=at,
        sections=(
            InputSection("achievements", at, figures=(complete, InputFigure("books", "books", None, at))),
            InputSection("practices", at, level=2, figures=(InputFigure("visits", "visits", None, at),)),
            InputSection(
                "plans",
                at,
                plans_answered=(PlanAnswer("open on Sundays", None, at), PlanAnswer("a lift", "built", at)),
                questions=(Question("why?", None, at),),
            ),
        ),
    )


@pytest.fixture
def outline() -> Outline:
    sections = tuple(OutlineSection(title, "overview", 1, ()) for title in ("One", "Two", "Three"))
    return Outline("Summary", 2026, "Harbour Library", "en", sections)


@pytest.fixture
def warned() -> tuple[Warned, ...]:
    jump = "“members” 430 is 11.0 × last year's 39: a misplaced digit?"
    empty = "§3 has nothing for this year; last year's text was not carried over"
    return (
        Warned("W231", jump, "Check it.", Location("2026.yml", 31, 12)),
        Warned("W232", empty, "Fill it in.", Location("2026.yml", 40)),
    )
