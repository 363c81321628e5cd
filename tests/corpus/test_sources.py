"""With which older documents each document is compared."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarykit.corpus.order import ranks
from summarykit.corpus.sources import MOST, choose_sources
from summarykit.records import Entry, Meta


def entry(id: str, year: int, organisation: str, lang: str = "en") -> Entry:
    return Entry(id, id, lang, "txt", 100, id, Meta(organisation, year))


NORTH = [entry(f"north-{year}", year, "North") for year in (2021, 2022, 2023)]
SOUTH = [entry(f"south-{year}", year, "South") for year in (2021, 2023)]
CHINESE = [entry("zh-2020", 2020, "一中", "zh")]
ENTRIES = [*NORTH, *SOUTH, *CHINESE]


def test_those_that_share_and_the_last_one_of_the_series() -> None:
    chosen = choose_sources(ENTRIES, [(0, 4, 19), (1, 2, 30), (2, 4, 16), (3, 5, 99)])
    assert chosen == [
        (),
        (("north-2021", "self"),),
        (("north-2022", "self"),),
        (("zh-2020", "unit"),),
        (("north-2021", "unit"), ("north-2023", "unit"), ("south-2021", "self")),
        (),
    ]


def test_of_many_those_that_share_most_and_of_equal_ones_the_youngest() -> None:
    entries = [entry(f"doc-{number:02}", 2000 + number, f"unit {number}") for number in range(7)]
    shared = [(number, 6, count) for number, count in enumerate([25, 29, 25, 25, 27, 24])]
    assert choose_sources(entries, shared, most=3)[6] == (
        ("doc-01", "unit"),
        ("doc-03", "unit"),
        ("doc-04", "unit"),
    )


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19), st.integers(4, 60)), max_size=80))
def test_never_a_younger_one_never_too_many_and_the_pairs_in_any_order(
    found: list[tuple[int, int, int]],
) -> None:
    entries = [entry(f"doc-{number:02}", 2000 + number % 5, f"unit {number % 7}") for number in range(20)]
    pairs = list(
        {tuple(sorted(pair)): (*sorted(pair), count) for *pair, count in found if pair[0] != pair[1]}.values()
    )
    chosen = choose_sources(entries, pairs)
    assert choose_sources(entries, pairs[::-1]) == chosen
    rank = dict(zip((one.id for one in entries), ranks(entries), strict=True))
    for one, sources in zip(entries, chosen, strict=True):
        assert len(sources) <= MOST + 1
        assert all(rank[id] < rank[one.id] for id, _ in sources)
