"""`summarykit train`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarykit.learning.store import load
from tests.training.corpus import write_corpus

Run = Callable[..., Any]

SETS = (
    "held-out units",
    "held-out genres",
    "held-out genres, summaries",
    "held-out genres, reports",
    "test split",
    "again",
)
FILES = ("weights.npz", "vocab.txt", "card.json")


@pytest.fixture
def corpus(desk: Path) -> Path:
    write_corpus(desk / "corpora/summaries")
    return write_corpus(desk / "corpora/reports")


def test_one_command_gives_the_same_bytes_each_time(corpus: Path, desk: Path, run: Run) -> None:
    for place in ("one", "two"):
        done = run("train", "roles", "-o", place)
        assert done.status == 0, done.err
    for name in FILES:
        assert (desk / "one" / name).read_bytes() == (desk / "two" / name).read_bytes()


def test_it_tells_how_the_model_does_beside_the_rules(corpus: Path, run: Run) -> None:
    done = run("train", "roles", "--measure", "again", "corpora/summaries/gold/structure.jsonl")
    lines = done.out.splitlines()
    assert [line.split("  ")[0] for line in lines[1:-2]] == [name for name in SETS for _ in "ez"]
    assert lines[-1].startswith("wrote models/roles/1; the default for ")
    model, card = load(Path("models/roles/1"))
    assert set(card["scores"]) == set(SETS)
    assert model.vocabulary


def test_a_model_is_replaced_only_if_asked(corpus: Path, run: Run) -> None:
    assert run("train", "roles").status == 0
    refused = run("train", "roles")
    assert (refused.status, refused.codes) == (2, ["E501"])
    assert run("train", "roles", "--force").status == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("roles", "--corpus", "missing"), "E702"),
        (("roles", "--measure", "x", "missing.jsonl"), "E702"),
        (("roles", "-o", "corpora/summaries/manifest.json"), "E502"),
        (("roles", "-o", "corpora/summaries/manifest.json/roles"), "E502"),
        (("figures",), "E001"),
        ((), "E001"),
    ],
)
def test_what_cannot_be_done_is_told(arguments: tuple[str, ...], code: str, corpus: Path, run: Run) -> None:
    done = run("train", *arguments)
    assert (done.status, done.codes) == (2, [code])
    assert not Path("models").exists()


def test_a_damaged_corpus_leaves_the_model_alone(corpus: Path, run: Run) -> None:
    run("train", "roles")
    before = {name: Path("models/roles/1", name).read_bytes() for name in FILES}
    manifest = json.loads((corpus / "manifest.json").read_bytes())
    manifest["documents"][0]["sha256"] = "0" * 64
    (corpus / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert run("train", "roles", "--force").codes == ["E702"]
    assert {name: Path("models/roles/1", name).read_bytes() for name in FILES} == before
