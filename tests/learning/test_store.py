"""A model on disk."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from summarykit.errors import ModelError, OutputError
from summarykit.learning import LinearModel
from summarykit.learning.store import CARD, VOCABULARY, WEIGHTS, load, save

MODEL = LinearModel(
    labels=("计划", "results"),
    vocabulary=("word 将", "word will"),
    weights=np.array([[1, 2], [-1, -2]], dtype=np.float32),
    bias=np.array([0.5, -0.5], dtype=np.float32),
)
FILES = (WEIGHTS, VOCABULARY, CARD)


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    save(MODEL, {"name": "test", "default_for": ("zh",)}, tmp_path)
    return tmp_path


def test_what_was_saved_is_loaded(stored: Path) -> None:
    model, card = load(stored)
    assert (model.labels, model.vocabulary) == (MODEL.labels, MODEL.vocabulary)
    np.testing.assert_array_equal(model.weights, MODEL.weights)
    np.testing.assert_array_equal(model.bias, MODEL.bias)
    assert card["default_for"] == ["zh"]
    assert sorted(path.name for path in stored.iterdir()) == sorted(FILES)


@pytest.mark.parametrize("name", FILES)
def test_the_same_model_is_the_same_bytes(
    name: str, stored: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = tmp_path_factory.mktemp("again")
    save(MODEL, {"name": "test", "default_for": ("zh",)}, again)
    assert (again / name).read_bytes() == (stored / name).read_bytes()


def test_the_arrays_are_numpy_s_own_and_tell_no_time(stored: Path) -> None:
    with np.load(stored / WEIGHTS, allow_pickle=False) as arrays:
        assert sorted(arrays) == ["bias", "weights"]
    with zipfile.ZipFile(stored / WEIGHTS) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def changed(content: bytes) -> bytes:
    return content.replace(b"will", b"must") + b"\n"


def emptied(content: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("damage", [cut, changed, emptied], ids=lambda one: one.__name__)
@pytest.mark.parametrize("name", [WEIGHTS, VOCABULARY])
def test_damage_is_told(name: str, damage: Callable[[bytes], bytes], stored: Path) -> None:
    path = stored / name
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(ModelError) as raised:
        load(stored)
    assert raised.value.code == "E701"
    assert str(stored) in str(raised.value)


@pytest.mark.parametrize("card", ["", "[]", "{}", "null", '{"sha256": 1}', "\xff", '{"labels": []}'])
def test_a_card_that_is_none_is_told(card: str, stored: Path) -> None:
    (stored / CARD).write_text(card, encoding="latin-1")
    with pytest.raises(ModelError):
        load(stored)


@pytest.mark.parametrize("name", FILES)
def test_a_part_that_is_missing_is_told(name: str, stored: Path) -> None:
    (stored / name).unlink()
    with pytest.raises(ModelError):
        load(stored)


def test_a_pickle_is_never_opened(stored: Path) -> None:
    """Even where the card vouches for it."""
    np.savez(stored / WEIGHTS, weights=np.array([print], dtype=object), bias=MODEL.bias)
    card = json.loads((stored / CARD).read_bytes())
    card["sha256"][WEIGHTS] = __import__("hashlib").sha256((stored / WEIGHTS).read_bytes()).hexdigest()
    (stored / CARD).write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(ModelError):
        load(stored)


def test_a_folder_that_is_missing_is_told_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        save(MODEL, {}, tmp_path / "missing")
    assert not list(tmp_path.iterdir())


def test_loading_needs_numpy_only(stored: Path) -> None:
    probe = (
        "import sys; from pathlib import Path; from summarykit.learning.store import load\n"
        "load(Path(sys.argv[1])); print([m for m in ('sklearn', 'scipy', 'spacy') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe, str(stored)], check=True, capture_output=True, text=True
    )
    assert done.stdout == "[]\n"
