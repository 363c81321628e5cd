"""Every code that can be shown has a page, and no page explains a code that nobody raises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import summarykit
from summarykit.checks.registry import RULES
from summarykit.cli.codes import MESSAGES, near, pages
from summarykit.reports.terminal.codes import CodePage

SOURCES = [
    path.read_text(encoding="utf-8")
    for path in Path(summarykit.__file__).parent.rglob("*.py")
    if path.name != "codes.py"
]
RAISED = {code for source in SOURCES for code in re.findall(r'"([EW]\d{3})"', source)}


def test_every_code_raised_has_a_page() -> None:
    assert sorted(RAISED - {code for code, *_ in MESSAGES}) == []


def test_every_page_explains_a_code_that_is_raised() -> None:
    assert sorted({code for code, *_ in MESSAGES} - RAISED) == []


def test_rules_come_first_and_no_code_twice() -> None:
    codes = [page.code for page in pages()]
    assert codes[: len(RULES)] == [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.code)
def test_every_page_says_something(page: CodePage) -> None:
    assert page.title
    assert not page.title.endswith(".")
    assert page.why.endswith(".")
    assert page.remedy.endswith((".", "…"))


@pytest.mark.parametrize(
    ("word", "code"),
    [("C1O1", "C101"), ("verbatin", "verbatim"), ("E1112", "E112"), ("zzz", None)],
)
def test_near(word: str, code: str | None) -> None:
    assert near(word, pages()) == code
