"""Whose a document is."""

from __future__ import annotations

import pytest

from summarykit.records import Entry, Meta
from summarykit.records.archive import series_of


def entry(id: str, organisation: str | None = None) -> Entry:
    return Entry(id, "", "en", "txt", 9, id, Meta(organisation))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (entry("a.txt", "North"), entry("b/c.txt", "North"), True),
        (entry("north-2023.txt", "North"), entry("north-2024.txt", "South"), False),
        (entry("x/north-2023q1.txt"), entry("x/north-2023q4.docx"), True),
        (entry("x/north-2023.txt"), entry("y/north-2023.txt"), False),
        (entry("x/north-2023.txt", "North"), entry("x/north-2024.txt"), False),
    ],
)
def test_documents_of_one_series(one: Entry, other: Entry, same: bool) -> None:
    assert (series_of(one) == series_of(other)) == same
