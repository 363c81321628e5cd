"""Figures with unit, concept, period and change, against a plain regular expression and two known tools."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benchmarks.contests.contest import Contest, Peer, over
from benchmarks.material import Material
from benchmarks.peers import numbers
from benchmarks.peers.sentences import sentences
from benchmarks.rounds import Entrant
from summarykit.figures import find_figures
from summarykit.lang import get_pack
from summarykit.pipeline import lay_out

FEW = 40
"""Sentences that the slow tools are given, taken evenly from all: their rate is the same for more."""


def contest(material: Material) -> Contest:
    """Sentences a second; the product reads whole documents whose layout is known, the tools sentences."""
    documents, lang = material.documents, material.lang
    pack = get_pack(lang)
    laid = [(document, *lay_out(document)) for document in documents]
    cut = [sentence for document in documents for sentence in sentences(document.text)]

    def ours() -> None:
        """The stage alone, over all documents."""
        for document, blocks, headings in laid:
            find_figures(document, blocks, headings, pack)

    plain = over(documents, lambda one: numbers.plain(one.text))
    return Contest(
        "figures with unit, concept, period and change",
        "sentences",
        Entrant("summarykit", len(cut), ours),
        (
            Peer("a regular expression (nothing understood)", Entrant("regex", len(cut), plain)),
            *_tools(cut, lang),
        ),
    )


def _tools(cut: Sequence[str], lang: str) -> list[Peer]:
    """The known tools; quantulum3 reads English alone."""
    few = cut[:: max(1, len(cut) // FEW)][:FEW]
    known = [("Recognizers-Text", numbers.recognizers(lang), 150)]
    if lang == "en":
        known.insert(0, ("quantulum3", numbers.quantulum3(lang), 40))
    return [
        Peer(name, reader and Entrant(name, len(few), _reading(few, reader)), bar)
        for name, reader, bar in known
    ]


def _reading(few: Sequence[str], reader: numbers.Reader) -> Callable[[], object]:
    return lambda: [reader(sentence) for sentence in few]
