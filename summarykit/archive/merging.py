"""Several segments made one, without looking into the documents again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import compress
from typing import TypeVar

import numpy as np

from summarykit.archive.filing import Filing
from summarykit.archive.postings import Numbers, Postings

T = TypeVar("T")

GONE = np.uint32(0xFFFFFFFF)
"""The new number of a document that is left out."""


def merge(parts: Sequence[Filing], without: Collection[str] = ()) -> Filing:
    """The documents of all parts, in their order, but those with an id in `without`."""
    stay = [[entry.id not in without for entry in filing.entries] for filing in parts]
    tables = list(_tables(stay))

    def kept(pick: Callable[[Filing], Sequence[T]]) -> list[T]:
        """A list of all parts, without what is left out."""
        return _kept(map(pick, parts), stay)

    def joined(pick: Callable[[Filing], Postings]) -> Postings:
        """Postings of all parts, by the new numbers."""
        return _joined(list(map(pick, parts)), tables)

    return Filing(
        entries=kept(lambda filing: filing.entries),
        names=kept(lambda filing: filing.names),
        analyses=kept(lambda filing: filing.analyses),
        tokens=kept(lambda filing: filing.tokens),
        fingerprints=joined(lambda filing: filing.fingerprints),
        phrases=joined(lambda filing: filing.phrases),
        terms=joined(lambda filing: filing.terms),
        lines=joined(lambda filing: filing.lines),
    )


def _kept(lists: Iterable[Sequence[T]], stay: Iterable[Sequence[bool]]) -> list[T]:
    return [one for every, flags in zip(lists, stay, strict=True) for one in compress(every, flags)]


def _tables(stay: Iterable[Sequence[bool]]) -> Iterator[Numbers]:
    """For each part the new numbers of its documents."""
    before = 0
    for flags in stay:
        numbers = before + np.cumsum(flags) - 1
        yield np.where(flags, numbers, GONE).astype(np.uint32)
        before += sum(flags)


def _joined(parts: Sequence[Postings], tables: Sequence[Numbers]) -> Postings:
    pairs = [one.part(0, len(one.hashes)) for one in parts]
    numbers = np.concatenate([table[documents] for (_, documents), table in zip(pairs, tables, strict=True)])
    hashes = np.concatenate([own for own, _ in pairs])
    there = numbers != GONE
    numbers, hashes = numbers[there], hashes[there]
    order = np.lexsort((numbers, hashes))
    return Postings.of(hashes[order], numbers[order])
