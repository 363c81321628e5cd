"""The words of drafting: both languages say the same things, and every pattern is one."""

from __future__ import annotations

import re
import string
from dataclasses import fields

import pytest

from summarykit.lang import get_pack, languages
from summarykit.lang.facets.drafting import DraftWords, FormCues, OutlineWords
from summarykit.records.structure import ROLES

ALLOWED = {
    "title": {"year", "unit"},
    "heading": {"number", "title"},
    "heading_tight": {"number", "title"},
    "amount": {"number", "unit"},
    "amount_tight": {"number", "unit"},
    "figure": {"label", "amount"},
    "figure_apart": {"label", "amount"},
    "up": {"difference", "last"},
    "down": {"difference", "last"},
    "points_up": {"difference", "last"},
    "points_down": {"difference", "last"},
    "percent_up": {"percent"},
    "percent_down": {"percent"},
    "share": {"percent"},
    "parts": {"parts"},
    "part": {"name", "number"},
    "gap": {"what"},
    "figure_gap": {"label", "unit", "parts", "last"},
    "part_gap": {"name", "last"},
    "last_year": {"last"},
    "unit_hint": {"unit"},
    "parts_hint": {"parts"},
    "plan": {"quote", "outcome"},
    "question": {"quote", "answer"},
    "quote": {"text"},
    "quote_placed": {"text", "place"},
}
PATTERNS = {"tight_unit", "points_unit"}


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("name", [field.name for field in fields(OutlineWords) if field.type == "str"])
def test_sentences_ask_for_what_they_are_given(lang: str, name: str) -> None:
    sentence = getattr(get_pack(lang).facet(DraftWords).outline, name)
    if name in PATTERNS:
        re.compile(sentence)
        return
    asked = {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}
    assert asked <= ALLOWED.get(name, set())
    assert {"number", "last"} & asked or name not in {"amount", "last_year"}


@pytest.mark.parametrize("lang", languages())
def test_every_role_has_a_heading(lang: str) -> None:
    words = get_pack(lang).facet(DraftWords).outline
    assert set(words.roles) == set(ROLES)
    assert {"problems", "plans", "other"} <= set(words.role_gaps)


@pytest.mark.parametrize("lang", languages())
def test_every_cue_is_a_pattern(lang: str) -> None:
    words = get_pack(lang).facet(DraftWords)
    texts = [getattr(words.cues, field.name) for field in fields(FormCues) if field.type == "str"]
    for pattern in (words.signed_unit, *texts, *words.cues.title_unit, *words.cues.kinds.values()):
        re.compile(pattern)
    assert all("(?P<unit>" in pattern for pattern in (*words.cues.title_unit, words.cues.signature_unit))
    assert len(words.cues.year_digits) in {0, 10}
    assert words.cues.shortest < words.cues.longest
