"""The end of a document: signature, date and attachments are no headings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

TEXT = "全站五个场地都认真落实了这项工作，得到了县里的表扬，职工们也都很满意。"
START = ["运输站工作总结", "一、成绩", TEXT, "二、打算", TEXT]


@pytest.mark.parametrize(
    ("tail", "titles"),
    [
        (["运输站", "站长　李平", "二〇二一年一月"], []),
        (["附件：1. 车辆名册", "2. 先进名单"], []),
        (["附件", "1. 车辆名册", "2. 先进名单"], ["附件"]),
        (["三、请示事项"], ["请示事项"]),
    ],
)
def test_tail(tail: list[str], titles: list[str], lay_out: Callable[..., Any]) -> None:
    found = [one.title for one in lay_out("\n".join(START + tail), "zh")[2]]
    assert found == ["成绩", "打算", *titles]


def test_initials_are_no_number(lay_out: Callable[..., Any]) -> None:
    lines = [
        "Report of the Ferry 2021",
        "What we did",
        "We tarred two boats and sold the third.",
        "A. Miller",
    ]
    assert [one.title for one in lay_out("\n\n".join(lines))[2]] == ["What we did"]
