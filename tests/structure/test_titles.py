"""Titles, and lines that are none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

TEXT = "全年各项工作任务都顺利完成，得到了上级的肯定和群众的好评，大家都很满意。"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (["阳光小学2020年工作总结"], ["阳光小学2020年工作总结"]),
        (["阳光小学", "工作总结", "（2020年度）"], ["阳光小学", "工作总结", "（2020年度）"]),
        (["首页 > 工作总结 > 学校", "阳光小学工作总结"], ["阳光小学工作总结"]),
        (["阳光小学的一年"], ["阳光小学的一年"]),
        (["各位代表："], []),
        (["现在，我向大家报告工作，请提意见"], []),
        (["一、工作总结"], []),
        (["阳光小学工作总结", "报告人：王校长"], ["阳光小学工作总结"]),
        (["校园网", "投稿：小王", "阳光小学2020年工作总结"], ["阳光小学2020年工作总结"]),
        (["校园网", "投稿：小王", "# 阳光小学这一年", "## 教学"], ["# 阳光小学这一年"]),
        (["各位代表：", "现在报告工作。", "关于教学"], []),
        (["首页    新闻    关于", "阳光小学的一年"], ["阳光小学的一年"]),
        (["大会听取了校长所作的"], []),
    ],
)
def test_titles(head: list[str], title: list[str], lay_out: Callable[..., Any]) -> None:
    document, blocks, _, _ = lay_out("\n".join([*head, TEXT]), "zh")
    assert [block.span.of(document.text) for block in blocks if block.kind == "title"] == title
