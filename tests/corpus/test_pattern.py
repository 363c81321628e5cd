"""Patterns of names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.corpus.pattern import name_pattern
from summarykit.errors import CorpusError
from summarykit.records import Meta

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/corpus.yml").read_text(encoding="utf-8"))[
    "patterns"
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['pattern']} {case['name']}")
def test_what_a_name_says(case: dict[str, Any]) -> None:
    said = name_pattern(case["pattern"]).meta(case["name"])
    assert said == (None if case["said"] is None else Meta(*case["said"]))


@pytest.mark.parametrize(
    ("pattern", "told", "help_line"),
    [
        ("{organistion}-{year}", "{organistion}", "Did you mean {organisation}?"),
        ("{year}-{year}", "{year}", "Fields, each once"),
        ("report-*", "names nothing", "{organisation} {year} {title}"),
        ("{}", "names nothing", "* stands for anything"),
        ("{date}", "{date}", "Fields, each once"),
    ],
)
def test_a_pattern_that_is_not_understood(pattern: str, told: str, help_line: str) -> None:
    with pytest.raises(CorpusError) as error:
        name_pattern(pattern)
    assert error.value.code == "E509"
    assert told in error.value.message
    assert help_line in error.value.help


PART = st.text("abc一二 +.()[]", min_size=1).map(str.strip).filter(bool)


@given(PART, st.integers(1000, 2999))
def test_what_was_put_together_is_taken_apart(organisation: str, year: int) -> None:
    assert name_pattern("{organisation}_{year}").meta(f"{organisation}_{year}.txt") == Meta(
        organisation, year
    )
