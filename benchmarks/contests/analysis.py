"""The whole analysis of a document, against spaCy's blank pipeline with its sentencizer."""

from __future__ import annotations

from benchmarks.contests.contest import Contest, Peer, over
from benchmarks.material import Material
from benchmarks.rounds import Entrant
from summarykit.pipeline import analyse


def contest(material: Material) -> Contest:
    """Documents a second (made ones have 6 KB), all stages; the peer tells words and sentences alone."""
    import spacy

    documents = material.documents
    pipe = spacy.blank(material.lang)
    pipe.add_pipe("sentencizer")
    peer = over(documents, lambda one: pipe(one.text))
    return Contest(
        "the whole analysis of a document",
        "documents",
        Entrant("summarykit", len(documents), over(documents, analyse)),
        (Peer("spaCy blank + sentencizer (words, sentences)", Entrant("spacy", len(documents), peer)),),
    )
