"""Which files of a folder are documents."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarykit.errors import ReadError
from summarykit.reading import find_documents
from summarykit.reading.folder import is_folder, look_through


def test_documents_in_order_without_the_rest(tmp_path: Path) -> None:
    names = [
        "b.txt",
        "a.md",
        "units/second/年终总结.docx",
        "units/first/C.HTM",
        "old.doc",
        "scan.pdf",
        "README.md",
        "Readme.txt",
        "metadata.csv",
        "LICENSE.txt",
        "notes.json",
        ".hidden.txt",
        ".git/a.txt",
        "~$a.docx",
        "__MACOSX/a.txt",
        "picture.png",
    ]
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = [path.relative_to(tmp_path).as_posix() for path in find_documents(tmp_path)]
    assert found == [
        "a.md",
        "b.txt",
        "old.doc",
        "scan.pdf",
        "units/first/C.HTM",
        "units/second/年终总结.docx",
    ]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "itself.txt").symlink_to(tmp_path / "itself.txt")
    assert [path.name for path in find_documents(tmp_path)] == ["a.txt", "itself.txt"]


def test_a_link_may_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    """Its target may be a private file, of which the report would tell."""
    folder = tmp_path / "given"
    (folder / "below").mkdir(parents=True)
    (tmp_path / "private.txt").write_bytes(b"52")
    (folder / "there.txt").touch()
    (folder / "below/inside.txt").symlink_to("../there.txt")
    (folder / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    (folder / "out.txt").symlink_to("../private.txt")
    (tmp_path / "by_another_name").symlink_to(folder, target_is_directory=True)
    for top in (folder, tmp_path / "by_another_name"):
        inside, gone, out, there = look_through(top)
        assert (inside, gone, there) == (top / "below/inside.txt", top / "gone.txt", top / "there.txt")
        assert isinstance(out, ReadError)
        assert (out.code, str(out.at)) == ("E111", (top / "out.txt").as_posix())
        with pytest.raises(ReadError, match="out of the folder"):
            find_documents(top)


@pytest.mark.parametrize("path", ["x" * 300, "x/" * 3000, "a\0b", "missing"])
def test_what_cannot_be_a_folder(tmp_path: Path, path: str) -> None:
    assert not is_folder(tmp_path / path)


def test_a_file_is_a_folder_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"52")
    assert find_documents(path) == [path]


def test_an_empty_folder(tmp_path: Path) -> None:
    assert find_documents(tmp_path) == []


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        find_documents(tmp_path / "missing")
    assert caught.value.code == "E101"


def test_a_closed_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: object) -> None:
        raise PermissionError(13, "no", str(path))

    monkeypatch.setattr(os, "scandir", fail)
    with pytest.raises(ReadError) as caught:
        find_documents(tmp_path)
    assert caught.value.code == "E502"


def test_what_is_behind_a_closed_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "stat", fail)
    with pytest.raises(ReadError) as caught:
        find_documents(tmp_path / "below")
    assert caught.value.code == "E502"
