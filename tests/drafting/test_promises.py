"""Plans and problems that want an answer: whole sentences that can be answered, watchwords left aside."""

from __future__ import annotations

from typing import Any

import pytest

from summarykit.drafting.promises import MAX_PLANS, MAX_QUESTIONS, one_line, plans, problems
from summarykit.records import Analysis


def of(past: Any, role: str, *paragraphs: str, lang: str = "en") -> Analysis:
    made = past(lang).title("2025").heading(role, "Section")
    for paragraph in paragraphs:
        made.body(paragraph)
    return made.analysis()


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        (
            "en",
            "We will open a second desk by May. It is a fine day in the park.",
            ["We will open a second desk by May"],
        ),
        (
            "en",
            "1. Hold 12 courses on 3.5 days each; renew the web site.",
            ["Hold 12 courses on 3.5 days each", "renew the web site"],
        ),
        (
            "en",
            "We will replace the van (18,000; a grant is asked for). Done.",
            ["We will replace the van (18,000; a grant is asked for)"],
        ),
        (
            "zh",
            "①举办青年教师赛课，参赛面不低于80%；②建成理化实验室。",
            ["举办青年教师赛课，参赛面不低于80%", "建成理化实验室"],
        ),
        ("en", "First, we plan to repair\nthe roof of the hall.", ["we plan to repair the roof of the hall"]),
        ("en", "Guided by the spirit of the meeting we will strive for new heights.", []),
        ("en", "We will.", []),
        ("en", "We will " + "build and build " * 30 + ".", []),
        ("zh", "一是新建社区分馆3个；二是组织培训不少于12次。", ["新建社区分馆3个", "组织培训不少于12次"]),
        ("zh", "（一）改造自助\n书房两处。", ["改造自助书房两处"]),
        ("zh", "以新时代精神为指导，奋力谱写新篇章，将再创辉煌。", []),
        (
            "zh",
            "重点做好三件事：一是建成新馆并对外开放；二是修订借阅制度。",
            ["建成新馆并对外开放", "修订借阅制度"],
        ),
    ],
)
def test_plans(past: Any, lang: str, text: str, found: list[str]) -> None:
    analysis = of(past, "plans", text, lang=lang)
    chosen = plans(analysis)
    assert [one.text for one in chosen.asked] == found
    assert chosen.left_out == 0
    for one in chosen.asked:
        assert one_line(one.span.of(analysis.document.text)) == one.text


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "The hall is too small for two classes.", ["The hall is too small for two classes"]),
        ("en", "We will solve these problems with care. The sun shone on the old hall.", []),
        (
            "zh",
            "一是部分分馆开放时间不足；二是青年骨干缺乏，年龄结构偏大。",
            ["部分分馆开放时间不足", "青年骨干缺乏，年龄结构偏大"],
        ),
        ("zh", "成绩固然可喜，问题也不容回避。对照群众期盼，我们还有差距。这些问题有待研究解决。", []),
        ("zh", "针对这些问题，我们要认真研究，加以解决。", []),
    ],
)
def test_problems(past: Any, lang: str, text: str, found: list[str]) -> None:
    assert [one.text for one in problems(of(past, "problems", text, lang=lang)).asked] == found


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "text", ["(a) " * 5000 + ".X", "（甲）" * 5000 + "。", "(" * 20000, ".X" * 20000, "\n " * 20000]
)
def test_hostile_text_costs_little(past: Any, lang: str, text: str) -> None:
    analysis = of(past, "plans", f"We will open 2 desks. 将新建分馆两个。{text}", lang=lang)
    assert all(one.span.end <= len(analysis.document.text) for one in plans(analysis).asked)


def test_only_sections_of_the_role_and_no_boilerplate(past: Any) -> None:
    made = past().title("2025").heading("achievements", "Work").body("We will open a second desk by May.")
    made.heading("plans", "We will open a third desk by May.")
    made.body("We will open a fourth desk by May.", kind="furniture")
    assert plans(made.analysis()).asked == ()
    assert problems(made.analysis()).asked == ()


def test_too_many_are_counted_and_those_with_numbers_kept(past: Any) -> None:
    plain = [f"We will open the desk of branch {'abcdefghijklmnopq'[n]} soon." for n in range(MAX_PLANS)]
    chosen = plans(
        of(past, "plans", *plain, "We will open 2 desks in the hall.", "We will hire 3 clerks by May.")
    )
    assert (len(chosen.asked), chosen.left_out) == (MAX_PLANS, 2)
    assert [one.text for one in chosen.asked[-2:]] == [
        "We will open 2 desks in the hall",
        "We will hire 3 clerks by May",
    ]
    assert list(chosen.asked) == sorted(chosen.asked, key=lambda one: one.span)


def test_problems_are_capped_too(past: Any) -> None:
    told = [f"Branch {'abcdefghijklm'[n]} lacks a hall of its own." for n in range(MAX_QUESTIONS + 1)]
    chosen = problems(of(past, "problems", *told))
    assert (len(chosen.asked), chosen.left_out) == (MAX_QUESTIONS, 1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("新建\n分馆", "新建分馆"),
        ("新建。\r\n　　分馆", "新建。分馆"),
        ("new\n branch", "new branch"),
        ("A\n馆", "A 馆"),
        ("a\x00\u200bb\ufeff", "a\u200bb"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line
