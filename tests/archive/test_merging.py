"""Segments made one say what they said apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.archive.filing import Filing, file_away, pack_filing
from summarykit.archive.merging import merge
from tests.archive.papers import TEXTS, filed

ALL = sorted(TEXTS)


def filing(names: list[str]) -> Filing:
    return file_away(filed(names), keep_text=True)


@given(st.lists(st.integers(0, len(ALL)), max_size=3).map(sorted), st.sets(st.sampled_from(ALL)))
def test_the_cut_does_not_matter(cuts: list[int], without: set[str]) -> None:
    parts = [filing(ALL[begin:end]) for begin, end in pairwise([0, *cuts, len(ALL)])]
    merged = merge(parts, without)
    assert pack_filing(merged) == pack_filing(filing([name for name in ALL if name not in without]))


@pytest.mark.parametrize("names", [[], ["bridge-2024"], ["rowing-2025", "bridge-2024"]])
def test_one_segment_stays_as_it_is(names: list[str]) -> None:
    assert pack_filing(merge([filing(names)])) == pack_filing(filing(names))
