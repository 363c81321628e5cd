"""The model of roles: learned, measured, and made the default where it earned it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from summarykit.errors import ModelError
from summarykit.learning.labelled import MANIFEST
from summarykit.learning.scores import Scores
from summarykit.training import roles
from summarykit.training.roles import GENRES, TEST, UNITS, VOICE, Compared, Trained, train_roles
from tests.training.corpus import write_corpus


def test_it_learns_from_the_training_split_alone(trained: Trained) -> None:
    assert {one.unit for one in trained.learned_from} == {"east", "north"}
    assert len(trained.learned_from) == 8
    assert trained.model.voice == VOICE


@pytest.mark.parametrize(
    ("name", "blocks"), [(UNITS, 48), (GENRES, 48), (f"{GENRES}, small", 48), (TEST, 24), ("again", 48)]
)
def test_it_is_measured_in_both_languages_beside_the_rules(name: str, blocks: int, trained: Trained) -> None:
    rows = trained.sets[name]
    assert [row.lang for row in rows] == ["en", "zh"]
    assert {row.rules.items for row in rows} == {row.model.items for row in rows} == {blocks}
    assert all(row.model.share >= row.rules.share for row in rows)
    assert any(row.model.share > row.rules.share for row in rows)


def test_the_same_corpus_gives_the_same_model(corpus: Path, trained: Trained) -> None:
    again = train_roles([corpus], {})
    assert again.model.linear.vocabulary == trained.model.linear.vocabulary
    assert again.model.linear.weights.tobytes() == trained.model.linear.weights.tobytes()
    assert np.any(again.model.linear.weights)


def row(lang: str, rules: tuple[float, float], model: tuple[float, float]) -> Compared:
    return Compared(lang, Scores(1000, *rules), Scores(1000, *model))


WON = row("en", (0.7, 0.6), (0.75, 0.6))
HELD = row("en", (0.93, 0.9), (0.93, 0.9))
LOST = row("en", (0.93, 0.9), (0.929, 0.95))


@pytest.mark.parametrize(
    ("units", "genres", "other", "default"),
    [
        (WON, WON, WON, ("en",)),
        (WON, WON, HELD, ("en",)),
        (WON, WON, LOST, ()),
        (HELD, WON, WON, ()),
        (WON, HELD, WON, ()),
        (row("en", (0.7, 0.6), (0.8, 0.5)), WON, WON, ()),
        (row("en", (0.7, 0.6), (0.7, 0.6)), WON, WON, ()),
    ],
)
def test_it_is_the_default_where_it_wins_and_loses_nowhere(
    units: Compared,
    genres: Compared,
    other: Compared,
    default: tuple[str, ...],
    corpus: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = iter([(units,), (genres,), (genres,), (other,)])
    monkeypatch.setattr(roles, "_compare", lambda _: next(told))
    assert train_roles([corpus], {}).default_for == default


def with_one_unit(manifest: dict[str, Any]) -> None:
    for entry in manifest["documents"]:
        entry["split"] = "train" if entry["unit"] == "east" else "test"


def for_tests_only(manifest: dict[str, Any]) -> None:
    for entry in manifest["documents"]:
        entry["split"] = "test"


@pytest.mark.parametrize("change", [with_one_unit, for_tests_only])
def test_a_corpus_with_too_little_is_refused(
    change: Callable[[dict[str, Any]], None], tmp_path: Path
) -> None:
    corpus = write_corpus(tmp_path / "little")
    manifest = json.loads((corpus / MANIFEST).read_bytes())
    change(manifest)
    (corpus / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ModelError) as raised:
        train_roles([corpus], {})
    assert raised.value.code == "E702"
