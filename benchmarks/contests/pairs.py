"""Copied passages of pairs of documents, explained, against TF-IDF of sentences with scikit-learn."""

from __future__ import annotations

from benchmarks.contests.contest import Contest, Peer, megabytes
from benchmarks.material import Material
from benchmarks.peers import tfidf
from benchmarks.rounds import Entrant
from summarykit.reuse import find_passages


def contest(material: Material) -> Contest:
    """MB/s of both texts of a pair, from texts to passages; the peer tells numbers of sentences alone."""
    pairs, lang = material.pairs, material.lang
    size = sum(megabytes(pair) for pair in pairs)

    def ours() -> None:
        """From both texts to the passages."""
        for mine, source in pairs:
            find_passages(mine, [(source, "self")])

    def peer() -> None:
        """From both texts to runs of sentences."""
        for mine, source in pairs:
            tfidf.matches(mine.text, source.text, lang)

    return Contest(
        "copied passages of a pair of texts",
        "MB",
        Entrant("summarykit", size, ours),
        (Peer("TF-IDF of sentences (scikit-learn)", Entrant("tfidf", size, peer), bar=2),),
    )
