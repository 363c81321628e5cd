"""The learned model beside the rules."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from summarykit import shipped
from summarykit.lang import LanguagePack, get_pack
from summarykit.learning import LinearModel
from summarykit.learning.store import save
from summarykit.records import ROLES, Document, Source
from summarykit.structure import find_blocks, find_headings, learned
from summarykit.structure.learned import BESIDE, LEAST, RoleModel, add_learned, model_of
from summarykit.structure.margins import PLACES
from summarykit.structure.roles import Passage, weigh
from summarykit.structure.sections import build_sections, find_sections

WORDS = {"problems": ("crack", "leak"), "plans": ("paint",)}
TEXT = """\
Harbour museum: work summary 2025

The hall

A crack runs through the north wall, and the roof has a leak over the model ships.

The garden

- a crack here
- paint
- paint

Plans

A crack, a leak, a crack and a leak again were all that the visitors wrote about.
"""


def model(voice: float = 2.0, longest: int = 1000) -> RoleModel:
    """One that knows three words."""
    vocabulary = sorted(f"word {word}" for words in WORDS.values() for word in words)
    weights = np.zeros((len(ROLES), len(vocabulary)), dtype=np.float32)
    for role, words in WORDS.items():
        for word in words:
            weights[ROLES.index(role), vocabulary.index(f"word {word}")] = 20.0
    bias = np.zeros(len(ROLES), dtype=np.float32)
    return RoleModel(LinearModel(ROLES, tuple(vocabulary), weights, bias), voice, {"en": longest})


@pytest.fixture
def passages() -> Callable[[RoleModel | None], list[Passage]]:
    document, pack = Document("d", TEXT, "en", Source("d", "", "txt")), get_pack("en")
    blocks, headings = find_headings(document, find_blocks(document), pack)
    weighed = weigh(document, blocks, headings, (), pack)

    def tell(given: RoleModel | None) -> list[Passage]:
        return add_learned(document, weighed, (), given) if given else weighed

    return tell


def test_it_speaks_where_no_heading_does(passages: Callable[..., list[Passage]]) -> None:
    bare, told = passages(None), passages(model())
    assert [one.hits == other.hits for one, other in zip(bare, told, strict=True)] == [
        False,
        False,
        False,
        False,
        False,
        True,
    ]
    assert [one.is_announced for one in bare] == [False] * 5 + [True]


def test_it_says_by_which_words(passages: Callable[..., list[Passage]]) -> None:
    [hit] = [hit for hit in passages(model())[1].hits if hit.rule == "learned" and hit.role == "problems"]
    assert hit.words == "crack, leak"
    assert 0 < hit.weight <= -2.0 * LEAST


@pytest.mark.parametrize(("longest", "heard"), [(0, 0), (10, 2), (1000, 5)])
def test_of_a_passage_longer_than_it_knows_it_says_nothing(
    longest: int, heard: int, passages: Callable[..., list[Passage]]
) -> None:
    told = passages(model(longest=longest))
    assert sum(any(hit.rule == "learned" for hit in one.hits) for one in told) == heard


def test_rules_speak_lower_beside_it_and_places_do_not(passages: Callable[..., list[Passage]]) -> None:
    for bare, told in zip(passages(None), passages(model()), strict=True):
        share = 1.0 if told.is_announced else BESIDE
        rules = [hit.weight for hit in told.hits if hit.rule != "learned"]
        assert rules == [hit.weight * (1.0 if hit.rule in PLACES else share) for hit in bare.hits]


def test_it_states_how_likely_a_role_is(passages: Callable[..., list[Passage]]) -> None:
    [hit] = [hit for hit in passages(model())[1].hits if hit.likely is not None]
    assert hit.role == "problems"
    assert hit.likely == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("voice", [0.5, 2.0, 4.0])
def test_its_voice_is_in_proportion(voice: float, passages: Callable[..., list[Passage]]) -> None:
    one, louder = (
        [hit.weight for hit in passages(model(volume))[1].hits if hit.rule == "learned"]
        for volume in (1.0, voice)
    )
    assert louder == pytest.approx([voice * weight for weight in one])


def test_what_is_unlikely_is_not_spoken_for(passages: Callable[..., list[Passage]]) -> None:
    roles = {hit.role for hit in passages(model())[1].hits if hit.rule == "learned"}
    assert roles == {"problems"}
    assert {hit.role for hit in passages(model())[0].hits if hit.rule == "learned"} == set(ROLES)


def test_the_items_of_a_list_are_heard_together(passages: Callable[..., list[Passage]]) -> None:
    items = [
        {hit.role: hit.weight for hit in one.hits if hit.rule == "learned"} for one in passages(model())[2:5]
    ]
    assert items[0] == items[1] == items[2]
    assert max(items[0], key=lambda role: items[0][role]) == "plans"


def test_the_sections_follow_it_and_tell_why() -> None:
    document, pack = Document("d", TEXT, "en", Source("d", "", "txt")), get_pack("en")
    blocks, headings = find_headings(document, find_blocks(document), pack)
    weighed = weigh(document, blocks, headings, (), pack)
    sections = build_sections(blocks, headings, add_learned(document, weighed, (), model()), pack)
    [hall] = [one for one in sections if one.heading and one.heading.title == "The hall"]
    assert hall.role == "problems"
    assert [(reason.rule, reason.words) for reason in hall.evidence] == [("learned", "crack, leak")]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place where models are looked for."""
    monkeypatch.setattr(shipped, "PLACES", (tmp_path,))
    model_of.cache_clear()
    yield tmp_path / "models" / learned.NAME / learned.VERSION
    model_of.cache_clear()


@pytest.mark.parametrize(("default_for", "speaks"), [(["en"], True), (["zh"], False), ([], False)])
def test_it_is_heard_only_where_its_card_says_so(
    default_for: list[str], speaks: bool, installed: Path, en: LanguagePack
) -> None:
    installed.mkdir(parents=True)
    save(model().linear, {"voice": 3.0, "longest": {"en": 500}, "default_for": default_for}, installed)
    found = model_of(en)
    assert (found is not None) is speaks
    assert found is None or found.voice == 3.0
    document = Document("d", TEXT, "en", Source("d", "", "txt"))
    blocks, headings = find_headings(document, find_blocks(document), en)
    sections = find_sections(document, blocks, headings, (), en)
    assert any(reason.rule == "learned" for one in sections for reason in one.evidence) is speaks


def test_least_is_one_in_a_hundred() -> None:
    assert math.exp(LEAST) == pytest.approx(0.01)
