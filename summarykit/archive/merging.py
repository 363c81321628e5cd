"""Several segments made one, without looking into the documents again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import numpy as np

from summarykit.archive.filing import Filing
from summarykit.archive.postings import Numbers, Postings

GONE = np.uint32(0xFFFFFFFF)
"""The new number of a document that is left out."""


def merge(parts: Sequence[Filing], without: Collection[str] = ()) -> Filing:
    """The documents of all parts, in their order, but those with an id in `without`."""
    kept = [
        (filing, [number for number, entry in enumerate(filing.entries) if entry.id not in without])
        for filing in parts
    ]
    tables = list(_tables(kept))
    return Filing(
        entries=[filing.entries[number] for filing, numbers in kept for number in numbers],
        names=[filing.names[number] for filing, numbers in kept for number in numbers],
        analyses=[filing.analyses[number] for filing, numbers in kept for number in numbers],
        tokens=[filing.tokens[number] for filing, numbers in kept for number in numbers],
        fingerprints=_joined([filing.fingerprints for filing in parts], tables),
        terms=_joined([filing.terms for filing in parts], tables),
    )


def _tables(kept: Iterable[tuple[Filing, list[int]]]) -> Iterable[Numbers]:
    """For each part the new numbers of its documents."""
    before = 0
    for filing, numbers in kept:
        table = np.full(len(filing.entries), GONE, dtype=np.uint32)
        table[numbers] = np.arange(before, before + len(numbers))
        before += len(numbers)
        yield table


def _joined(parts: Sequence[Postings], tables: Sequence[Numbers]) -> Postings:
    numbers = np.concatenate([table[one.documents] for one, table in zip(parts, tables, strict=True)])
    hashes = np.concatenate([one.hashes for one in parts])
    there = numbers != GONE
    numbers, hashes = numbers[there], hashes[there]
    order = np.lexsort((numbers, hashes))
    return Postings(hashes[order], numbers[order])
