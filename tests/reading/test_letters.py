"""How common letters are."""

from __future__ import annotations

import pytest

from summarykit.reading.letters import FREQUENT, SIMPLIFIED, TRADITIONAL, common_letters


def test_no_letter_twice() -> None:
    assert len(set(SIMPLIFIED)) == len(SIMPLIFIED) == 500
    assert len(set(TRADITIONAL)) == len(TRADITIONAL)
    assert all("\u4e00" <= letter <= "\u9fff" for letter in FREQUENT)


@pytest.mark.parametrize(
    ("encoding", "inside", "outside"),
    [("gb18030", "学，校育體", "镕垚あ"), ("big5", "學，校育", "镕垚あ")],
)
def test_common_letters(encoding: str, inside: str, outside: str) -> None:
    common = common_letters(encoding)
    assert common.issuperset(inside)
    assert common.isdisjoint(outside)
    assert len(common) > 3_800
