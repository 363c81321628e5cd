"""Which of two documents is the older, and whether they are of one series."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from summarykit.records import Entry, Origin

_NUMBERS = re.compile(r"\d+")


def ranks(entries: Sequence[Entry]) -> list[int]:
    """For each document how many are older: by year, in a year by path; those of unknown year come last."""
    order = sorted(range(len(entries)), key=lambda at: _age(entries[at]))
    ranked = [0] * len(entries)
    for rank, at in enumerate(order):
        ranked[at] = rank
    return ranked


def _age(entry: Entry) -> tuple[bool, int, str]:
    year = entry.meta.year
    return year is None, year or 0, entry.id


def series_of(entry: Entry) -> str:
    """What all documents of one organisation have in common and no other has.

    Where it is not known whose a document is, its path without numbers: "reports/north-2024.txt" and
    "reports/north-2025.txt" are of one hand.
    """
    path = PurePosixPath(entry.id)
    return entry.meta.organisation or f"{path.parent}/{_NUMBERS.sub('#', path.stem)}"


def origin_of(source: Entry, document: Entry) -> Origin:
    """Whose a passage is that stands in an older document: the organisation's own, or another unit's."""
    return "self" if series_of(source) == series_of(document) else "unit"
