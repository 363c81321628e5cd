"""Documents with a stretch in common: none with a passage is left out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.archive import sharing
from summarykit.archive.postings import Index, invert
from summarykit.archive.sharing import count_shared, with_passage
from summarykit.archive.terms import fingerprints_of
from summarykit.records import Document, Source
from summarykit.reuse import find_passages
from summarykit.reuse.tokens import tokenise
from tests.archive.papers import BOATS, BRIDGE, FOREST, ROOM

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


def test_what_lies_far_apart_is_no_stretch() -> None:
    apart = f"{ROOM[:30]} {'oars ' * 60} {ROOM[100:135]}"
    assert with_passage(tokenise(apart), index_of(TEXTS), 40).tolist() == []


def test_a_formula_of_the_trade_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "COMMON", 2)
    index = index_of([ROOM, ROOM, f"{ROOM} {BOATS}", BOATS])
    assert with_passage(tokenise(ROOM), index, 40).tolist() == []
    boats = len(fingerprints_of(tokenise(BOATS)))
    assert count_shared(tokenise(BOATS), index).tolist() == [0, 0, boats, boats]


def document(text: str, name: str) -> Document:
    return Document(name, text, "en", Source(name, "", "text"))


@given(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=5, max_size=40), min_size=1, max_size=4),
    st.lists(st.sampled_from(WORDS), min_size=5, max_size=60),
)
def test_no_document_with_a_passage_is_left_out(texts: list[list[str]], checked: list[str]) -> None:
    written = [" ".join(words) for words in texts]
    found = set(with_passage(tokenise(" ".join(checked)), index_of(written), 40).tolist())
    new = document(" ".join(checked), "new")
    for number, text in enumerate(written):
        passages = find_passages(new, [(document(text, "old"), "self")])
        if any(one.kind not in {"rewritten", "condensed"} for one in passages):
            assert number in found
