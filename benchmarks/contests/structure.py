"""Blocks, boilerplate and headings, against the line rules of C4, which only tell content from the rest."""

from __future__ import annotations

from benchmarks.contests.contest import Contest, Peer, megabytes, over
from benchmarks.material import Material
from benchmarks.peers import c4
from benchmarks.rounds import Entrant
from summarykit.pipeline import lay_out


def contest(material: Material) -> Contest:
    """MB/s from a text to its blocks with their kinds, and its headings with their levels."""
    documents, lang = material.documents, material.lang
    size = megabytes(documents)
    peer = over(documents, lambda one: c4.kept(one.text, lang))
    return Contest(
        "blocks, boilerplate and headings",
        "MB",
        Entrant("summarykit", size, over(documents, lay_out)),
        (Peer("C4 line rules (content or not)", Entrant("c4", size, peer), bar=0.5),),
    )
