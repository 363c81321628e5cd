"""A small corpus: two libraries over three years, a Chinese school over two, and what is no document."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

LENT = (
    "This year we lent {lent} books and held {held} readings for children in all four quarters of the town. "
    "The reading room was painted by volunteers of the harbour works, who gave {days} Saturdays for it."
)
OWN = {
    2022: "A new catalogue was put on the shelves in spring, and the old cards went to the town's museum.",
    2023: "Two of the five computers broke in autumn, and no money was left in the budget to replace them.",
    2024: "From March on we opened on Sundays, which brought in families that we had never seen before.",
}
HILL = {
    2023: "The road up the hill was closed for seven weeks, and hardly anybody found the way to us then.",
    2024: "Our only librarian was ill from May to July, so that the evening hours had to be given up.",
}
ENGLISH = """{unit}: Work Summary {year}

1. What we did

{lent}

2. What did not work

{own}
"""
CHINESE = """青山区第一中学{year}年工作总结

一、主要工作

全年开展教研活动{n}次，组织教师外出培训{n}人次，青年教师在市级优质课评比中取得较好成绩，教育教学质量稳步提升。

二、存在问题

学校操场尚未完成改造，体育课程的开展受到一定影响，维修经费需要继续争取。
"""


def library(unit: str, year: int) -> str:
    """A summary whose middle comes back every year with other figures."""
    lent = LENT.format(lent=1000 + year, held=year - 2000, days=year - 2015)
    return ENGLISH.format(
        unit=unit, year=year, lent=lent, own=(HILL if unit.startswith("Hill") else OWN)[year]
    )


def put(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """The files written into a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


FILES: dict[str, str | bytes] = {
    **{f"harbour/harbour-{year}.txt": library("Harbour Library", year) for year in OWN},
    **{f"hill/hill-{year}.md": library("Hill Library", year) for year in (2023, 2024)},
    **{
        f"school/一中-{year}.txt": CHINESE.format(year=year, n=year - 2010).encode("gb18030")
        for year in (2023, 2024)
    },
    "harbour/metadata.csv": "file,organisation,year\n"
    + "".join(f"harbour-{year}.txt,Harbour Library,{year}\n" for year in OWN),
    "README.md": "What this is.",
    "hill/empty.txt": b"",
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """The folder of the corpus."""
    return put(tmp_path / "corpus", FILES)
