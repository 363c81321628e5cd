"""Whose a document is and of which year, as far as it tells itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from summarykit.corpus.guess import guess
from summarykit.pipeline import analyse
from summarykit.reading import read_text
from summarykit.records import Analysis

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/corpus.yml").read_text(encoding="utf-8"))["years"]
ENGLISH = "We lent many books to everybody who came to the library this time and were glad of it."
CHINESE = "全年借出图书四万册次，举办读书会三十九场，志愿者利用周六粉刷了阅览室，环境焕然一新。"


def analysis(name: str, title: str) -> Analysis:
    body = ENGLISH if title.isascii() else CHINESE
    return analyse(read_text(f"# {title}\n\n{body}\n", id=f"reports/2001/{name}"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['name']} {case['title']}")
def test_the_year(case: dict[str, Any]) -> None:
    assert guess(analysis(case["name"], case["title"])).year == case["year"]


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        ("Harbour Library: Work Summary 2024", "Harbour Library"),
        ("Work Summary 2024", None),
        ("青山区第一中学2024年工作总结", "青山区第一中学"),
        ("2024年工作总结", None),
    ],
)
def test_the_organisation(title: str, organisation: str | None) -> None:
    guessed = guess(analysis("a.txt", title))
    assert (guessed.organisation, guessed.title) == (organisation, title)
