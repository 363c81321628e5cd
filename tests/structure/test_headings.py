"""The headings stage on whole documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.lang import LanguagePack, get_pack
from summarykit.records import Document, HeadingHint, Hints, Reason, Source, Span
from summarykit.structure import find_blocks, find_headings

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/structure.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_title_and_headings(case: dict[str, Any], lay_out: Callable[..., Any]) -> None:
    document, blocks, headings, _ = lay_out(case["text"], case["lang"])
    titles = [block.span.of(document.text) for block in blocks if block.kind == "title"]
    told = [[one.level, one.ordinal, ("~" if one.run_in else "") + one.title] for one in headings]
    assert titles == case["title"]
    assert told == case["headings"]


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\u2028"])
@pytest.mark.parametrize("case", CASES[:4], ids=lambda case: case["id"])
def test_line_ends_do_not_matter(case: dict[str, Any], ends: str, lay_out: Callable[..., Any]) -> None:
    _, _, headings, _ = lay_out(case["text"].replace("\n", ends), case["lang"])
    assert [one.title for one in headings] == [words.lstrip("~") for _, _, words in case["headings"]]


def test_full_width_indents(lay_out: Callable[..., Any]) -> None:
    text = "　　" + CASES[1]["text"].strip().replace("\n", "\n　　")
    assert len(lay_out(text, "zh")[2]) == len(CASES[1]["headings"])


STYLES = {
    "en": [
        ["1. {}", "2. {}", "3. {}", "4. {}"],
        ["First, {}", "Second, {}", "Third, {}", "Fourth, {}"],
        ["I. {}", "II. {}", "III. {}", "IV. {}"],
        ["1. {}", "Second, {}", "3. {}", "Fourth, {}"],
        ["(1) {}", "(2) {}", "(3) {}", "(4) {}"],
        ["Part I: {}", "Part II: {}", "Part III: {}", "Part IV: {}"],
        ["First, {}", "2. {}", "Third, {}", "4. {}"],
        ["Q1. {}", "Q2. {}", "Q3. {}", "Q4. {}"],
    ],
    "zh": [
        ["一、{}", "二、{}", "三、{}", "四、{}"],
        ["（一）{}", "（二）{}", "（三）{}", "（四）{}"],
        ["1．{}", "2．{}", "3．{}", "4．{}"],
        ["第一，{}", "二、{}", "3．{}", "第四，{}"],
        ["第一章 {}", "第二章 {}", "第三章 {}", "第四章 {}"],
        ["①{}", "②{}", "③{}", "④{}"],
        ["一、{}", "2．{}", "第三，{}", "四、{}"],
        ["一、{}", "第二、{}", "三、{}", "4、{}"],
    ],
}
WORDS = {
    "en": (
        "Annual Work Summary of the Depot",
        ["Keep the yard clean", "Train the drivers", "Mend the trucks", "Save fuel"],
        "The depot did so in all of its five yards, and the county sent a letter of praise in the autumn.",
    ),
    "zh": (
        "东山运输站年度工作总结",
        ["抓好场地卫生", "抓好司机培训", "抓好车辆维修", "抓好节约用油"],
        "全站五个场地都认真落实了这项工作，得到了县里的表扬，职工们也都很满意。",
    ),
}


@pytest.mark.parametrize(("lang", "style"), [(lang, style) for lang in STYLES for style in STYLES[lang]])
def test_any_style_is_one_sequence(lang: str, style: list[str], lay_out: Callable[..., Any]) -> None:
    title, names, text = WORDS[lang]
    lines = [title]
    for number, name in zip(style, names, strict=True):
        lines += [number.format(name), text]
    _, _, headings, _ = lay_out("\n\n".join(lines), lang)
    assert [(one.level, one.ordinal, one.title) for one in headings] == [
        (1, at, name) for at, name in enumerate(names, start=1)
    ]


def test_boilerplate_is_never_a_heading(document: Callable[..., Document], en: LanguagePack) -> None:
    made = document(CASES[0]["text"])
    blocks = find_blocks(made)
    marked = tuple(
        replace(block, kind="furniture", reason=Reason("test")) if "3." in block.span.of(made.text) else block
        for block in blocks
    )
    told, headings = find_headings(made, marked, en)
    assert [one.ordinal for one in headings] == [1, 2, 4]
    assert [block for block in told if block.kind == "furniture"] == [
        block for block in marked if block.kind == "furniture"
    ]


def test_the_format_knows_better(lay_out: Callable[..., Any]) -> None:
    text = "Our Report\nwater\nPipes were laid in three streets.\nlight\nLamps were put up there."
    spans = [
        Span(text.index(word), text.index(word) + len(word)) for word in ("Our Report", "water", "light")
    ]
    hints = Hints(
        headings=tuple(HeadingHint(span, level) for span, level in zip(spans, [0, 1, 2], strict=True))
    )
    _, blocks, headings, _ = lay_out(text, hints=hints)
    assert [(one.title, one.level) for one in headings] == [("water", 1), ("light", 2)]
    assert blocks[0].kind == "title"


def test_where_the_format_marks_headings_no_other_line_is_one(lay_out: Callable[..., Any]) -> None:
    text = (
        "Good Water\nPipes were laid in three streets.\nTom Brook\nHe did it.\nGood Light\nLamps were put up."
    )
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in ("Good Water", "Good Light")]
    hints = Hints(headings=tuple(HeadingHint(span, 3) for span in spans))
    _, _, headings, _ = lay_out(text, hints=hints)
    assert [(one.title, one.level) for one in headings] == [("Good Water", 1), ("Good Light", 1)]


def test_running_heads_name_the_chapters(document: Callable[..., Document], en: LanguagePack) -> None:
    body = "The museum keeps a great many things that nobody but its staff has ever seen in the daylight."
    text = f"Introduction\n\n{body}\n\nUseful Work\n\n{body}\n\nREPORT: INTRODUCTION 5"
    made = document("Annual Report\n\n" + text)
    blocks = [
        replace(block, kind="furniture") if "5" in block.span.of(made.text) else block
        for block in find_blocks(made)
    ]
    _, headings = find_headings(made, tuple(blocks), en)
    assert [(one.title, one.level) for one in headings] == [("Introduction", 1), ("Useful Work", 2)]


LINE = st.sampled_from(
    [
        "一、工作",
        "（一）成绩突出。",
        "1. Work",
        "Second, do it.",
        "First, a; second, b.",
        "Our Plans",
        "",
        "各位代表：",
        "However, there are many problems.",
        "• item",
        "a\tb",
        "2020年1月1日",
        "1.1 Deep",
        "# Top",
        "\u3000\u3000正文很长。",
        "附：名单",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINE | st.text(max_size=40), max_size=25), st.sampled_from(["en", "zh"]))
def test_blocks_cover_all_ink_and_never_overlap(lines: list[str], lang: str) -> None:
    text = "\n".join(lines)
    made = Document("d", text, lang, Source("d", "", "txt"))
    blocks, headings = find_headings(made, find_blocks(made), get_pack(lang))
    inside = "".join(block.span.of(text) for block in blocks)
    assert "".join(inside.split()) == "".join(text.split())
    assert all(one.span.end <= two.span.start for one, two in zip(blocks, blocks[1:], strict=False))
    marked = [(block.span, block.level, block.run_in) for block in blocks if block.kind == "heading"]
    assert marked == [(one.span, one.level, one.run_in) for one in headings]
    assert all(one.level >= 1 for one in headings)


@pytest.mark.parametrize(
    ("line", "count"), [("2. 测绘人员与钻探人员同住一处，问题当天讲清。", 0), ("2. 测绘与钻探", 1)]
)
def test_a_single_numbered_sentence_is_no_heading(line: str, count: int, lay_out: Callable[..., Any]) -> None:
    text = f"勘探队总结\n全队完成了全年的任务，没有发生事故。\n{line}\n全队上下都很满意，来年还要这样做下去。"
    assert len(lay_out(text, "zh")[2]) == count
