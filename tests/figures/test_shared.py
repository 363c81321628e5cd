"""Names told together for figures told together."""

from __future__ import annotations

import pytest

from .reading import figures


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("机床、汽车、船舶产量分别增长3%、4%、5%。", ["机床产量", "汽车产量", "船舶产量"]),
        ("农村学校和医院分别达到60所和7所。", ["农村学校", "农村医院"]),
        ("出口额、进口额分别为5亿元、6亿元。", ["出口额", "进口额"]),
        ("渔业及相关产业、林业及相关产业产值分别增长3%、4%。", ["渔业及相关产业产值", "林业及相关产业产值"]),
        # As many names as figures, or they stay together.
        ("机床、汽车产量分别增长3%、4%、5%。", ["机床、汽车产量"] * 3),
        ("小麦、玉米产量达到30万吨、60万吨。", ["小麦、玉米产量"] * 2),
        ("存款、贷款余额分别为30亿元、2万户。", ["存款、贷款余额"] * 2),
        ("分别，30人。", [None]),
    ],
)
def test_each_has_its_own(text: str, concepts: list[str | None]) -> None:
    assert [one.concept for one in figures(text, "zh")] == concepts


def test_more_levels_than_changes() -> None:
    found = figures("新增就业90人；城镇收入60元，农村收入30元，分别增长3%和4%。", "zh")
    assert [one.concept for one in found][-2:] == ["城镇收入", "农村收入"]


def test_what_stands_behind_its_figures() -> None:
    found = figures("Revenue was £5 and costs were £3, up 6% and 7% respectively.", "en")
    assert [one.concept for one in found] == ["Revenue", "costs", "Revenue", "costs"]


def test_changes_are_of_the_levels_before_them() -> None:
    found = figures("进口20亿元，出口30亿元，分别增长2%和3%。", "zh")
    assert [one.concept for one in found] == ["进口", "出口", "进口", "出口"]
