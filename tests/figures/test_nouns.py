"""The grammar of Chinese clauses around a figure."""

from __future__ import annotations

import pytest

from summarykit.figures.nouns import noun_finder
from summarykit.lang import get_pack

FINDER = noun_finder(get_pack("zh"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全镇改造老旧小区", "改造老旧小区"),
        ("粮食产量，比上年", "粮食产量"),
        ("就增加了", None),
        ("", None),
        ("培训时间高达", "培训时间"),
        ("“一窗通办，一次办结”事项达到", "“一窗通办，一次办结”事项"),
        ("让群众办一件事不必再跑", ""),
        ("学校，其余", "其余"),
        ("在省级比赛中获得奖牌", "获得奖牌"),
        ("修好电学箱", "修好电学箱"),
    ],
)
def test_before(text: str, name: str | None) -> None:
    assert FINDER.before(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("重点项目加快建设。", "重点项目"),
        ("群众报名参加", "群众"),
        ("，其中", None),
        ("举措。", "举措"),
        ("的贷款。", None),
    ],
)
def test_behind(text: str, name: str | None) -> None:
    assert FINDER.behind(text) == name


def test_what_a_figure_is_an_attribute_of() -> None:
    assert FINDER.attribute("以上的农户增收") == "农户"
    assert FINDER.attribute("农户增收") is None


def test_the_clause_it_stands_in_alone() -> None:
    assert FINDER.beside("产量，停产") == "停产"
    assert FINDER.beside("产量，") is None


def test_what_follows_the_first_border() -> None:
    assert FINDER.after_border("的学校，教师") == "教师"
    assert FINDER.after_border("教师") == "教师"


def test_a_long_clause_takes_no_longer_than_its_end() -> None:
    assert FINDER.before("老旧城区" * 5_000 + "，改造小区") == "改造小区"
    assert FINDER.before("改造" * 20_000) == ""
