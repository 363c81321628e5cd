"""What is told about a model."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from summarykit.learning.labelled import GOLD, MANIFEST
from summarykit.training.card import card_of
from summarykit.training.roles import Trained


@pytest.fixture
def card(trained: Trained, corpus: Path) -> dict[str, object]:
    told: dict[str, object] = json.loads(json.dumps(card_of(trained, [corpus])))
    return told


@pytest.mark.parametrize(
    "key",
    [
        "name",
        "version",
        "licence",
        "default_for",
        "default_where",
        "voice",
        "longest",
        "certainty",
        "learned_by",
        "scores",
    ],
)
def test_the_card_tells(key: str, card: dict[str, object]) -> None:
    assert card[key] not in (None, "", {})


def test_the_card_names_the_corpus_by_its_content(card: dict[str, object], corpus: Path) -> None:
    assert card["learned_from"] == {
        "split": "train",
        "documents": 8,
        "units": 2,
        "genres": ["hospital", "school"],
        "languages": {"en": 4, "zh": 4},
        "sha256": {
            "small": {
                name: hashlib.sha256((corpus / name).read_bytes()).hexdigest() for name in (MANIFEST, GOLD)
            }
        },
    }


def test_the_card_tells_scores_of_every_set(card: dict[str, object], trained: Trained) -> None:
    scores = card["scores"]
    assert isinstance(scores, dict)
    assert set(scores) == set(trained.sets)
    for told in scores.values():
        for lang in ("en", "zh"):
            assert set(told[lang]) == {"rules", "model"}
            assert all(0 <= told[lang][who]["share"] <= 1 for who in told[lang])


def test_no_path_of_the_machine_stands_in_it(card: dict[str, object], corpus: Path) -> None:
    assert str(corpus.parent) not in json.dumps(card)
