"""Which of two documents is the older, and whose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.corpus.order import oldest_of_each_language, origin_of, ranks
from summarykit.records import Entry, Meta


def entry(id: str, year: int | None = None, organisation: str | None = None) -> Entry:
    return Entry(id, id, "en", "txt", 100, id, Meta(organisation, year))


def test_older_by_year_then_by_path_and_unknown_years_last() -> None:
    entries = [entry("b", 2024), entry("a", 2024), entry("c", 2022), entry("0"), entry("z", 1954)]
    assert ranks(entries) == [3, 2, 1, 4, 0]


@pytest.mark.parametrize(
    ("older", "younger"),
    [
        ("team-2024q2.txt", "Team-2024q4.txt"),
        ("z-2024-03.txt", "a-2024-11.txt"),
        ("乙2024年3月.txt", "甲2024年12月.txt"),
        ("b-2024.txt", "a-2024-01.txt"),
        ("a-2024-2.txt", "b-2024-2.txt"),
        ("a-2024-99.txt", "b-2024.txt"),
    ],
)
def test_inside_a_year_by_month_or_quarter_then_by_path(older: str, younger: str) -> None:
    assert ranks([entry(younger, 2024), entry(older, 2024)]) == [1, 0]


def test_the_oldest_of_each_language() -> None:
    chinese = replace(entry("zh", 2024), lang="zh")
    entries = [entry("b", 2024), entry("a", 2022), chinese, replace(chinese, id="zz")]
    assert oldest_of_each_language(entries) == {"a", "zh"}
    assert oldest_of_each_language([]) == set()


@given(st.lists(st.tuples(st.text("abc", min_size=1), st.none() | st.integers(2000, 2003)), unique=True))
def test_the_order_of_the_entries_does_not_matter(given: list[tuple[str, int | None]]) -> None:
    entries = [entry(id, year) for id, year in given]
    by_entry = dict(zip(map(repr, entries), ranks(entries), strict=True))
    turned = entries[::-1]
    assert dict(zip(map(repr, turned), ranks(turned), strict=True)) == by_entry
    assert sorted(by_entry.values()) == list(range(len(entries)))


@pytest.mark.parametrize(
    ("source", "document", "origin"),
    [
        (entry("a.txt", organisation="North"), entry("b.txt", organisation="North"), "self"),
        (entry("a.txt", organisation="North"), entry("b.txt", organisation="South"), "unit"),
        (entry("x/north-2023.txt"), entry("x/north-2024.txt"), "self"),
        (entry("x/north-2023.txt"), entry("x/south-2024.txt"), "unit"),
        (entry("x/2023.txt"), entry("y/2024.txt"), "unit"),
        (entry("x/north-2023q1.txt"), entry("x/north-2023q4.docx"), "self"),
        (entry("x/north-2023.txt", organisation="North"), entry("x/north-2024.txt"), "unit"),
    ],
)
def test_whose_a_passage_is(source: Entry, document: Entry, origin: str) -> None:
    assert origin_of(source, document) == origin
