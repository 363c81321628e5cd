"""Headings without a number, and what only looks like one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

EN = "The office did all of this in the course of the year, and nobody has complained about any of it."
ZH = "全年各项工作任务都顺利完成，得到了上级的肯定和群众的好评，大家都很满意。"


@pytest.mark.parametrize(
    ("lang", "line", "is_heading"),
    [
        ("en", "What We Learned", True),
        ("en", "MONEY", True),
        ("en", "Grasp the service and calm the worries of people", True),
        ("en", "What do we do next?", True),
        ("en", "The income was as follows:", False),
        ("en", "June 3, 2019", False),
        ("en", "Prepared by the trustees", False),
        ("en", "Comrades", False),
        ("en", "[Back to the list]", False),
        ("en", "Total 12, 345", False),
        ("en", "Books      120", False),
        ("en", "in the second half", False),
        ("zh", "市场开拓", True),
        ("zh", "【党建引领】", True),
        ("zh", "附：受表彰名单", True),
        ("zh", "各位代表！", False),
        ("zh", "2021年3月5日", False),
        ("zh", "供稿：办公室", False),
        ("zh", "——在大会上", False),
        ("zh", "第 4 页", False),
        ("zh", "主要是：", False),
    ],
)
def test_lines_above_text(lang: str, line: str, is_heading: bool, lay_out: Callable[..., Any]) -> None:
    text, title = (EN, "Summary of the Office") if lang == "en" else (ZH, "办公室工作总结")
    _, _, headings, _ = lay_out("\n\n".join([title, text, line, text]), lang)
    assert bool(headings) == is_heading


@pytest.mark.parametrize("below", [[], ["2021年3月5日"], ["，并且做好"], ["甲", "乙", "丙", "丁"]])
def test_a_heading_has_text_under_it(below: list[str], lay_out: Callable[..., Any]) -> None:
    _, _, headings, _ = lay_out("\n".join(["办公室工作总结", ZH, "市场开拓", *below]), "zh")
    assert headings == ()


def test_the_title_again_is_no_heading(lay_out: Callable[..., Any]) -> None:
    lines = ["办公室2020年工作总结", ZH, "办公室 2020年 工作总结", ZH]
    assert lay_out("\n".join(lines), "zh")[2] == ()


@pytest.mark.parametrize("below", ["faculties. " + EN, "of them. " + EN])
def test_a_line_that_goes_on_in_the_next_is_no_heading(below: str, lay_out: Callable[..., Any]) -> None:
    _, _, headings, _ = lay_out("\n".join(["Summary of the Office", EN, "The office has members in", below]))
    assert headings == ()


@pytest.mark.parametrize(
    ("form", "count"),
    [("{}：还差得远", 3), ("——{}", 3), ("{}！", 3), ("{}……", 3), ("★ {}", 3), ("（{}）", 3), ("{}：", 3)],
)
def test_doubtful_lines_count_where_three_are_alike(
    form: str, count: int, lay_out: Callable[..., Any]
) -> None:
    names = ["市场开拓", "队伍建设", "安全生产"]
    lines = [line for at, name in enumerate(names) for line in (form.format(name), f"{'甲乙丙'[at]}组{ZH}")]
    assert len(lay_out("\n".join(["办公室工作总结", *lines]), "zh")[2]) == count
    single = lay_out("\n".join(["办公室工作总结", ZH, form.format(names[0]), f"甲组{ZH}"]), "zh")[2]
    assert len(single) == (1 if form.startswith("★") else 0)


def test_the_name_of_the_unit_below_the_title_is_no_heading(lay_out: Callable[..., Any]) -> None:
    lines = [
        "Work Report of the Year 2020",
        "Third Hospital of Willow County",
        "1. Nursing",
        EN,
        "2. Money",
        EN,
    ]
    assert [one.title for one in lay_out("\n".join(lines))[2]] == ["Nursing", "Money"]


def test_what_stands_above_the_title_is_no_heading(lay_out: Callable[..., Any]) -> None:
    lines = ["Ferry Pages", "by RonP » 12:40", "Annual Report 2021 of the Ferry", EN, "What we did", EN]
    _, blocks, headings, _ = lay_out("\n".join(lines))
    assert [one.title for one in headings] == ["What we did"]
    assert [block.kind for block in blocks].index("title") == 2
