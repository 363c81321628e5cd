"""Which language a text is written in."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.lang import languages
from summarykit.lang.detect import detect_language, is_foreign

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/detect.yml").read_text(encoding="utf-8"))
ENGLISH = "In spring the school trained fifty-two teachers and opened a new library for its pupils. "
CHINESE = "春季学期学校培训教师五十二人，新建图书馆一座，学生借阅量明显增加。"


@pytest.mark.parametrize(("text", "lang"), CASES)
def test_language(text: str, lang: str) -> None:
    assert detect_language(text) == lang


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Отчёт о работе школы", True),
        ("올해 교사 52명", True),
        ("きょうしをけんしゅうした", True),
        ("Отчёт: work summary of the school", False),
        ("résumé für Übung", False),
        ("工作总结", False),
        ("52", False),
        ("", False),
    ],
)
def test_foreign_scripts(text: str, foreign: bool) -> None:
    assert is_foreign(text) is foreign


@given(st.integers(1, 30), st.lists(st.sampled_from(["李华", "王小明", "湖滨"]), max_size=3))
def test_names_do_not_turn_an_english_text(times: int, names: list[str]) -> None:
    assert detect_language(ENGLISH * times + " ".join(names)) == "en"


@given(st.integers(1, 30), st.lists(st.sampled_from(["GDP", "Kubernetes", "Lakeside", "ERP"]), max_size=12))
def test_names_do_not_turn_a_chinese_text(times: int, names: list[str]) -> None:
    assert detect_language(CHINESE * times + " ".join(names)) == "zh"


@given(st.text())
def test_there_is_always_a_pack(text: str) -> None:
    assert detect_language(text) in languages()
    assert isinstance(is_foreign(text), bool)


@pytest.mark.parametrize("sign", ["A", "a", "'", "é", "字", "\0", " "])
def test_no_text_takes_long(sign: str) -> None:
    begun = time.monotonic()
    detect_language(sign * 2_000_000)
    is_foreign(sign * 2_000_000)
    assert time.monotonic() - begun < 5
