"""Shares of ink: each character once, the unit's own first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.checks.shares import find_shares
from summarykit.records import Origin, Passage, Place, Span
from summarykit.records.findings import COPIED_ORIGINS, SET_ASIDE_ORIGINS
from summarykit.reuse import Match

TEXT = "abcde fghij " * 10
INK = 100
Given = tuple[Origin, str, int, int]


def match(given: Given) -> Match:
    origin, source, start, end = given
    span = Span(start, end)
    place = Place(source, span)
    return Match(Passage(Place("new", span), place, "verbatim", origin, 1.0), (span,))


CASES: dict[str, tuple[list[Given], dict[str, float]]] = {
    "nothing": ([], {}),
    "a tenth": ([("self", "a", 0, 12)], {"self": 10.0}),
    "blanks do not count": ([("self", "a", 0, 11)], {"self": 10.0}),
    "twice in one source": ([("self", "a", 0, 12), ("self", "a", 6, 24)], {"self": 20.0}),
    "self before web": ([("web", "w", 0, 24), ("self", "a", 0, 12)], {"self": 10.0, "web": 10.0}),
    "unit before superior": (
        [("superior", "s", 0, 12), ("unit", "u", 0, 12)],
        {"unit": 10.0, "superior": 0.0},
    ),
    "quoted is set aside": ([("self", "a", 0, 24), ("quoted", "a", 0, 12)], {"self": 10.0, "quoted": 10.0}),
}


@pytest.mark.parametrize(("given", "percents"), CASES.values(), ids=CASES)
def test_by_origin(given: list[Given], percents: dict[str, float]) -> None:
    shares = find_shares(TEXT, [Span(0, len(TEXT))], [match(one) for one in given])
    assert {**shares.copied, **shares.set_aside} == percents
    assert set(shares.copied) <= set(COPIED_ORIGINS)
    assert set(shares.set_aside) <= set(SET_ASIDE_ORIGINS)


def test_only_content_counts() -> None:
    shares = find_shares(TEXT, [Span(0, 24)], [match(("self", "a", 12, 120))])
    assert shares.copied == {"self": 50.0}


def test_no_content_at_all() -> None:
    assert find_shares("  ", [], [match(("self", "a", 0, 2))]).copied == {"self": 0.0}


def test_rows_tell_each_source_the_largest_first() -> None:
    given: list[Given] = [
        ("self", "a", 0, 12),
        ("self", "b", 12, 48),
        ("self", "b", 60, 72),
        ("form", "c", 72, 84),
    ]
    rows = find_shares(TEXT, [Span(0, len(TEXT))], [match(one) for one in given]).sources
    assert [(row.document, row.percent, row.passages, row.longest) for row in rows] == [
        ("b", 40.0, 2, 36),
        ("a", 10.0, 1, 12),
        ("c", 10.0, 1, 12),
    ]


origins: st.SearchStrategy[Origin] = st.sampled_from([*COPIED_ORIGINS, *SET_ASIDE_ORIGINS])
given_matches = st.lists(
    st.tuples(origins, st.sampled_from("ab"), st.integers(0, 60), st.integers(61, 120)), max_size=8
)


@given(given_matches)
def test_together_never_more_than_the_whole(given_list: list[Given]) -> None:
    shares = find_shares(TEXT, [Span(0, len(TEXT))], [match(one) for one in given_list])
    told = [*shares.copied.values(), *shares.set_aside.values()]
    covered = {at for _, _, start, end in given_list for at in range(start, end) if TEXT[at] != " "}
    assert sum(told) == pytest.approx(100 * len(covered) / INK, abs=0.5)
    assert sum(row.percent for row in shares.sources) == pytest.approx(sum(told), abs=0.5)
