"""With which older documents each document is compared."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarykit.corpus.order import ranks
from summarykit.corpus.sources import LEAST, MOST, SURE, choose_sources
from summarykit.records import Entry, Meta


def entry(id: str, year: int, organisation: str, lang: str = "en") -> Entry:
    return Entry(id, id, lang, "txt", 100, id, Meta(organisation, year))


NORTH = [entry(f"north-{year}", year, "North") for year in (2021, 2022, 2023)]
SOUTH = [entry(f"south-{year}", year, "South") for year in (2021, 2023)]
CHINESE = [entry("zh-2020", 2020, "一中", "zh")]
ENTRIES = [*NORTH, *SOUTH, *CHINESE]


def test_those_that_share_and_the_last_one_of_the_series() -> None:
    pairs = [(4, 0, 300), (2, 1, 800), (4, 2, 260), (3, 5, 990)]
    assert choose_sources(ENTRIES, ranks(ENTRIES), pairs) == [
        (),
        (("north-2021", "self"),),
        (("north-2022", "self"),),
        (("zh-2020", "unit"),),
        (("north-2021", "unit"), ("north-2023", "unit"), ("south-2021", "self")),
        (),
    ]


def test_all_that_share_much_and_of_the_others_the_likeliest_and_of_equal_ones_the_youngest() -> None:
    entries = [entry(f"doc-{number:02}", 2000 + number, f"unit {number}") for number in range(20)]
    doubtful = [(19, number, count) for number, count in enumerate([255, 290, 255, 255, 270, 255])]
    sure = [(19, number, SURE) for number in range(6, 18)]
    chosen = choose_sources(entries, ranks(entries), [*doubtful, *sure])[19]
    assert [id for id, _ in chosen] == [f"doc-{number:02}" for number in (1, 3, 4, 5, *range(6, 18))]


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19), st.integers(LEAST, SURE)), max_size=80))
def test_never_a_younger_one_never_too_many_doubtful_ones_and_the_pairs_in_any_order(
    found: list[tuple[int, int, int]],
) -> None:
    entries = [entry(f"doc-{number:02}", 2000 + number % 5, f"unit {number % 7}") for number in range(20)]
    ranked = ranks(entries)
    sorted_by_age = {
        (max(pair, key=ranked.__getitem__), min(pair, key=ranked.__getitem__)): count
        for *pair, count in found
        if pair[0] != pair[1]
    }
    pairs = [(*pair, count) for pair, count in sorted_by_age.items()]
    chosen = choose_sources(entries, ranked, pairs)
    assert choose_sources(entries, ranked, pairs[::-1]) == chosen
    rank = dict(zip((one.id for one in entries), ranked, strict=True))
    for at, (one, sources) in enumerate(zip(entries, chosen, strict=True)):
        sure = sum(younger == at and count >= SURE for younger, _, count in pairs)
        assert len(sources) <= sure + MOST + 1
        assert all(rank[id] < rank[one.id] for id, _ in sources)
