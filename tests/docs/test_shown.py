"""Shown output is compared line by line, and brought up to date without growing."""

from __future__ import annotations

import pytest

from tests.docs.shown import matches, refreshed

PRINTED = "3 files\nfirst line \n\nsecond line\n4 findings\n"


@pytest.mark.parametrize(
    ("shown", "same"),
    [
        (PRINTED, True),
        ("3 files\n…\n4 findings\n", True),
        ("…\nfirst line\n…\n", True),
        ("3 files\n4 findings\n", False),
        ("3 files\n…\n5 findings\n", False),
        ("first line\n…\n", False),
    ],
)
def test_matches(shown: str, same: bool) -> None:
    assert matches(shown, PRINTED) is same


@pytest.mark.parametrize(
    ("shown", "fresh"),
    [
        ("2 files\n…\n9 findings\n", "3 files\n…\n4 findings\n"),
        ("…\nsecond line!\n…\n", "…\nsecond line\n…\n"),
        ("2 files\n9 findings\n", "3 files\n…\n4 findings\n"),
        ("2 files\n", "3 files\n…\n"),
    ],
)
def test_refreshed(shown: str, fresh: str) -> None:
    assert refreshed(shown, PRINTED) == fresh
    assert matches(fresh, PRINTED)
