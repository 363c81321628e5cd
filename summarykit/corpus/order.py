"""Which of two documents is the older, and whether they are of one series."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from summarykit.records import Entry, Origin
from summarykit.records.archive import series_of

_PART_OF_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d\D{0,2}([1-9]|0[1-9]|1[0-2])(?!\d)")
"""A month or quarter behind the year in a file's name: "2024-03", "2024q2", "2024年3月"."""


def ranks(entries: Sequence[Entry]) -> list[int]:
    """For each document how many are older: by year, in a year by the month or quarter that the file's name
    tells, then by path; those of unknown year come last.
    """
    order = sorted(range(len(entries)), key=lambda at: _age(entries[at]))
    ranked = [0] * len(entries)
    for rank, at in enumerate(order):
        ranked[at] = rank
    return ranked


def oldest_of_each_language(entries: Sequence[Entry]) -> set[str]:
    """The documents, by their ids, before which there is none that they could have copied from."""
    oldest: dict[str, str] = {}
    for entry in sorted(entries, key=_age):
        oldest.setdefault(entry.lang, entry.id)
    return set(oldest.values())


def age_of(entry: Entry) -> tuple[bool, int, int]:
    """Whether the year is unknown, the year, and the month or quarter that the file's name tells, else 0."""
    year, part = entry.meta.year, _PART_OF_YEAR.search(PurePosixPath(entry.id).stem)
    return year is None, year or 0, int(part[1]) if part else 0


def _age(entry: Entry) -> tuple[bool, int, int, str]:
    return *age_of(entry), entry.id


def origin_of(source: Entry, document: Entry) -> Origin:
    """Whose a passage is that stands in an older document: the organisation's own, or another unit's."""
    return "self" if series_of(source) == series_of(document) else "unit"
