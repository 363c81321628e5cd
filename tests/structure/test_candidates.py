"""Shapes of blocks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarykit.lang import get_pack
from summarykit.records import Document
from summarykit.structure import find_blocks
from summarykit.structure.candidates import gather


@pytest.mark.parametrize(
    ("lang", "text", "shape", "head"),
    [
        ("zh", "一、工作成绩", "line", "一、工作成绩"),
        ("zh", "（一）抓落实。认真做好了工作。", "run_in", "（一）抓落实。"),
        ("zh", "1、听课16节，其中语文8节。", "statement", None),
        ("zh", "一是抓学习；二是抓服务，三是抓作风。", "statement", None),
        ("zh", "一、" + "长" * 80, "statement", None),
        ("en", "2. Listen to the students", "line", "2. Listen to the students"),
        ("en", "2. Listen to the students. We did it well.", "run_in", "2. Listen to the students."),
        ("en", "First, we met. Second, we talked about it.", "statement", None),
        ("en", "Nothing but text.", "text", None),
    ],
)
def test_shapes(
    lang: str, text: str, shape: str, head: str | None, document: Callable[..., Document]
) -> None:
    made = document(text, lang)
    [one] = gather(made, find_blocks(made), get_pack(lang))
    assert one.shape == shape
    assert head is None or text[: one.cut] == head
    assert one.last == text[-1]
