"""What is counted; the cases are in figures_concepts.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from .reading import figures

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "figures_concepts.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("lang", "text", "concepts"), CASES)
def test_concepts(lang: str, text: str, concepts: list[str | None]) -> None:
    assert [one.concept for one in figures(text, lang) if one.kind != "date"] == concepts
