"""What rules share: the case, the ladder of severities, the finding."""

from __future__ import annotations

import pytest

from summarykit.checks.copied import CopyRule
from summarykit.checks.rule import excerpt, lower
from summarykit.records import Severity
from tests.checks.checking import NEW, OLD, report


@pytest.mark.parametrize(
    ("severity", "steps", "result"),
    [("high", 0, "high"), ("high", 1, "medium"), ("high", 2, "low"), ("medium", 5, "low"), ("low", 1, "low")],
)
def test_lower(severity: Severity, steps: int, result: Severity) -> None:
    assert lower(severity, steps) == result


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [("one\n two", 60, "one two"), ("one two three", 8, "one two…"), ("abc", 3, "abc"), ("", 5, "")],
)
def test_excerpt(text: str, limit: int, short: str) -> None:
    assert excerpt(text, limit) == short
    assert len(excerpt(text, limit)) <= limit


def test_a_finding_says_where_it_is_and_what_to_do() -> None:
    (found,) = (one for one in report(NEW, [(OLD, "self")]).findings if one.code == "C101")
    assert (found.at.document, found.where) == ("new", "§1 ¶1")
    assert "old0 §1 ¶1" in found.message
    assert found.help
    assert found.source is not None


def test_a_rule_must_say_how_it_tells() -> None:
    assert CopyRule.__abstractmethods__
