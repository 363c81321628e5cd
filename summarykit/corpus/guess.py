"""Whose a document is and of which year, where nobody says it: from its title and its name."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from summarykit.checks.years import year_of, years_in
from summarykit.drafting.unit import unit_in_title
from summarykit.records import Analysis, Meta

_IN_NAME = re.compile(r"(?<!\d)((?:1[6-9]|20)\d\d)(?:[01]\d[0-3]\d)?(?!\d)")
"""A year in a file's name, alone or at the head of a date; "1999-01" is a month."""


def guess(analysis: Analysis) -> Meta:
    """What the document itself tells, None for what is not sure."""
    return Meta(unit_in_title(analysis), _year(analysis), analysis.title)


def _year(analysis: Analysis) -> int | None:
    """The year in the file's name where the title agrees or names none, else that of the title alone.

    "Work 2025 and plan for 2026" is of 2025 where its name says so. Where title and name contradict each
    other, or the name has several years, nothing is sure.
    """
    name = PurePosixPath(analysis.document.id).stem
    named = set(map(int, _IN_NAME.findall(name))) or set(years_in(name))
    titled = set(years_in(analysis.title or ""))
    if not named:
        return year_of(analysis)
    sure = named & titled if titled else named
    return sure.pop() if len(sure) == 1 else None
