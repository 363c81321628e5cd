"""With which older documents each document is compared: never with all, always with the most likely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import heappush, heappushpop

from summarykit.archive.pairs import WHOLE
from summarykit.corpus.order import origin_of, ranks, series_of
from summarykit.records import Entry, Origin

LEAST = 4 * WHOLE
"""What two documents must share before they are compared: as much as four sampled fingerprints that nobody
else holds, some twelve words or fifteen Chinese characters in one place. In 2,000 made-up reports .997 of the
planted copies then have their source among 2.8 sources a document, with 3 .999 among 4.0; where every common
fingerprint counted alike, at least 8 of them gave .992 among 3.5. After a change rerun `score_scale`."""

MOST = 8
"""Sources of one document, beside the last of its own series. In the same reports half as many found 97 % of
the copied text, twice as many would find hardly more: what stands in so many documents is a form."""

Sources = tuple[tuple[str, Origin], ...]
"""Documents by their ids, each with whose a passage is that stands in it."""


def choose_sources(
    entries: Sequence[Entry], pairs: Iterable[tuple[int, int, int]], most: int = MOST
) -> list[Sources]:
    """For each document those older ones that share the most with it, and the last one of its own series.

    `pairs` are two numbers of documents and what they share (`archive.pairs`), at least LEAST. Of equal
    ones the youngest is chosen. The sources of a document stand in the order of their numbers.
    """
    ranked = ranks(entries)
    nearest: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for one, other, shared in pairs:
        older, newer = sorted((one, other), key=ranked.__getitem__)
        _keep(nearest[newer], (shared, ranked[older], older), most)
    chosen = [{number for _, _, number in nearest[at]} for at in range(len(entries))]
    for at, before in _last_of_series(entries, ranked):
        chosen[at].add(before)
    return [
        tuple((entries[number].id, origin_of(entries[number], entries[at])) for number in sorted(numbers))
        for at, numbers in enumerate(chosen)
    ]


def _keep(heap: list[tuple[int, int, int]], item: tuple[int, int, int], most: int) -> None:
    """The greatest `most` items, the least of them first."""
    if len(heap) < most:
        heappush(heap, item)
    else:
        heappushpop(heap, item)


def _last_of_series(entries: Sequence[Entry], ranked: Sequence[int]) -> list[tuple[int, int]]:
    """Each document with the one before it in its series and language, where there is one."""
    last: dict[tuple[str, str], int] = {}
    found: list[tuple[int, int]] = []
    for at in sorted(range(len(entries)), key=ranked.__getitem__):
        key = series_of(entries[at]), entries[at].lang
        if key in last:
            found.append((at, last[key]))
        last[key] = at
    return found
