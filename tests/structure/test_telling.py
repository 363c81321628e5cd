"""Records of what was found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

TEXT = """\
工作总结
一、 抓好  学习
学习文件十份，大家都参加了学习讨论。
一是讲政治。政治上合格，思想上坚定。
二是讲正气。办事情公道，待人接物诚恳。
1、开会3次；
2、听课5节。"""


def test_kinds_and_words(lay_out: Callable[..., Any]) -> None:
    document, blocks, headings, _ = lay_out(TEXT, "zh")
    assert [block.kind for block in blocks] == [
        "title", "heading", "body", "heading", "body", "heading", "body", "list", "list"
    ]  # fmt: skip
    assert [(one.number, one.title, one.style) for one in headings] == [
        ("一、", "抓好 学习", "chinese"),
        ("一是", "讲政治。", "point"),
        ("二是", "讲正气。", "point"),
    ]
    assert headings[1].span.of(document.text) == "一是讲政治。"
    assert [block.reason.words for block in blocks if block.kind == "heading"] == ["一、", "一是", "二是"]


def test_brackets_are_no_part_of_the_words(lay_out: Callable[..., Any]) -> None:
    _, _, headings, _ = lay_out(
        "工作总结\n【民生实事】\n修好了路，装好了灯，大家都很满意，写来了感谢信。", "zh"
    )
    assert [one.title for one in headings] == ["民生实事"]
