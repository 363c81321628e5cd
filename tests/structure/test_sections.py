"""The sections stage on whole documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.lang import get_pack
from summarykit.records import Document, Section, Source
from summarykit.records.structure import role_of
from summarykit.structure import find_blocks, find_headings, find_sections

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/structure_roles.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_roles_of_blocks(case: dict[str, Any], lay_out: Callable[..., Any]) -> None:
    _, blocks, _, sections = lay_out(case["text"], case["lang"])
    assert [role_of(sections, block.span) for block in blocks] == case["roles"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_sections_are_a_tree_with_evidence(case: dict[str, Any], lay_out: Callable[..., Any]) -> None:
    check_tree(lay_out(case["text"], case["lang"])[3])


def check_tree(sections: tuple[Section, ...]) -> None:
    for at, one in enumerate(sections):
        assert one.evidence
        if one.parent is not None:
            assert one.parent < at
            assert sections[one.parent].span.contains(one.span)


def test_problems_lie_inside_the_section_before_the_plans(lay_out: Callable[..., Any]) -> None:
    document, _, headings, sections = lay_out(CASES[1]["text"], "zh")
    [problems] = [one for one in sections if one.role == "problems"]
    assert problems.heading is None
    assert sections[problems.parent].heading == headings[1]
    assert problems.span.of(document.text).startswith("但是")
    assert any(reason.words for reason in problems.evidence)


def test_a_section_reaches_to_the_next_of_its_level(lay_out: Callable[..., Any]) -> None:
    body = "写了一些字，说明了一些事情。"
    text = f"总结\n一、甲\n（一）乙\n{body}\n（二）丙\n{body}\n二、丁\n{body}"
    document, _, _, sections = lay_out(text, "zh")
    spans = {one.heading.title: one.span.of(document.text) for one in sections if one.heading}
    assert spans["甲"] == text[text.index("一、") : text.index("\n二、")]
    assert spans["乙"] == text[text.index("（一）") : text.index("\n（二）")]
    assert spans["丁"] == text[text.index("二、丁") :]


def test_nothing_comes_of_nothing(lay_out: Callable[..., Any]) -> None:
    assert lay_out("")[3] == ()
    assert lay_out(" \n\r\n")[3] == ()


LINE = st.sampled_from(
    [
        "一、成绩",
        "（一）抓落实。完成了任务。",
        "三、明年打算",
        "明年要做得更好。",
        "存在问题不少，力量不足。",
        "各位代表！",
        "1. Results",
        "Thank you.",
        "We will do it.",
        "附：名单",
        "2020年1月1日",
        "- item",
        "Plans",
        "x" * 120 + ".",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINE | st.text(max_size=30), max_size=20), st.sampled_from(["en", "zh"]))
def test_sections_hold_all_content(lines: list[str], lang: str) -> None:
    document = Document("d", "\n".join(lines), lang, Source("d", "", "txt"))
    pack = get_pack(lang)
    blocks, headings = find_headings(document, find_blocks(document), pack)
    sections = find_sections(document, blocks, headings, (), pack)
    check_tree(sections)
    assert all(role_of(sections, block.span) for block in blocks)
    assert [one.heading for one in sections if one.heading] == list(headings)
