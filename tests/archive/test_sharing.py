"""Documents with a stretch in common: none with a passage is left out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.archive import sharing
from summarykit.archive.postings import Index
from summarykit.archive.sharing import count_shared, with_passage
from summarykit.archive.terms import fingerprints_of
from summarykit.reuse.tokens import tokenise
from tests.archive.papers import BOATS, BRIDGE, FOREST, ROOM, invert

TEXTS = [ROOM, BOATS, BRIDGE, FOREST, f"{ROOM}\n{BOATS}", "Nothing of the kind."]
WORDS = ["harbour", "library", "lent", "maps", "to", "boats", "and", "children", "of", "schools", "24"]


def index_of(texts: list[str]) -> Index:
    prints = invert([fingerprints_of(tokenise(text)) for text in texts])
    return Index([(prints, np.arange(len(texts), dtype=np.uint32))], len(texts))


@pytest.mark.parametrize(
    ("text", "least", "found"),
    [
        (ROOM, 40, [0, 4]),
        (BOATS.replace("sixty", "ninety"), 40, [1, 4]),
        (ROOM[60:120], 40, [0, 4]),
        (ROOM[60:95], 40, []),
        (BRIDGE[4:30], 20, [2]),
        (BRIDGE[4:22], 20, []),
        (f"{ROOM[:30]} {FOREST} {ROOM[90:120]}", 40, [3]),
        ("Nothing in common with any of them at all, not one word of it.", 40, []),
        ("", 40, []),
    ],
)
def test_stretches_over_the_least_length(text: str, least: int, found: list[int]) -> None:
    assert with_passage(tokenise(text), index_of(TEXTS), least).tolist() == found


@pytest.mark.parametrize(("between", "found"), [(3, [0, 4]), (60, [])])
def test_what_lies_far_apart_is_no_stretch(between: int, found: list[int]) -> None:
    apart = f"{ROOM[:30]} {'oars ' * between} {ROOM[100:135]}"
    assert with_passage(tokenise(apart), index_of(TEXTS), 70).tolist() == found


def test_a_formula_of_the_trade_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "COMMON", 2)
    index = index_of([ROOM, ROOM, f"{ROOM} {BOATS}", BOATS])
    assert with_passage(tokenise(ROOM), index, 40).tolist() == []
    boats = len(fingerprints_of(tokenise(BOATS)))
    assert count_shared(tokenise(BOATS), index).tolist() == [0, 0, boats, boats]


SHARED = {
    "en": (" ", st.lists(st.sampled_from(WORDS[:-1]), min_size=7, max_size=12)),
    "zh": ("", st.lists(st.sampled_from("河西桥新修路灯树"), min_size=10, max_size=14)),
}
HERE, THERE = (st.lists(st.sampled_from(one), max_size=12) for one in (["pumps", "24", "桨"], ["tide", "雪"]))


@pytest.mark.parametrize("lang", SHARED)
@given(data=st.data(), around=st.tuples(HERE, HERE, THERE, THERE))
def test_no_document_with_a_shared_run_is_left_out(
    lang: str, data: st.DataObject, around: tuple[list[str], ...]
) -> None:
    joint, runs = SHARED[lang]
    run = joint.join(data.draw(runs))
    new, old = (
        f"{joint.join(before)}. {run}. {joint.join(after)}" for before, after in (around[:2], around[2:])
    )
    assert with_passage(tokenise(new), index_of([old]), len(run)).tolist() == [0]
