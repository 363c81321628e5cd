"""Years as people write them in titles, headings and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from summarykit.records import Analysis

_CHINESE = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR = re.compile(
    r"(?<![\d.,/])(?:19|20)\d\d(?![\d%]|[.,]\d)|[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=年)"
)
_SPAN_OF_YEARS = re.compile(r"((?:19|20)\d\d)(年?\s?[-–—~～/至到]\s?)(\d{2}(?:\d\d)?)(?!\d)")

_IN_NAME = re.compile(r"(?<!\d)((?:1[6-9]|20)\d\d)(?:[01]\d[0-3]\d)?(?!\d)")


def years_in(text: str) -> list[int]:
    """Years that stand in a text, in order: "2024", "二〇二四年"; of "2023-24" and "2023至2024年" both."""
    written = _SPAN_OF_YEARS.sub(lambda m: m[1] + m[2] + (m[3] if len(m[3]) == 4 else m[1][:2] + m[3]), text)
    return [int(found.translate(_CHINESE)) for found in _YEAR.findall(re.sub(r"[-–—~～/]", " ", written))]


def year_of(analysis: Analysis) -> int | None:
    """The year a summary is of: the last one in its title, None where the title names none.

    A title with years further apart than a school year ("2016-2020") is of no single year.
    """
    return one_year(years_in(analysis.title or ""))


def one_year(years: Sequence[int]) -> int | None:
    """The year that years stand for: the last one, none where they are further apart than a school year."""
    return max(years) if years and max(years) - min(years) <= 1 else None


def year_in_name(name: str) -> int | None:
    """The one year in the name of a file, alone or at the head of a date."""
    years = {int(year) for year in _IN_NAME.findall(PurePosixPath(name).stem)}
    return years.pop() if len(years) == 1 else None
