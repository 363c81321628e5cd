"""What a linear model says of an item, and why."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.learning import LinearModel

MODEL = LinearModel(
    labels=("plans", "results"),
    vocabulary=("did", "figures", "will"),
    weights=np.array([[-1, -0.5, 2], [1, 0.5, -2]], dtype=np.float32),
    bias=np.array([0.25, -0.25], dtype=np.float32),
)


@pytest.mark.parametrize(
    ("features", "difference"),
    [
        ({}, 0.5),
        ({"never seen": 7.0}, 0.5),
        ({"will": 1.0}, 4.5),
        ({"did": 1.0}, -1.5),
        ({"did": 1.0, "figures": 3.0, "will": 1.0}, -0.5),
    ],
)
def test_log_probabilities(features: dict[str, float], difference: float) -> None:
    told = MODEL.log_probabilities(features)
    assert told["plans"] - told["results"] == pytest.approx(difference)
    assert sum(map(math.exp, told.values())) == pytest.approx(1)


@pytest.mark.parametrize(
    ("label", "features", "spoke"),
    [
        ("plans", {"did": 1.0, "will": 0.5, "unknown": 9.0}, [("will", 1.0)]),
        ("results", {"did": 0.5, "figures": 1.0, "will": 1.0}, [("did", 0.5), ("figures", 0.5)]),
        ("results", {"figures": 4.0, "did": 1.0}, [("figures", 2.0), ("did", 1.0)]),
        ("plans", {"did": 1.0}, []),
    ],
)
def test_what_spoke_for_a_label(
    label: str, features: dict[str, float], spoke: list[tuple[str, float]]
) -> None:
    assert MODEL.spoke_for(label, features) == spoke


@given(st.dictionaries(st.sampled_from(["did", "figures", "will", "other"]), st.floats(-1e6, 1e6)))
def test_probabilities_sum_to_one_whatever_the_features(features: dict[str, float]) -> None:
    told = MODEL.log_probabilities(features)
    assert all(value <= 1e-9 for value in told.values())
    assert sum(map(math.exp, told.values())) == pytest.approx(1)
