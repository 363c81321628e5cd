"""What a run keeps for the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit.archive.container import write_container
from summarykit.corpus.comparing import Rows, pack, unpack
from summarykit.corpus.kept import (
    Account,
    Known,
    Pieces,
    load_account,
    load_known,
    save_account,
    save_known,
)
from summarykit.corpus.reading import How
from summarykit.corpus.tables import Written
from summarykit.errors import CorpusError
from summarykit.records import Meta, Settings, Skipped

KNOWN = {
    "a.txt": Known("12ab", Meta("A", 2024)),
    "b.txt": Known("", Meta(), Skipped("b.txt", "empty", "E102", True)),
}
ACCOUNT = Account(
    "1.0",
    {"roles/1": "ab"},
    How(None, None, Settings(), "en"),
    None,
    "34cd",
    1,
    1,
    (Written("a.csv", "56ef", 3),),
)
ROWS = [Rows("themes", 1, '{"phrase":"一中"}\n', "一中\n")]


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    save_known(tmp_path / "known.json", KNOWN)
    save_account(tmp_path / "run.json", ACCOUNT)
    assert load_known(tmp_path / "known.json") == KNOWN
    assert load_account(tmp_path / "run.json") == ACCOUNT
    assert unpack(pack(ROWS)) == ROWS


@pytest.mark.parametrize("content", [None, b"", b"[]", b'{"a.txt": 1}'])
def test_nothing_is_known_where_nothing_was_saved(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    if content is not None:
        path.write_bytes(content)
    assert load_known(path) == {}
    assert load_account(path) is None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_container(tmp_path / "one.rows", {"a": pack(ROWS), "b": pack([])})
    write_container(tmp_path / "two.rows", {"c": pack(ROWS)})
    return tmp_path


def test_pieces_of_all_files(folder: Path) -> None:
    pieces = Pieces(folder)
    assert [name in pieces for name in "abcd"] == [True, True, True, False]
    assert (pieces.rows("a"), pieces.rows("b")) == (ROWS, [])


@pytest.mark.parametrize(("wanted", "left"), [("ac", 2), ("b", 1), ("c", 1), ("", 0)])
def test_files_of_which_nothing_is_wanted_are_removed(wanted: str, left: int, folder: Path) -> None:
    Pieces(folder).sweep(list(wanted))
    assert len(list(folder.iterdir())) == left
    assert all(piece in Pieces(folder) for piece in wanted)


def test_a_file_that_is_none_of_ours_is_removed(folder: Path) -> None:
    (folder / "one.rows").write_bytes(b"half a fi")
    assert "a" not in Pieces(folder)
    assert [path.name for path in folder.iterdir()] == ["two.rows"]


def test_a_damaged_piece_is_told_and_removed(folder: Path) -> None:
    content = (folder / "two.rows").read_bytes()
    (folder / "two.rows").write_bytes(content[:-9] + bytes(9))
    with pytest.raises(CorpusError) as told:
        Pieces(folder).rows("c")
    assert (told.value.code, (folder / "two.rows").exists()) == ("E508", False)
