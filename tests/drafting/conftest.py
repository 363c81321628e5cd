"""Past summaries built by hand, so that this room's tests need no other room; an inputs file on disk."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from summarykit.drafting import read_inputs
from summarykit.records import (
    Analysis,
    Block,
    BlockKind,
    Breakdown,
    Document,
    Facts,
    Figure,
    Heading,
    Inputs,
    Reason,
    Role,
    Section,
    Source,
    Span,
)

MADE = Reason("made")


class Past:
    """Collects the lines of a past summary in order; `analysis` is what the main path would find."""

    def __init__(self, lang: str = "en", id: str = "archive/2025.txt", facts: Facts | None = None) -> None:
        self.lang, self.id, self.facts = lang, id, facts or Facts()
        self.text = ""
        self.blocks: list[Block] = []
        self.headings: list[tuple[Heading | None, Role, int, int]] = []
        self.figures: list[Figure] = []
        self.breakdowns: list[Breakdown] = []

    def line(self, kind: BlockKind, text: str) -> Span:
        span = Span(len(self.text), len(self.text) + len(text))
        self.text += text + "\n\n"
        self.blocks.append(Block(span, kind, MADE))
        return span

    def title(self, text: str) -> Past:
        self.line("title", text)
        return self

    def heading(
        self, role: Role, title: str, number: str | None = None, level: int = 1, *, run_in: bool = False
    ) -> Past:
        span = self.line("heading", f"{number or ''}{title}")
        self.headings.append(
            (Heading(span, title, level, MADE, number, run_in=run_in), role, level, span.start)
        )
        return self

    def passage(self, role: Role, level: int = 1) -> Past:
        """A section without a heading begins here."""
        self.headings.append((None, role, level, len(self.text)))
        return self

    def body(
        self, text: str, *figures: dict[str, Any], whole: bool = False, kind: BlockKind = "body"
    ) -> Past:
        """A paragraph with figures by their surface; `whole`: the first is the sum of the others."""
        span = self.line(kind, text)
        first, at = len(self.figures), 0
        for given in figures:
            surface = given.pop("surface")
            at = text.index(surface, at)
            place = Span(at, at + len(surface)).shift(span.start)
            at += len(surface)
            value = given.pop("value", None)
            known = {"kind": "count", "rule": "made", **given}
            self.figures.append(
                Figure(span=place, value=None if value is None else Decimal(str(value)), **known)
            )
        if whole:
            values = [figure.value or Decimal(0) for figure in self.figures[first:]]
            parts = tuple(range(first + 1, len(self.figures)))
            difference = values[0] - sum(values[1:])
            self.breakdowns.append(Breakdown(first, parts, not difference, difference))
        return self

    def analysis(self) -> Analysis:
        return Analysis(
            document=Document(
                self.id, self.text, self.lang, Source(self.id, "0" * 64, "txt"), facts=self.facts
            ),
            blocks=tuple(self.blocks),
            headings=tuple(heading for heading, *_ in self.headings if heading),
            sections=self._sections(),
            figures=tuple(self.figures),
            breakdowns=tuple(self.breakdowns),
            themes=(),
        )

    def _sections(self) -> tuple[Section, ...]:
        made: list[Section] = []
        for index, (heading, role, level, start) in enumerate(self.headings):
            ends = [begin for _, _, other, begin in self.headings[index + 1 :] if other <= level]
            above = [i for i, (_, _, other, _) in enumerate(self.headings[:index]) if other < level]
            end = ends[0] if ends else len(self.text)
            made.append(Section(Span(start, end), heading, role, level, above[-1] if above else None))
        return tuple(made)


def figure(surface: str, value: object, concept: str | None = None, **more: Any) -> dict[str, Any]:
    return {"surface": surface, "value": value, "concept": concept, **more}


@pytest.fixture
def past() -> type[Past]:
    return Past


@pytest.fixture(name="figure")
def figure_fixture() -> Callable[..., dict[str, Any]]:
    return figure


@pytest.fixture
def school() -> Analysis:
    """An English summary of 2025 with a breakdown, plans and problems."""
    return (
        Past()
        .title("2025 Work Summary of Lakeside Vocational School")
        .heading("achievements", "Teaching", "1.")
        .body(
            "In all 39 courses were held: 8 in the evening and 31 by day.",
            figure("39", 39, "courses held"),
            figure("8", 8, "evening courses"),
            figure("31", 31, "day courses"),
            whole=True,
        )
        .body("Attendance averaged 93.5%.", figure("93.5%", "93.5", "attendance", kind="percent", unit="%"))
        .heading("achievements", "Workshops", "2.")
        .body(
            "The budget of the lathes workshop came to $3.42 million.",
            figure("$3.42 million", 3420000, "budget for tools", kind="money", unit="USD"),
        )
        .heading("problems", "Problems", "3.")
        .body("The workshop has too few lathes for two classes. We will solve these problems.")
        .heading("plans", "Plans for 2026", "4.")
        .body(
            "We will open a second workshop for lathes by May. "
            "Guided by the spirit of reform we will forge on."
        )
        .analysis()
    )


@pytest.fixture
def library() -> Analysis:
    """A Chinese summary of 2025."""
    return (
        Past("zh", "往年/2025.txt")
        .title("江北区图书馆2025年工作总结")
        .heading("achievements", "读者服务", "一、")
        .body(
            "全年接待读者118.3万人次，其中少儿读者40.3万人次，成人读者78万人次。",
            figure("118.3万人次", 1183000, "接待读者", unit="人次"),
            figure("40.3万人次", 403000, "少儿读者", unit="人次"),
            figure("78万人次", 780000, "成人读者", unit="人次"),
            whole=True,
        )
        .heading("problems", "存在的问题", "二、")
        .body("一是部分分馆开放时间不足；二是馆员年龄结构偏大，青年骨干缺乏。")
        .heading("plans", "2026年工作打算", "三、")
        .body("新建社区分馆3个，改造自助书房2处。以更加饱满的热情再创辉煌。")
        .analysis()
    )


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Inputs]:
    """`read(text)`: the inputs in a file of that text; its name is form.yml where none is given."""

    def read_text(text: str, name: str = "form.yml") -> Inputs:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8", newline="")
        return read_inputs(path)

    return read_text


@pytest.fixture
def filled(read: Callable[..., Inputs]) -> Inputs:
    """A form that is filled but for one value, one part and one outcome."""
    return read(FILLED)


FILLED = """\
version: 1
year: 2026
unit: {name: Lakeside Vocational School, kind: school}
previous: archive/2025.txt
rounding: {percent: 1}
sections:
  - role: achievements
    title: Teaching
    number: "1."
    figures:
      - id: courses
        label: courses held
        value: 43
        parts: {evening: 12, day: 31}
        last: 39
        last_parts: {evening: 8, day: 31}
        last_at: archive/2025.txt#60-62
      - {id: attendance, label: attendance, value: 94.7, unit: "%", last: 93.5}
      - {id: visits, label: visits, value: , unit: people, last: 1260}
      - {id: staff, label: staff, value: 20, parts: {teachers: 15, others: }, last_parts: {others: 4}}
    points: [the evening courses moved to the new building]
    plans_answered:
      - {plan: open a second workshop by May, from: archive/2025.txt#300-331, outcome: opened on 12 May}
      - {plan: print 3 handbooks, outcome: }
  - role: problems
    title: Problems
    number: "2."
    questions:
      - {question: too few lathes, from: archive/2025.txt#200-214, answer: 4 were bought}
  - {role: plans, title: Plans for 2027, number: "3."}
"""
