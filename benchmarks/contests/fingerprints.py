"""Fingerprints with all foldings, against winnowing in plain Python and in numpy a document at a time."""

from __future__ import annotations

from benchmarks.contests.contest import Contest, Peer, megabytes, over
from benchmarks.material import Material
from benchmarks.peers import winnowing
from benchmarks.rounds import Entrant
from summarykit.reuse.batches import fingerprint_all


def contest(material: Material) -> Contest:
    """MB/s from a text to its hashes and their places; the peers fold case alone."""
    documents, lang = material.documents, material.lang
    size = megabytes(documents)

    def ours() -> None:
        """All documents, as an archive or a corpus run takes them: many at a time."""
        for _ in fingerprint_all(document.text for document in documents):
            pass

    plain = over(documents, lambda one: winnowing.plain(one.text, lang))
    vectorised = over(documents, lambda one: winnowing.vectorised(one.text, lang))
    return Contest(
        "fingerprints of a text, foldings included",
        "MB",
        Entrant("summarykit", size, ours),
        (
            Peer("re + Python hash, winnowed", Entrant("plain", size, plain), bar=8),
            Peer("re + numpy a document, winnowed", Entrant("numpy", size, vectorised), bar=3),
        ),
    )
