"""The peers as finders of passages: from two texts to places in both, as each known recipe tells them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TypeAlias

from benchmarks.peers import minhash, tfidf, winnowing
from benchmarks.peers.sentences import sentences

Place: TypeAlias = tuple[int, int, int, int]
"""Start and end in the copy, start and end in the source."""

Finder: TypeAlias = Callable[[str, str, str], list[Place]]
"""From the copy, its source and their language to the passages."""

GAP = 200
"""Characters between two shared fingerprints of one passage, on both sides."""


def by_sentences(mine: str, theirs: str, lang: str) -> list[Place]:
    """Runs of sentences with like sentences in the source, by TF-IDF."""
    here, there = list(places(mine)), list(places(theirs))
    return [
        (here[first][0], here[last][1], there[source_first][0], there[source_last][1])
        for first, last, source_first, source_last in tfidf.matches(mine, theirs, lang)
    ]


def by_fingerprints(mine: str, theirs: str, lang: str) -> list[Place]:
    """Stretches of shared winnowed fingerprints, in plain Python, to the end of their last gram."""
    known: dict[int, list[int]] = defaultdict(list)
    for value, at in winnowing.plain(theirs, lang):
        known[value].append(at)
    stretches: list[list[int]] = []
    for value, at in winnowing.plain(mine, lang):
        for source in known.get(value, ()):
            _extend(stretches, at, source)
    return [
        (first, winnowing.gram_end(mine, last, lang), there, winnowing.gram_end(theirs, reach, lang))
        for first, last, there, reach in stretches
    ]


def _extend(stretches: list[list[int]], at: int, source: int) -> None:
    """The meeting goes on with the last stretch that it fits, or opens one."""
    for stretch in reversed(stretches):
        if at - stretch[1] <= GAP and 0 <= source - stretch[3] <= GAP:
            stretch[1], stretch[3] = at, source
            return
    stretches.append([at, at, source, source])


def by_documents() -> Finder | None:
    """The whole text, where MinHash and buckets (rensa) take the two for near copies; None without rensa."""
    shelves = minhash.shelves()
    if shelves is None:
        return None

    def find(mine: str, theirs: str, _: str) -> list[Place]:
        """All of both texts, or nothing."""
        shelf = shelves()
        shelf.insert(0, theirs)
        return [(0, len(mine), 0, len(theirs))] if len(shelf.query(mine)) else []

    return find


def places(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence stands."""
    at = 0
    for sentence in sentences(text):
        at = text.index(sentence, at)
        yield at, at + len(sentence)
        at += len(sentence)
