"""Paragraphs that turn."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarykit.lang import get_pack
from summarykit.records import Block, Document, Reason, Span
from summarykit.structure.turns import cut_turns

GOOD = "开设社团二十个。学生们都很喜欢。"
BAD = "成绩固然可喜，问题也不容回避。课堂效率不高，作业批改不及时。"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (GOOD + BAD, [GOOD, BAD]),
        (GOOD, [GOOD]),
        ("开设社团二十个。" + BAD, ["开设社团二十个。" + BAD]),
        (GOOD + "然而天气很好。大家都去春游。", [GOOD + "然而天气很好。大家都去春游。"]),
        (GOOD * 400 + BAD, [GOOD * 400 + BAD]),
        ("", [""]),
    ],
    ids=["turns", "does not", "too early", "not to problems", "too long", "empty"],
)
def test_cut_turns(text: str, parts: list[str], document: Callable[..., Document]) -> None:
    block = Block(Span(0, len(text)), "body", Reason("line"))
    cut = list(cut_turns(document(text, "zh"), block, get_pack("zh")))
    assert [one.span.of(text) for one in cut] == parts


def test_only_paragraphs_are_cut(document: Callable[..., Document]) -> None:
    block = Block(Span(0, len(GOOD + BAD)), "furniture", Reason("test"))
    assert list(cut_turns(document(GOOD + BAD, "zh"), block, get_pack("zh"))) == [block]
