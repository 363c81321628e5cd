"""metadata.csv: what it says, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from summarykit.corpus.discovery import Found
from summarykit.corpus.metadata import over, read_metadata
from summarykit.errors import CorpusError, Location, ReadError
from summarykit.records import Meta

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/corpus.yml").read_text(encoding="utf-8"))


def tables(folder: Path, texts: Mapping[str, str | bytes]) -> list[Found]:
    found = []
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        found.append(Found(name, path))
    return found


@pytest.mark.parametrize("case", CASES["metadata"], ids=lambda case: case["text"][:30])
def test_what_is_said(case: dict[str, Any], tmp_path: Path) -> None:
    said, warnings = read_metadata(tables(tmp_path, {"metadata.csv": case["text"]}), ["x.txt"])
    assert said == {"x.txt": Meta(*case["said"])}
    assert warnings == ()


@pytest.mark.parametrize("case", CASES["bad_metadata"], ids=lambda case: case["told"])
def test_what_is_wrong_and_where(case: dict[str, Any], tmp_path: Path) -> None:
    [table] = tables(tmp_path, {"metadata.csv": case["text"] or "\n"})
    with pytest.raises(CorpusError) as told:
        read_metadata([table], ["x.txt", "y.txt"])
    assert told.value.code == "E504"
    assert told.value.at == Location(str(table.path), *case["at"])
    assert case["told"] in told.value.message


def test_a_table_in_the_encoding_of_a_chinese_spreadsheet(tmp_path: Path) -> None:
    found = tables(
        tmp_path, {"metadata.csv": "file,organisation\n一中-2024.txt,青山区第一中学\n".encode("gb18030")}
    )
    assert read_metadata(found, ["一中-2024.txt"])[0]["一中-2024.txt"].organisation == "青山区第一中学"


def test_the_nearer_table_has_the_last_word_in_what_it_says(tmp_path: Path) -> None:
    found = tables(
        tmp_path,
        {
            "units/north/metadata.csv": "file,organisation\na.txt,North\n",
            "metadata.csv": "file,organisation,year\nunits/north/a.txt,Some,2024\nunits\\b.txt,South,2023\n",
        },
    )
    said, _ = read_metadata(found, ["units/north/a.txt", "units/b.txt"])
    assert said == {"units/north/a.txt": Meta("North", 2024), "units/b.txt": Meta("South", 2023)}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("gone.txt,A\n", "names 1 file that is no document here: gone.txt"),
        (
            "x.txt,A\n../out.txt,A\ngone.txt,A\n",
            "names 2 files that are no documents here, the first ../out.txt",
        ),
    ],
)
def test_rows_of_files_that_are_not_there(rows: str, told: str, tmp_path: Path) -> None:
    _, [warned] = read_metadata(tables(tmp_path, {"metadata.csv": "file,organisation\n" + rows}), ["x.txt"])
    assert warned.code == "W505"
    assert warned.message == told
    assert warned.at.line == (2 if rows.startswith("gone") else 3)


def test_a_table_that_is_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as told:
        read_metadata(tables(tmp_path, {"metadata.csv": b"\x00\x01" * 400}), ["x.txt"])
    assert told.value.code == "E103"


def test_over() -> None:
    assert over(Meta("A", None, "T"), Meta("B", 2024, None)) == Meta("A", 2024, "T")
