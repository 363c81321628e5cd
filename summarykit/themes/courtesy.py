"""Words of courtesy: greetings, and the clauses that credit superiors. What is named there is no theme."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarykit.lang import LanguagePack
from summarykit.lang.facets.themes import ThemeCues
from summarykit.lang.tokens import phrase_matcher, sentences

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc


def words_of_courtesy(tokens: Doc, pack: LanguagePack) -> set[int]:
    """Indices of the words in greetings ("dear colleagues") and credits ("under the guidance of …")."""
    words = {index for _, start, end in _greetings(pack)(tokens) for index in range(start, end)}
    credit, text = _credits(pack), tokens.text
    for sentence in sentences(tokens):
        for found in credit.finditer(text, sentence.start, sentence.end):
            inside = tokens.char_span(found.start(), found.end(), alignment_mode="expand")
            words.update(range(inside.start, inside.end))
    return words


@cache
def _greetings(pack: LanguagePack) -> PhraseMatcher:
    cues = pack.facet(ThemeCues)
    return phrase_matcher(pack, {phrase: phrase for phrase in cues.formulas})


@cache
def _credits(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile("|".join(pack.facet(ThemeCues).credits), re.I)
