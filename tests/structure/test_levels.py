"""Levels of headings, numbered and not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

TEXT = "全年各项工作任务都顺利完成，得到了上级的肯定和群众的好评，大家都很满意。"


@pytest.mark.parametrize(
    ("names", "levels"),
    [
        (["一、甲方", "市场", "二、乙方"], [1, 2, 1]),
        (["一、甲方", "（一）乙方", "市场", "（二）丙方", "二、丁方"], [1, 2, 3, 2, 1]),
        (["前言部分", "一、甲方", "二、乙方", "尾声部分"], [1, 1, 1, 1]),
        (["市场", "一、甲方", "二、乙方", "生产", "一、丙方"], [1, 2, 2, 1, 2]),
        (
            ["工作任务", TEXT, "一是市场更加繁荣。" + TEXT, "二是生产更加安全。" + TEXT, "重点工作"],
            [1, 2, 2, 1],
        ),
        (["第一章 甲方", "一、乙方", "第二章 丙方", "一、丁方"], [1, 2, 1, 2]),
    ],
)
def test_levels(names: list[str], levels: list[int], lay_out: Callable[..., Any]) -> None:
    lines = ["办公室工作总结"]
    for name in names:
        lines += [name, TEXT]
    assert [one.level for one in lay_out("\n".join(lines), "zh")[2]] == levels
