"""From labelled items to a model."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from summarykit.errors import ModelError
from summarykit.learning.train import Item, fit

WORDS = {"plans": ("will", "next"), "results": ("did", "held"), "closing": ("thanks", "all")}
ITEMS = [
    Item({word: 1.0, f"name {unit}": 1.0, "always": 0.5}, label, unit)
    for unit in ("east", "west", "north")
    for label, words in WORDS.items()
    for word in words
]


@pytest.mark.parametrize(
    ("label", "word"), [(label, word) for label, words in WORDS.items() for word in words]
)
def test_it_learns_what_words_speak_for(label: str, word: str) -> None:
    told = fit(ITEMS, strength=1.0, fewest_groups=2).log_probabilities({word: 1.0})
    assert max(told, key=lambda one: told[one]) == label


@pytest.mark.parametrize(("fewest", "named"), [(1, True), (2, False), (3, False)])
def test_what_one_hand_alone_says_is_not_learned(fewest: int, named: bool) -> None:
    vocabulary = fit(
        [*ITEMS, Item({"odd": 1.0}, "plans", "east")], strength=1.0, fewest_groups=fewest
    ).vocabulary
    assert ("name east" in vocabulary) is named
    assert ("odd" in vocabulary) is named
    assert "always" in vocabulary


def test_each_column_sums_to_nothing() -> None:
    model = fit(ITEMS, strength=1.0, fewest_groups=2)
    assert np.abs(model.weights.sum(axis=0)).max() < 0.01
    assert model.weights.dtype == np.float32
    assert model.weights.shape == (len(model.labels), len(model.vocabulary))


@pytest.mark.parametrize("strengths", [(0.01, 1.0), (1.0, 100.0)])
def test_more_strength_means_more_weight(strengths: tuple[float, float]) -> None:
    weak, strong = (np.abs(fit(ITEMS, strength=one, fewest_groups=2).weights).max() for one in strengths)
    assert weak < strong


def test_the_same_items_give_the_same_weights_in_another_process() -> None:
    """Whatever the seed of hashing, which orders sets of words."""
    probe = (
        "from tests.learning.test_train import ITEMS, fit\n"
        "model = fit(ITEMS, strength=1.0, fewest_groups=2)\n"
        "print(model.vocabulary, model.weights.tobytes().hex(), model.bias.tobytes().hex())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", probe],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""


@pytest.mark.parametrize(
    ("items", "fewest"),
    [([], 1), (ITEMS, 4), ([item for item in ITEMS if item.label == "plans"], 1)],
    ids=["nothing", "nothing in common", "one label"],
)
def test_too_little_to_learn_from_is_told(items: list[Item], fewest: int) -> None:
    with pytest.raises(ModelError) as raised:
        fit(items, strength=1.0, fewest_groups=fewest)
    assert raised.value.code == "E702"
