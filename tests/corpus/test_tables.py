"""Tables are written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from summarykit.corpus.comparing import Rows
from summarykit.corpus.tables import Written, is_as_written, write_tables
from summarykit.records import Skipped

DOCUMENTS = [
    [Rows("themes", 2, '{"a":1}\n{"a":2}\n', "1\n2\n"), Rows("figures", 0, "", "")],
    [Rows("themes", 1, '{"a":3}\n', "3\n")],
]
SKIPPED = [Skipped("=a.txt", "has nothing to read", "E102", unread=True), Skipped("b.csv", "no document")]


def test_rows_of_all_documents_one_after_another(tmp_path: Path) -> None:
    written = {one.file: one for one in write_tables(tmp_path, DOCUMENTS, SKIPPED)}
    assert (tmp_path / "themes.jsonl").read_text() == '{"a":1}\n{"a":2}\n{"a":3}\n'
    assert (tmp_path / "themes.csv").read_text() == "doc,phrase,score,count,spans\n1\n2\n3\n"
    assert (tmp_path / "figures.jsonl").read_text() == ""
    assert (written["themes.csv"].rows, written["blocks.jsonl"].rows, written["skipped.csv"].rows) == (
        3,
        0,
        2,
    )
    assert all(
        sha256((tmp_path / name).read_bytes()).hexdigest() == one.sha256 for name, one in written.items()
    )
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")} == set(written)


def test_skipped(tmp_path: Path) -> None:
    write_tables(tmp_path, [], SKIPPED)
    assert (tmp_path / "skipped.csv").read_text().splitlines() == [
        "file,reason,code,unread",
        "'=a.txt,has nothing to read,E102,yes",
        "b.csv,no document,,no",
    ]


def test_where_it_fails_the_old_tables_stay(tmp_path: Path) -> None:
    def broken() -> Iterator[list[Rows]]:
        yield DOCUMENTS[1]
        raise KeyboardInterrupt

    write_tables(tmp_path, DOCUMENTS, [])
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    with pytest.raises(KeyboardInterrupt):
        write_tables(tmp_path, broken(), [])
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.*")} == before


@pytest.mark.parametrize(("content", "holds"), [("as it was", True), ("otherwise", False), (None, False)])
def test_is_as_written(content: str | None, holds: bool, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "a.csv").write_text(content)
    assert is_as_written(tmp_path, Written("a.csv", sha256(b"as it was").hexdigest(), 1)) is holds
