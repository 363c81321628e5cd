"""Markdown that prints letter for letter what the outline says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from summarykit.drafting import plan_outline, render_markdown
from summarykit.records import Inputs, Outline, OutlinePoint, OutlineSection, Span


def outline(*points: OutlinePoint, title: str = "Title", heading: str = "Work", level: int = 1) -> Outline:
    return Outline(title, 2026, "A", "en", (OutlineSection(heading, "achievements", level, points),))


def printed(markdown: str) -> list[tuple[str, str]]:
    """What CommonMark makes of it: kind of element and its plain text."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    return [
        (before.tag, plain(token))
        for before, token in zip(tokens, tokens[1:], strict=False)
        if token.type == "inline"
    ]


def plain(token: Token) -> str:
    return "".join(child.content for child in token.children or [] if child.type != "html_inline")


def test_a_form_as_markdown(filled: Inputs) -> None:
    assert render_markdown(plan_outline(filled)).startswith(
        "# 2026 Work Summary of Lakeside Vocational School\n"
        "\n"
        "## 1. Teaching\n"
        "\n"
        "- Courses held: 43, up 4 from last year's 39 (+10.3%). "
        "Of these: evening 12 (27.9%), day 31 (72.1%).\n"
        "- Attendance: 94.7%, up 1.2 percentage points from last year's 93.5%.\n"
        "- **[to be filled in: visits in people; last year 1,260]**\n"
        "- Staff: 20. Of these: teachers 15 (75.0%), **others [to be filled in; last year 4]**.\n"
        "- the evening courses moved to the new building\n"
        "- Last year's plan “open a second workshop by May” (archive/2025.txt#300-331): opened on 12 May\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "*all* of it",
        "a_b and _c_",
        "1. first",
        "12) twelfth",
        "- a dash",
        "+ plus",
        "> quoted",
        "# number",
        "`code`",
        "<b>bold</b> & <script>",
        "&amp; &#35;",
        "[link](https://example.org)",
        "![image](x.png)",
        "[x]: y",
        "back\\slash",
        "--- rule",
        "2026",
        "2026.",
        "~~~ fence",
        "https://example.org/a_b_c",
        "“计划”（往年/a_b.txt#12-30）：完成",
        "ends with #",
    ],
)
def test_it_prints_as_it_is_written(text: str) -> None:
    made = outline(OutlinePoint("point", text, ()), title=text, heading=text)
    assert printed(render_markdown(made)) == [("h1", text), ("h2", text), ("p", text)]


@settings(deadline=None, max_examples=300)
@given(
    st.text(st.sampled_from("ab 1.)-+*_`#<>[]()&;!\\|~=甲“（：/:"), min_size=1, max_size=14)
    .map(str.strip)
    .filter(bool)
)
def test_any_text_prints_as_it_is_written(text: str) -> None:
    text = " ".join(text.split())
    made = outline(OutlinePoint("point", text, ()), title=text, heading=text)
    assert printed(render_markdown(made)) == [("h1", text), ("h2", text), ("p", text)]


def test_places_stay_as_they_are_for_other_programs() -> None:
    text = "“plan” (archive/my_file_2025.txt#12-30): done"
    assert f"- {text}\n" in render_markdown(outline(OutlinePoint("plan", text, ())))


def test_gaps_are_bold() -> None:
    point = OutlinePoint("figure", "a b* c", (), (Span(2, 4),))
    assert "- a **b\\*** c\n" in render_markdown(outline(point))


@pytest.mark.parametrize(("level", "marks"), [(1, "##"), (2, "###"), (5, "######"), (9, "######")])
def test_levels(level: int, marks: str) -> None:
    assert f"\n{marks} Work\n" in render_markdown(outline(level=level))
