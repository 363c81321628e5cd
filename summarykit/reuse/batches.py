"""Fingerprints of many texts at once: what a call costs is paid once a batch, arrays stay in the cache."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from summarykit.reuse.fingerprints import in_text_order
from summarykit.reuse.tokens import Indices, cut
from summarykit.text.hashing import Hashes

BATCH = 1 << 16
"""Characters that are worked on together. On reports of 15 KB, English and Chinese, in MB/s: 57 and 73 with
2**15, 63 and 74 with 2**16, 60 and 58 with 2**17, 27 and 30 with 2**20. Rerun
`python -m benchmarks.speed fingerprints`."""


def fingerprint_all(texts: Iterable[str]) -> Iterator[tuple[Hashes, Indices]]:
    """Of each text the hashes of its fingerprints, in text order, and the offsets where they begin."""
    batch: list[str] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text)
        if size >= BATCH:
            yield from _together(batch)
            batch, size = [], 0
    yield from _together(batch)


def _together(texts: list[str]) -> Iterator[tuple[Hashes, Indices]]:
    """The texts as one, with a border between any two that no fingerprint reaches over."""
    tokens = cut("\0".join(texts))
    hashes, at = in_text_order(tokens)
    offsets = tokens.starts[at]
    lengths = np.array([len(text) + 1 for text in texts], dtype=np.int64)
    begins = np.cumsum(lengths) - lengths
    cuts = np.searchsorted(offsets, [*begins.tolist(), np.iinfo(np.int64).max]).tolist()
    for begin, first, last in zip(begins.tolist(), cuts[:-1], cuts[1:], strict=True):
        yield hashes[first:last], offsets[first:last] - begin
