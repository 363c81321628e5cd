"""What was changed, in whole words and names, by kind: the cases stand in tests/cases/reuse_changes.yml."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from summarykit.records import Changed
from summarykit.reuse import changes
from tests.reuse.copying import SENTENCES, passages

CASES = YAML(typ="safe").load(Path(__file__).parents[1] / "cases" / "reuse_changes.yml")
KINDS = [field.name for field in fields(Changed)]


@pytest.mark.parametrize("case", CASES, ids=[case["new"][:30] for case in CASES])
def test_changes_by_kind(case: dict[str, Any]) -> None:
    (passage,) = passages(case["new"], case["old"], case["lang"])
    told = {kind: [[one.old, one.new] for one in getattr(passage.changed, kind)] for kind in KINDS}
    assert told == {kind: case.get(kind, []) for kind in KINDS}
    assert passage.kind == case["kind"]


@given(st.sampled_from(sorted(SENTENCES)), st.integers(0, 5), st.integers(0, 40), st.sampled_from("xq好7"))
def test_old_and_new_stand_in_their_texts(lang: str, index: int, at: int, letter: str) -> None:
    old = SENTENCES[lang][index]
    new = old[:at] + letter + old[at:]
    for passage in passages(new, old, lang):
        for kind in KINDS:
            for one in getattr(passage.changed, kind):
                assert one.old in old
                assert one.new in new
                assert one.old != one.new


@pytest.mark.parametrize("case", CASES, ids=[case["new"][:30] for case in CASES])
def test_words_and_names_of_a_clause_are_those_of_the_whole(
    case: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    by_clause = passages(case["new"], case["old"], case["lang"])
    monkeypatch.setattr(changes, "_MARK", re.compile(r"(?!)"))
    assert passages(case["new"], case["old"], case["lang"]) == by_clause
