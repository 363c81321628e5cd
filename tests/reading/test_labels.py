"""Number formats."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reading.alphabets import CYCLED
from summarykit.reading.labels import FORMATS, label

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/reading_labels.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("style", "number", "said"),
    [(style, number, said) for style, labels in CASES.items() for number, said in labels.items()],
)
def test_a_number_in_its_format(style: str, number: int, said: str) -> None:
    assert label(number, style) == said


@given(st.sampled_from(sorted(FORMATS)), st.integers(-5, 100_000))
def test_every_number_has_a_label(style: str, number: int) -> None:
    assert label(number, style)


@pytest.mark.parametrize("style", sorted(set(FORMATS) - set(CYCLED) - {"ideographZodiacTraditional"}))
def test_no_two_numbers_look_alike(style: str) -> None:
    labels = [label(number, style) for number in range(1, 400)]
    assert len(set(labels)) == len(labels)
