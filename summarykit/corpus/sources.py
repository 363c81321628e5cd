"""With which older documents each document is compared: never with all, always with the most likely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import nlargest

from summarykit.archive.pairs import WHOLE
from summarykit.corpus.order import origin_of
from summarykit.records import Entry, Origin
from summarykit.records.archive import series_of

LEAST = int(2.5 * WHOLE)
"""What two documents must share before they are compared: as much as two or three sampled fingerprints that
nobody else holds, some ten words or a dozen Chinese characters in one place.

In made-up reports, 20,000 and 800, .9965 and .9985 of the planted copies have their source among those
compared, of which a document has 2.0 and 4.1; with 2 * WHOLE .9982 among 2.4 and 1.0 among 4.7, with
3 * WHOLE .9952 among 1.9 and .9985 among 3.5. After a change rerun `score_scale`."""

SURE, MOST = 6 * WHOLE, 4
"""With every document that shares so much one is compared, however many they are: a report may be pieced
together of a dozen others. Of those that share less the MOST likely are taken: the fewer documents there are,
the more of them have a few rare turns of phrase in common."""

Sources = tuple[tuple[str, Origin], ...]
"""Documents by their ids, each with whose a passage is that stands in it."""


def choose_sources(
    entries: Sequence[Entry], ranked: Sequence[int], pairs: Iterable[tuple[int, int, int]]
) -> list[Sources]:
    """For each document those older ones that share enough with it, and the last one of its own series.

    `ranked` says for each document how many are older (`order.ranks`); `pairs` are two numbers of documents,
    the younger first, and what they share (`archive.pairs`), at least LEAST. Of equally doubtful ones the
    youngest is chosen. The sources of a document stand in the order of their numbers.
    """
    chosen: list[set[int]] = [set() for _ in entries]
    doubtful: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for younger, older, shared in pairs:
        if shared >= SURE:
            chosen[younger].add(older)
        else:
            doubtful[younger].append((shared, ranked[older], older))
    for younger, every in doubtful.items():
        chosen[younger].update(older for _, _, older in nlargest(MOST, every))
    for at, before in _last_of_series(entries, ranked):
        chosen[at].add(before)
    return [
        tuple((entries[number].id, origin_of(entries[number], entries[at])) for number in sorted(numbers))
        for at, numbers in enumerate(chosen)
    ]


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
