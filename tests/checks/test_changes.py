"""F202 on sentences of many wordings: the cases stand in tests/cases/changes.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.checks.checking import findings

CASES = YAML(typ="safe").load(Path(__file__).parents[1] / "cases" / "changes.yml")


@pytest.mark.parametrize(("lang", "text", "told"), CASES)
def test_what_is_told(lang: str, text: str, told: str) -> None:
    messages = [one.message for one in findings("F202", text, [], lang)]
    assert len(messages) == (2 if "环比" in text and told else bool(told))
    assert told in " ".join(messages)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Visits fell from 84 to 63, a fall of 33 per cent.", "medium"),
        ("The rate fell from 8% to 6%, a fall of 2%.", "low"),
        ("Over four years members went from 20,000 to 28,000, a growth of 10.0% a year on average.", "low"),
        (
            "Over four years members went from 20,000 to 28,000, a growth of 15.0% a year on average.",
            "medium",
        ),
    ],
)
def test_severity_follows_certainty(text: str, severity: str) -> None:
    assert [one.severity for one in findings("F202", text, [], "en")] == [severity]
