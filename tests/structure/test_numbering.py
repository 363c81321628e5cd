"""The grammar of heading numbers."""

from __future__ import annotations

import pytest

from summarykit.lang import get_pack
from summarykit.structure.numbering import parse_lead

NUMBERS = [
    ("en", "1. Work", "decimal", 1),
    ("en", "12. Work", "decimal", 12),
    ("en", "1、Work", "decimal", 1),
    ("en", "Second, train them", "word", 2),
    ("en", "Fifthly, train them", "word", 5),
    ("en", "Five, train them", "word", 5),
    ("en", "(2) Layered training", "decimal_paren", 2),
    ("en", "2) Layered training", "decimal_half", 2),
    ("en", "2．Layered training", "decimal", 2),
    ("en", "(IV) Money", "roman_paren", 4),
    ("en", "(b) Money", "letter_paren", 2),
    ("en", "3 Money", "decimal_bare", 3),
    ("en", "(Three) the rest", "word_paren", 3),
    ("en", "Part II. Money", "part", 2),
    ("en", "Part One: Money", "part_word", 1),
    ("en", "Chapter 3: Money", "part_decimal", 3),
    ("en", "Note 2 - Assets", "section", 2),
    ("en", "IV. Money", "roman", 4),
    ("en", "B. Money", "letter", 2),
    ("en", "2.3 Money", "dotted", 3),
    ("en", "Q1. What was done?", "question", 1),
    ("en", "## Money", "markdown", None),
    ("en", "The second is to manage", "point", 2),
    ("en", "One is to manage", "point", 1),
    ("en", "iv. Money", "roman", 4),
    ("en", "Goal 2: Money", "section", 2),
    ("en", "§ 2 Money", "decimal_bare", 2),
    ("en", "2-3 Money", "dotted", 3),
    ("zh", "3．12月的事", "decimal", 3),
    ("zh", "6．2023年打算", "decimal", 6),
    ("zh", "做法二：抓工作", "named", 2),
    ("zh", "亮点2：抓工作", "named_decimal", 2),
    ("zh", "下篇　展望", "half", None),
    ("zh", "乙、工作", "stem", 2),
    ("zh", "叁、工作", "formal", 3),
    ("zh", "【8 主管意见】", "decimal_bracket", 8),
    ("zh", "【三、主管意见】", "chinese_bracket", 3),
    ("zh", "二　教育", "chinese_bare", 2),
    ("zh", "02｜教育", "decimal_bare", 2),
    ("zh", "6 2024", "decimal_bare", 6),
    ("zh", "一、工作", "chinese", 1),
    ("zh", "十二、工作", "chinese", 12),
    ("zh", "（三）工作", "chinese_paren", 3),
    ("zh", "㈡工作", "chinese_paren", 2),
    ("zh", "1．工作", "decimal", 1),
    ("zh", "(4)工作", "decimal_paren", 4),
    ("zh", "4）工作", "decimal_half", 4),
    ("zh", "③工作", "circled", 3),
    ("zh", "第一部分 工作", "part", 1),
    ("zh", "第二章", "part", 2),
    ("zh", "第3章 工作", "part_decimal", 3),
    ("zh", "第一节　工作", "section", 1),
    ("zh", "二是抓工作", "point", 2),
    ("zh", "第三，抓工作", "word", 3),
    ("zh", "首先，抓工作", "word", 1),
    ("zh", "1.2工作", "dotted", 2),
    ("zh", "Ⅱ．工作", "roman", 2),
]


@pytest.mark.parametrize(("lang", "line", "style", "ordinal"), NUMBERS)
def test_numbers(lang: str, line: str, style: str, ordinal: int | None) -> None:
    lead = parse_lead(line, get_pack(lang))
    assert lead is not None
    assert (lead.style, lead.ordinal) == (style, ordinal)
    assert line.startswith(lead.written)
    assert lead.end <= len(line)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", line)
        for line in ("1.5 million people", "2023. It was", "7 nurses", "I was there", "A man", "1st of May")
    ]
    + [("en", line) for line in ("", "Firstborn", "Seconds later", "Part of it", "#tag")]
    + [
        ("zh", line)
        for line in (
            "3.4公里",
            "2012年工作",
            "12月工作",
            "一年来，",
            "十分重视",
            "第一时间",
            "",
            "第二天",
            "星期一：雨",
            "2、3月份",
            "1.5年来",
        )
    ],
)
def test_traps(lang: str, line: str) -> None:
    assert parse_lead(line, get_pack(lang)) is None


@pytest.mark.parametrize(
    ("line", "depth"), [("# A", 1), ("### A", 3), ("1.2 A", 2), ("1.2.3 A", 3), ("1. A", 1)]
)
def test_depth(line: str, depth: int) -> None:
    lead = parse_lead(line, get_pack("en"))
    assert lead is not None
    assert lead.depth == depth
    assert lead.key == (lead.style, depth)
