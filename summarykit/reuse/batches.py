"""Many texts cut at once: what a call costs is paid once a batch, and arrays stay in the cache."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from summarykit.records import Span
from summarykit.reuse.fingerprints import in_text_order
from summarykit.reuse.tokens import Cut, Indices, cut
from summarykit.text.hashing import Hashes

BATCH = 1 << 16
"""Characters that are worked on together. On reports of 15 KB, English and Chinese, in MB/s: 57 and 73 with
2**15, 63 and 74 with 2**16, 60 and 58 with 2**17, 27 and 30 with 2**20. Rerun
`python -m benchmarks.speed fingerprints`."""

BORDER = "\0"
"""Between two texts: no fingerprint reaches over it."""


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """The tokens of some texts laid one behind the other, and the offset where each text begins."""

    tokens: Cut
    begins: Indices

    def numbers(self, at: Indices) -> Indices:
        """In which text each of some tokens stands."""
        return np.searchsorted(self.begins, self.tokens.starts[at], "right") - 1


def cut_all(texts: Iterable[tuple[str, Sequence[Span]]]) -> Iterator[Batch]:
    """The tokens of texts, those that touch one of the spans beside the text marked as skipped."""
    waiting: list[tuple[str, Sequence[Span]]] = []
    size = 0
    for one in texts:
        waiting.append(one)
        size += len(one[0])
        if size >= BATCH:
            yield _together(waiting)
            waiting, size = [], 0
    if waiting:
        yield _together(waiting)


def fingerprint_all(texts: Iterable[str]) -> Iterator[tuple[Hashes, Indices]]:
    """Of each text the hashes of its fingerprints, in text order, and the offsets where they begin."""
    for batch in cut_all((text, ()) for text in texts):
        hashes, at = in_text_order(batch.tokens)
        offsets = batch.tokens.starts[at]
        cuts = [*np.searchsorted(offsets, batch.begins).tolist(), len(offsets)]
        for begin, first, last in zip(batch.begins.tolist(), cuts[:-1], cuts[1:], strict=True):
            yield hashes[first:last], offsets[first:last] - begin


def _together(texts: Sequence[tuple[str, Sequence[Span]]]) -> Batch:
    lengths = np.array([len(text) + len(BORDER) for text, _ in texts], dtype=np.int64)
    begins = np.cumsum(lengths) - lengths
    skip = [
        span.shift(begin) for begin, (_, spans) in zip(begins.tolist(), texts, strict=True) for span in spans
    ]
    return Batch(cut(BORDER.join(text for text, _ in texts), skip), begins)
