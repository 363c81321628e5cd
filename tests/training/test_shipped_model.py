"""The model in `models/roles` belongs to the corpus and to the code beside it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from itertools import chain
from pathlib import Path
from statistics import fmean
from typing import Any

import pytest

from summarykit import shipped
from summarykit.lang import get_pack, languages
from summarykit.learning.labelled import read_corpus
from summarykit.learning.scores import Scores, score
from summarykit.learning.store import load
from summarykit.structure.learned import NAME, VERSION, RoleModel, certainty_of, model_of
from summarykit.training.blocks import Prepared, pairs, prepare
from summarykit.training.certainty import decided
from summarykit.training.roles import GENRES, TEST, UNITS

CORPORA = Path(__file__).parents[2] / "corpora"
NAMES = ("reports", "summaries")
MODEL, CARD = load(shipped.model(NAME, VERSION))
AGAIN = "run: summarykit train roles --force, with --measure as models/README.md says"
PARTS, ENOUGH = 5, 40
BELIEVABLE = 0.12
"""How far what is stated may be from what holds, over at least ENOUGH passages."""
NEAR = 0.01
"""Rules of structure may change a little after a model was trained; more than this asks for a new one."""


@pytest.mark.parametrize("name", ["manifest.json", "gold/structure.jsonl"])
@pytest.mark.parametrize("corpus", NAMES)
def test_it_was_learned_from_the_corpora_as_they_are(corpus: str, name: str) -> None:
    digest = hashlib.sha256((CORPORA / corpus / name).read_bytes()).hexdigest()
    assert CARD["learned_from"]["sha256"][corpus][name] == digest, AGAIN


@pytest.mark.parametrize("lang", languages())
def test_it_is_the_default_where_its_card_says_so(lang: str) -> None:
    assert (model_of(get_pack(lang)) is not None) is (lang in CARD["default_for"])


@pytest.mark.parametrize("lang", CARD["default_for"])
@pytest.mark.parametrize("name", [UNITS, GENRES, TEST])
def test_where_it_is_the_default_it_beats_the_rules(name: str, lang: str) -> None:
    told = CARD["scores"][name][lang]
    assert told["model"]["share"] > told["rules"]["share"]
    assert told["model"]["macro_f1"] >= told["rules"]["macro_f1"]


@pytest.mark.parametrize("lang", CARD["default_for"])
@pytest.mark.parametrize("name", CARD["scores"])
def test_where_it_is_the_default_nothing_is_lost(name: str, lang: str) -> None:
    told = CARD["scores"][name][lang]
    assert all(told["model"][score] >= told["rules"][score] for score in ("share", "macro_f1"))


@pytest.fixture(scope="module")
def tested() -> list[Prepared]:
    """The documents of the test split."""
    return [prepare(one) for name in NAMES for one in read_corpus(CORPORA / name) if one.split == "test"]


@pytest.fixture(scope="module")
def measured(tested: list[Prepared]) -> dict[str, dict[str, Scores]]:
    """The scores on the test split now, by language."""
    voices: dict[str, RoleModel | None] = {
        "rules": None,
        "model": RoleModel(MODEL, CARD["voice"], CARD["longest"]),
    }
    return {
        lang: {
            name: score(chain.from_iterable(pairs(one, voice) for one in tested if one.labelled.lang == lang))
            for name, voice in voices.items()
        }
        for lang in languages()
    }


@pytest.mark.parametrize("who", ["rules", "model"])
@pytest.mark.parametrize("lang", languages())
def test_it_does_what_its_card_says(lang: str, who: str, measured: dict[str, dict[str, Scores]]) -> None:
    told: dict[str, Any] = CARD["scores"][TEST][lang][who]
    now = measured[lang][who]
    assert now.items == told["items"]
    assert now.share == pytest.approx(told["share"], abs=NEAR), AGAIN
    assert now.macro_f1 == pytest.approx(told["macro_f1"], abs=2 * NEAR), AGAIN


@pytest.mark.parametrize("lang", languages())
def test_its_confidence_can_be_believed(lang: str, tested: list[Prepared]) -> None:
    """Of passages whose role is so sure, about so many have it, in documents new to model and rules."""
    certainty = certainty_of(get_pack(lang))
    model = RoleModel(MODEL, CARD["voice"], CARD["longest"])
    parts: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for one in chain.from_iterable(decided(doc, model) for doc in tested if doc.labelled.lang == lang):
        sure = certainty.of_passage(one.passage, one.role)
        parts[min(int(PARTS * sure), PARTS - 1)].append((sure, one.right))
    believed = [found for found in parts.values() if len(found) >= ENOUGH]
    assert len(believed) >= 2
    for found in believed:
        stated, right = fmean(sure for sure, _ in found), fmean(hit for _, hit in found)
        assert right == pytest.approx(stated, abs=BELIEVABLE)


def test_nothing_of_a_pickle_is_shipped() -> None:
    assert sorted(path.name for path in shipped.model(NAME, VERSION).iterdir()) == [
        "card.json",
        "vocab.txt",
        "weights.npz",
    ]
