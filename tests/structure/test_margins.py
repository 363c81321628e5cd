"""Head and tail of a summary."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from summarykit.records import HeadingHint, Hints, Span
from summarykit.records.structure import role_of
from summarykit.structure.margins import LONGEST_HEAD

BODY = """\
一、工作
全年完成了各项任务，得到了领导的肯定，职工们都很满意，没有发生任何事故。
又做了许多其他的好事情，也都完成得很好。"""


@pytest.mark.parametrize(
    ("tail", "roles"),
    [
        (["白山林场", "2021年12月20日"], ["closing", "closing"]),
        (["附件：统计表"], ["appendix"]),
        (["附件：1．统计表；2．名单", "白山林场", "2021年12月20日"], ["appendix", "closing", "closing"]),
        (
            ["白山林场", "附表　各林班造林情况", "各科室核对了数字，以年末决算为准。"],
            ["closing", "appendix", "appendix"],
        ),
        (["白山林场", "（联系人：田野；电话：0912-3345678）"], ["closing", "closing"]),
        (["利润增长9%"], ["achievements"]),
        (["希望大家共同进步，走向更好的未来。"], ["closing"]),
    ],
)
def test_tail(tail: list[str], roles: list[str], lay_out: Callable[..., Any]) -> None:
    _, blocks, _, sections = lay_out("\n".join(["林场工作总结", BODY, *tail]), "zh")
    assert [role_of(sections, block.span) for block in blocks[-len(roles) :]] == roles


def test_the_title_is_front_also_below_a_paragraph(lay_out: Callable[..., Any]) -> None:
    first = "The division helps all of its students, and did so in every single month of this year."
    text = f"{first}\nANNUAL REPORT 2011\n{'We met. ' * 20}"
    at = len(first) + 1
    hints = Hints(headings=(HeadingHint(Span(at, at + 18), 0),))
    _, blocks, _, sections = lay_out(text, hints=hints)
    assert [role_of(sections, block.span) for block in blocks if block.kind == "title"] == ["front"]


def test_the_head_is_short(lay_out: Callable[..., Any]) -> None:
    """Short lines without end are no letterhead."""
    lines = [f"Boat {word} was painted in May" for word in "abcdefghijklmnopqrstuvwxyz"]
    _, blocks, _, sections = lay_out("Report of the Ferry\n\n" + "\n".join(lines))
    roles = [role_of(sections, block.span) for block in blocks]
    assert roles.count("front") <= LONGEST_HEAD


def test_a_line_that_leads_into_a_list_is_no_head(lay_out: Callable[..., Any]) -> None:
    text = "The ferry saw these repairs:\n- the engine was overhauled\n- the landing stage was mended"
    _, blocks, _, sections = lay_out(text)
    assert "front" not in [role_of(sections, block.span) for block in blocks]
