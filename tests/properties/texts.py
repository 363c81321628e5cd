"""Texts that look like work summaries, made of pieces: what the property tests run on."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from summarykit.reading import read_text
from summarykit.records import Document


@dataclass(frozen=True)
class Pieces:
    """What a summary in one language is put together from. `{n}` becomes a number."""

    title: str
    numbers: tuple[str, ...]
    headings: tuple[str, ...]
    sentences: tuple[str, ...]
    breakdown: str
    furniture: tuple[str, ...]
    notice: str
    joint: str


EN = Pieces(
    title="Annual Work Summary {n} of the Hillview Archive Office",
    numbers=("1. ", "2. ", "Second, ", "III. ", "(4) ", "Fifth: ", ""),
    headings=("Main work completed", "Shortcomings", "Plans for next year", "Strengthen the reading room"),
    sentences=(
        "The office catalogued {n} files and repaired 35.5% of the old maps.",
        "First, the staff read the rules; second, they applied them on {n} visits.",
        "There are still problems: the shelves are damp and the index is late.",
        "Next year we will open {n} new boxes and visit every village.",
        "The 12th Congress and the “Three Lamps” were studied by all.",
        "Income rose from {n} yuan to 1,310 yuan, an increase of 4%.",
        "Café naïve — 👩‍🏫 zero\u200bwidth.",
    ),
    breakdown="A total of {n} visitors came, including {a} pupils, {b} teachers and {c} others.",
    furniture=(
        "Home > Archive > Summaries",
        "[Back to the list]",
        "Recommended reading",
        "Related articles: 2019 work summary teaching plan 2020 semester report safety week summary",
        "Page {n} of 12",
        "- {n} -",
    ),
    notice=" (This text is for reference only, please do not copy it!) ",
    joint=" ",
)

ZH = Pieces(
    title="望山区档案室{n}年工作总结",
    numbers=("一、", "二、", "第三，", "（一）", "3.", "⑤", ""),
    headings=("主要工作完成情况", "存在的问题和不足", "下一年工作打算", "加强阅览室建设"),
    sentences=(
        "全年整理档案{n}卷，修复旧图35.5%。",
        "一是学习制度，二是落实制度，三是走访村居{n}次。",
        "同时也要看到，库房潮湿、目录滞后等问题依然存在。",
        "明年将新开档案{n}盒，走访率达到98%以上。",
        "认真学习贯彻党的十二大精神和“三盏灯”要求。",
        "收入由{n}万元增加到1310万元，增长4%。",
        "䶮字、𠮷字和零\u200b宽字符。",
    ),
    breakdown="全年接待读者{n}人，其中学生{a}人，教师{b}人，其他{c}人。",
    furniture=(
        "当前位置：首页 > 档案 > 总结",
        "【返回列表】",
        "热门文章",
        "相关文章：2019年工作总结　教研组计划　学期总结　安全月总结",
        "第{n}页 共12页",
        "- {n} -",
    ),
    notice="（本文仅供参考，请勿照抄！）",
    joint="",
)

PIECES = {"en": EN, "zh": ZH}


@st.composite
def sentences(draw: st.DrawFn, pieces: Pieces) -> str:
    """One sentence: a plain one with a number, or a breakdown whose parts may or may not add up."""
    number = draw(st.integers(0, 2_000_000))
    if draw(st.integers(0, 3)):
        return draw(st.sampled_from(pieces.sentences)).format(n=number)
    parts = draw(st.tuples(*[st.integers(0, 999)] * 3))
    total = sum(parts) + draw(st.sampled_from((0, 0, 1, -1, 90)))
    return pieces.breakdown.format(n=total, a=parts[0], b=parts[1], c=parts[2])


@st.composite
def paragraphs(draw: st.DrawFn, pieces: Pieces) -> str:
    """One to four sentences, now and then with a notice glued between them."""
    parts = draw(st.lists(sentences(pieces), min_size=1, max_size=4))
    if draw(st.integers(0, 4)) == 0:
        parts.insert(draw(st.integers(0, len(parts))), pieces.notice)
    return pieces.joint.join(parts)


@st.composite
def headings(draw: st.DrawFn, pieces: Pieces) -> str:
    """A heading with or without a number, the numbers mixed as they come."""
    return draw(st.sampled_from(pieces.numbers)) + draw(st.sampled_from(pieces.headings))


@st.composite
def summaries(draw: st.DrawFn, lang: str) -> str:
    """A whole text: maybe furniture, a title, headings and paragraphs in any order, maybe furniture again."""
    pieces = PIECES[lang]
    number = draw(st.integers(0, 2030))
    site = st.sampled_from(pieces.furniture).map(lambda line: line.format(n=number))
    lines = draw(st.lists(site, max_size=2))
    lines += [pieces.title.format(n=number)] if draw(st.booleans()) else []
    body = st.one_of(headings(pieces), paragraphs(pieces), paragraphs(pieces), site)
    lines += draw(st.lists(body, max_size=9))
    ends = draw(st.sampled_from(("\n", "\n\n", "\r\n", "\n\u3000\u3000", "\n \t\n")))
    return draw(st.sampled_from(("", " ", "\n"))) + ends.join(lines) + draw(st.sampled_from(("", "\n", "  ")))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A summary in either language, as a document."""
    lang = draw(st.sampled_from(sorted(PIECES)))
    text = draw(summaries(lang))
    return read_text(text, lang=lang)
