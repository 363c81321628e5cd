"""Fingerprints with all foldings, against winnowing in plain Python and in numpy a document at a time."""

from __future__ import annotations

from benchmarks.contests.contest import Contest, Peer, megabytes, over
from benchmarks.material import Material
from benchmarks.peers import winnowing
from benchmarks.rounds import Entrant
from summarykit.reuse.fingerprints import fingerprint
from summarykit.reuse.tokens import tokenise


def contest(material: Material) -> Contest:
    """MB/s from a text to its hashes and their places; the peers fold case alone."""
    documents, lang = material.documents, material.lang
    size = megabytes(documents)
    ours = over(documents, lambda one: fingerprint(tokenise(one.text)))
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
