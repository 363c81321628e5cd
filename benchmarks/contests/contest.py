"""A contest: the product's entrant, its peers, and the ratio that each peer asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.rounds import Entrant
from summarykit.records import Document

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Peer:
    """Somebody to be measured against.

    `entrant` is None where the peer is not installed; `bar` is how many times as fast the product means to
    be, None where the peer only shows the scale (it does much less).
    """

    name: str
    entrant: Entrant | None
    bar: float | None = None


@dataclass(frozen=True, slots=True)
class Contest:
    """`unit` is what rates count a second of: MB of UTF-8, sentences or documents; `says` what is done."""

    says: str
    unit: str
    ours: Entrant
    peers: tuple[Peer, ...]


def megabytes(documents: Iterable[Document]) -> float:
    """Size of the texts in UTF-8."""
    return sum(len(one.text.encode("utf-8", "surrogatepass")) for one in documents) / MEGABYTE


def over(documents: Sequence[Document], work: Callable[[Document], object]) -> Callable[[], object]:
    """One pass of `work` over the documents."""

    def run() -> None:
        """The pass."""
        for document in documents:
            work(document)

    return run
