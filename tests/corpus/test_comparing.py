"""The second map: documents become rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit.archive import open_archive, writing
from summarykit.archive.container import Container
from summarykit.corpus import comparing
from summarykit.corpus.comparing import HELD, CompareTask, Pair, compare_shard, unpack
from summarykit.corpus.habits import find_habits
from summarykit.corpus.rows import TABLES
from summarykit.pipeline import analyse
from summarykit.reading import read_text
from summarykit.records import Meta

TEXT = """Harbour Library: Work Summary {year}

This year we lent {lent} books and held 39 readings for children in all four quarters of the old town.
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    filed = [
        (analyse(read_text(TEXT.format(year=year, lent=year * 3), id=f"{year}.txt")), Meta("Harbour", year))
        for year in (2023, 2024)
    ]
    with writing(tmp_path / "archive") as writer:
        writer.write(filed)
        writer.commit()
    return tmp_path / "archive"


def task(archive: Path, ui: str = "en") -> CompareTask:
    pairs = (Pair("2023.txt", "first", (), False), Pair("2024.txt", "second", (("2023.txt", "self"),), True))
    habits = archive.parent / "habits"
    find_habits(open_archive(archive)).write(habits)
    return CompareTask(
        str(archive), str(habits), f"{archive} {ui}", str(archive.parent / f"{ui}.rows"), pairs, ui
    )


def test_the_rows_of_each_document_in_each_table(archive: Path) -> None:
    assert compare_shard(task(archive)) == 2
    container = Container(archive.parent / "en.rows")
    assert container.names == ("first", "second")
    told = {rows.table: rows for rows in unpack(container.part("second"))}
    assert told.keys() == TABLES.keys()
    assert '"copied":' in told["documents"].jsonl
    assert '"kind":"figures_only"' in told["passages"].jsonl
    assert all(rows.jsonl.count("\n") == rows.count for rows in told.values())
    first = {rows.table: rows for rows in unpack(container.part("first"))}
    assert first["passages"].count == 0
    assert '"copied":null' in first["documents"].jsonl


def test_what_is_there_is_not_made_again(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compare_shard(task(archive))
    monkeypatch.setattr(comparing, "report", None)
    assert compare_shard(task(archive)) == 2


def test_findings_in_the_language_of_the_reader(archive: Path) -> None:
    for ui in ("en", "zh"):
        compare_shard(task(archive, ui))
    english, chinese = ((archive.parent / f"{ui}.rows").read_bytes() for ui in ("en", "zh"))
    assert english != chinese


def test_sources_are_held(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    desk = comparing._desk(str(archive), task(archive).habits, "held")
    monkeypatch.setattr(desk._archive, "analysis", lambda id: opened.append(id) or _analysis(desk, id))
    for _ in range(3):
        desk._source("2023.txt")
    assert (opened, HELD > 16) == (["2023.txt"], True)


def _analysis(desk: comparing.Desk, id: str) -> object:
    return type(desk._archive).analysis(desk._archive, id)
