"""Counts over many documents: of two archives the sum."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.records import Background

COUNTS = st.dictionaries(st.integers(0, 9), st.integers(1, 5), max_size=5)
NAMES = st.dictionaries(st.text(max_size=2), st.integers(1, 5), max_size=3)
BACKGROUNDS = st.builds(Background, st.integers(0, 9), COUNTS, NAMES, COUNTS, COUNTS)


@given(BACKGROUNDS, BACKGROUNDS, BACKGROUNDS)
def test_adding_is_commutative_associative_and_has_a_zero(
    a: Background, b: Background, c: Background
) -> None:
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a + Background() == a


@given(BACKGROUNDS, BACKGROUNDS)
def test_every_count_is_the_sum(a: Background, b: Background) -> None:
    both = a + b
    assert both.documents == a.documents + b.documents
    for counts in ("frequencies", "phrases", "lines"):
        one, other, summed = (getattr(each, counts) for each in (a, b, both))
        assert all(summed.get(term, 0) == one.get(term, 0) + other.get(term, 0) for term in range(10))
    assert sum(both.names.values()) == sum(a.names.values()) + sum(b.names.values())


@pytest.mark.parametrize(("held", "idf"), [(0, 2.3026), (1, 1.6094), (9, 0.0)])
def test_idf_falls_from_rare_to_common(held: int, idf: float) -> None:
    background = Background(9, {7: held} if held else {})
    assert background.idf(7) == pytest.approx(idf, abs=1e-4)


@pytest.mark.parametrize(("documents", "enough"), [(0, 5), (400, 5), (1000, 5), (1200, 6), (20_000, 100)])
def test_how_many_documents_make_a_phrase_stock(documents: int, enough: int) -> None:
    assert Background(documents).often == enough


@pytest.mark.parametrize(("documents", "enough"), [(0, 4), (3, 4), (4, 4), (5, 4), (31, 16)])
def test_how_many_documents_are_most_of_a_round(documents: int, enough: int) -> None:
    assert Background(documents).most == enough
