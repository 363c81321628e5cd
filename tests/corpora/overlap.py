"""How much two documents of an annotated set share beyond the passages that its gold lists.

`python -m tests.corpora.overlap SET` prints the pairs that share most.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

from tests.corpora.annotation import Row
from tests.corpora.sets import SETS, CorpusSet, Entry, entries, placed

WORDS, CHARACTERS = 8, 12
Run = tuple[str, ...]
TOKEN = re.compile(r"[㐀-鿿]|[^\W_㐀-鿿]+")


def runs(text: str, size: int, skip: Iterable[tuple[int, int]] = ()) -> set[Run]:
    """All runs of `size` words (of Chinese: characters) that touch nothing in `skip`."""
    tokens = [(found.group().lower(), found.start(), found.end()) for found in TOKEN.finditer(text)]
    skipped = list(skip)
    free = [not any(start < to and at < end for at, to in skipped) for _, start, end in tokens]
    words = [word for word, _, _ in tokens]
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1) if all(free[at : at + size])}


def listed(entry: Entry, other: Entry) -> list[tuple[int, int]]:
    """Where `entry` and `other` have a passage in common, in `entry`; a third document may stand between."""
    here = [(row["start"], row["end"]) for row in taken(entry) if row["src"] in kin(other)]
    there = [(row["src_start"], row["src_end"]) for row in taken(other) if row["src"] == entry.doc]
    return here + there


def taken(entry: Entry) -> list[Row]:
    """The passages that a document took from others."""
    return placed(entry, entry.corpus.trusted).rows["passages"]


@cache
def kin(entry: Entry) -> frozenset[str]:
    """A document, those that it took passages from, and those that took passages from it."""
    takers = (one.doc for one in entries(entry.corpus) if any(row["src"] == entry.doc for row in taken(one)))
    return frozenset({entry.doc, *(row["src"] for row in taken(entry)), *takers})


def shares(corpus: CorpusSet) -> Iterator[tuple[float, str, str]]:
    """For each two documents of one language the larger share of runs that the other has too."""
    for one, other in combinations(entries(corpus), 2):
        if one.document.lang != other.document.lang:
            continue
        size = WORDS if one.document.lang == "en" else CHARACTERS
        mine = runs(one.document.text, size, listed(one, other))
        theirs = runs(other.document.text, size, listed(other, one))
        yield len(mine & theirs) / max(min(len(mine), len(theirs)), 1), one.doc, other.doc


if __name__ == "__main__":
    for share, doc, beside in sorted(shares(SETS[sys.argv[1]]), reverse=True)[:15]:
        print(f"{share:6.1%} {doc:28} {beside}")  # noqa: T201
