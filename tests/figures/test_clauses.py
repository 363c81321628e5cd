"""What Chinese figures count; all cases in figures_clauses.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from .reading import figures

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "figures_clauses.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("text", "concepts"), CASES)
def test_what_is_counted(text: str, concepts: list[str | None]) -> None:
    assert [one.concept for one in figures(text, "zh") if one.kind != "date"] == concepts


PIECES = [
    "收入",
    "新建",
    "学校",
    "的",
    "30所",
    "6%",
    "五年",
    "，",
    "、",
    "。",
    "分别",
    "“双减”",
    "增长",
    "从",
    "到",
    "全区",
    "（其中",
    "）",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_a_name_is_made_of_words_of_the_text(text: str) -> None:
    for one in figures(text, "zh"):
        assert one.concept is None or (one.concept and set(one.concept) <= set(text))
