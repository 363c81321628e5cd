"""What is counted."""

from __future__ import annotations

import pytest

from .reading import figures


@pytest.mark.parametrize(
    ("lang", "text", "concepts"),
    [
        ("en", "The depot sold 90 tickets and 12 passes.", ["tickets sold", "passes"]),
        ("en", "Revenue was £5, up 3% on the year before.", ["Revenue", "Revenue"]),
        (
            "en",
            "It has 90 pupils: 50 in Grade 7 and 40 in Grade 8.",
            ["pupils", "pupils in Grade 7", "pupils in Grade 8"],
        ),
        ("en", "£5 went to staff costs.", ["staff costs"]),
        ("zh", "投资300万元，新建9所幼儿园。", ["投资", "新建幼儿园"]),
        ("zh", "旅游收入达到6亿元，同比增长5%。", ["旅游收入", "旅游收入"]),
        (
            "zh",
            "进出口总额40亿元，其中出口20亿元，分别增长3%和2%。",
            ["进出口总额", "出口", "进出口总额", "出口"],
        ),
    ],
)
def test_concepts(lang: str, text: str, concepts: list[str]) -> None:
    assert [one.concept for one in figures(text, lang)] == concepts


def test_nothing_is_invented() -> None:
    assert [one.concept for one in figures("12", "en")] == [None]
