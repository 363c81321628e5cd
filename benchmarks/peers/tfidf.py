"""Copied passages by the known recipe: TF-IDF of every sentence, cosines of all pairs, neighbours joined."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from benchmarks.peers.sentences import sentences

ALIKE = 0.5
"""Cosine from which two sentences count as one copied from the other."""

ANALYSERS: dict[str, dict[str, Any]] = {
    "en": {"token_pattern": r"(?u)\b\w+\b"},
    "zh": {"analyzer": "char", "ngram_range": (2, 2)},
}
"""Words where blanks part them, pairs of characters elsewhere."""


def matches(mine: str, theirs: str, lang: str) -> list[tuple[int, int, int, int]]:
    """(first, last, source's first, source's last) sentence of every passage, joined where both run on."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    here, there = sentences(mine), sentences(theirs)
    if not here or not there:
        return []
    weights = TfidfVectorizer(**ANALYSERS[lang]).fit_transform([*here, *there])
    cosines = (weights[: len(here)] @ weights[len(here) :].T).toarray()
    best = cosines.argmax(axis=1)
    hits = [(at, int(best[at])) for at in range(len(here)) if cosines[at, best[at]] >= ALIKE]
    return _joined(hits)


def _joined(hits: list[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    if not hits:
        return []
    passages, first = [], hits[0]
    for before, after in pairwise([*hits, (-2, -2)]):
        if after != (before[0] + 1, before[1] + 1):
            passages.append((first[0], before[0], first[1], before[1]))
            first = after
    return passages
