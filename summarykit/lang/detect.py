"""Which language a text is written in: that of the pack whose words it has most of."""

from __future__ import annotations

import re

from summarykit.lang.facets.detect import Script
from summarykit.lang.registry import get_pack, languages

SAMPLE = 200_000
"""Characters that are looked at, from the beginning."""

DEFAULT = "en"
"""For texts in the script of no pack: what is cut at blanks comes nearest to being right."""

COVERED = 0.5
"""Least share of a text's letters that the packs can write; below it the text is foreign to all of them."""


def detect_language(text: str) -> str:
    """Code of the pack whose words make most of the text; `DEFAULT` where there are none of any.

    Single names and abbreviations of another language do not outweigh the running text. Languages are told
    apart by their script: French is taken for English, and `is_foreign` is false of it.
    """
    weights = {code: _weight(text[:SAMPLE], get_pack(code).facet(Script)) for code in languages()}
    best = max(weights, key=lambda code: weights[code], default=DEFAULT)
    return best if weights.get(best) else DEFAULT


def is_foreign(text: str) -> bool:
    """Most letters are in a script that no pack knows (Cyrillic, kana, Hangul ...)."""
    letters = [sign for sign in text[:SAMPLE] if sign.isalpha()]
    known = sum(1 for sign in letters if sign.isascii())
    rest = "".join(sign for sign in letters if not sign.isascii())
    for code in languages():
        found = "".join(re.findall(get_pack(code).facet(Script).unit, rest))
        known += len(found)
    return known < COVERED * len(letters)


def _weight(text: str, script: Script) -> float:
    return script.weight * sum(1 for _ in re.finditer(script.unit, text))
