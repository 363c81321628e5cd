"""Every rule on a text that breaks it and one that does not: the cases stand in tests/cases/checks.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from summarykit.checks import RULES
from tests.checks.checking import findings

CASES = YAML(typ="safe").load(Path(__file__).parents[1] / "cases" / "checks.yml")
IDS = [f"{case['code']}-{case['lang']}" for case in CASES]


def found(case: dict[str, Any], text: str) -> list[str]:
    sources = [(case["source"], case.get("origin", "self"))] if "source" in case else []
    return [one.message for one in findings(case["code"], text, sources, case["lang"])]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_it_is_told(case: dict[str, Any]) -> None:
    messages = found(case, case["fail"])
    assert len(messages) == 1
    assert str(case["told"]) in messages[0]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_it_is_not_told(case: dict[str, Any]) -> None:
    assert found(case, case["pass"]) == []


@pytest.mark.parametrize("asked", RULES, ids=lambda one: one.code)
def test_every_rule_explains_itself(asked: Any) -> None:
    pages = [asked.title, asked.why, asked.bad, asked.good, asked.remedy]
    assert all(isinstance(page, str) and len(page) > 10 for page in pages)
    assert len(set(pages)) == len(pages)
    assert asked.code[0] == asked.group
    assert asked.name == asked.name.lower()


@pytest.mark.parametrize("code", sorted({one.code for one in RULES} - {"F201", "F202", "S101"}))
def test_every_rule_has_cases_in_both_languages(code: str) -> None:
    """F201, F202 and S101 have files of their own, with their arithmetic and their lengths."""
    assert {case["lang"] for case in CASES if case["code"] == code} == {"en", "zh"}
