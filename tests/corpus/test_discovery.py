"""What lies in a corpus folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarykit.corpus.discovery import discover, name_of, unread_for
from summarykit.corpus.place import is_output
from summarykit.errors import ReadError
from summarykit.records import Skipped

FILES = [
    "b.txt",
    "a.md",
    "units/second/年终总结.docx",
    "units/metadata.csv",
    "units/first/C.HTM",
    "scan.pdf",
]
OTHERS = {
    "README.md": "tells of the documents, is none",
    "units/Licence.txt": "tells of the documents, is none",
    "schema.json": "not a kind of file that is read",
    "table.csv": "not a kind of file that is read",
    "without-a-suffix": "not a kind of file that is read",
    ".hidden.txt": "hidden",
    ".git/": "hidden",
    "~$a.docx": "left behind by another program",
    "__MACOSX/": "left behind by another program",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in [*FILES, *OTHERS, ".git/a.txt", "__MACOSX/a.txt"]:
        path = tmp_path / name
        if name.endswith("/"):
            path.mkdir()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
    return tmp_path


def test_documents_and_metadata_in_the_order_of_their_names(folder: Path) -> None:
    found = discover(folder, is_output)
    assert [one.name for one in found.documents] == sorted(set(FILES) - {"units/metadata.csv"})
    assert [one.path for one in found.metadata] == [folder / "units/metadata.csv"]


@pytest.mark.parametrize(("name", "reason"), OTHERS.items())
def test_what_is_no_document_is_listed_with_its_reason(name: str, reason: str, folder: Path) -> None:
    skipped = {one.file: one for one in discover(folder, is_output).skipped}
    assert skipped[name] == Skipped(name, reason)
    assert len(skipped) == len(OTHERS)


def test_links_are_not_followed(folder: Path) -> None:
    elsewhere = folder.parent / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    (elsewhere / "secret.txt").write_text("secret")
    (folder / "out.txt").symlink_to(elsewhere / "secret.txt")
    (folder / "outside").symlink_to(elsewhere, target_is_directory=True)
    (folder / "again.txt").symlink_to(folder / "b.txt")
    found = discover(folder, is_output)
    links = [one.file for one in found.skipped if one.reason == "a link, not followed"]
    assert links == ["again.txt", "out.txt", "outside"]
    assert "out.txt" not in [one.name for one in found.documents]


def test_a_link_that_leads_nowhere_should_have_been_a_document(folder: Path) -> None:
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    (folder / "itself.txt").symlink_to(folder / "itself.txt")
    assert {"gone.txt", "itself.txt"} <= {one.name for one in discover(folder, is_output).documents}


def test_a_link_into_a_closed_place_should_have_been_a_document(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    (folder / "closed.txt").symlink_to(folder / "b.txt")
    monkeypatch.setattr(Path, "exists", refuse)
    assert "closed.txt" in [one.name for one in discover(folder, lambda _: False).documents]


def test_what_a_run_or_an_archive_wrote_is_passed_over_whole(folder: Path) -> None:
    (folder / "out/work").mkdir(parents=True)
    (folder / "out" / "work" / "settings.json").touch()
    (folder / "old.skx/segments").mkdir(parents=True)
    (folder / "old.skx/manifest.json").touch()
    skipped = {one.file: one.reason for one in discover(folder, is_output).skipped}
    assert skipped["out/"] == skipped["old.skx/"] == "tables or archive made by summarykit"


@pytest.mark.parametrize(("name", "code"), [("nothing", "E101"), ("b.txt", "E111")])
def test_what_is_no_folder(name: str, code: str, folder: Path) -> None:
    with pytest.raises(ReadError) as told:
        discover(folder / name, is_output)
    assert told.value.code == code


@pytest.mark.parametrize("closed", ["units", "."])
def test_a_closed_folder(closed: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if Path(path) == folder / closed:
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    if closed == ".":
        with pytest.raises(ReadError, match="no permission"):
            discover(folder, is_output)
        return
    [row] = [one for one in discover(folder, is_output).skipped if one.unread]
    assert (row.file, row.code) == ("units/", "E502")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (Path("units", "a.txt"), "units/a.txt"),
        (Path("一中.txt"), "一中.txt"),
        (Path(os.fsdecode(b"\xff.txt")), "\\xff.txt"),
    ],
)
def test_no_two_files_have_one_name(path: Path, name: str) -> None:
    assert name_of(path) == name
    assert name_of(Path(os.fsdecode(b"\xfe.txt"))) != name


def test_unread_for_takes_over_the_error() -> None:
    error = ReadError("E102", "has nothing to read", help="Give a text.", at="somewhere/a.txt")
    assert unread_for("a.txt", error) == Skipped(
        "a.txt", "has nothing to read", "E102", unread=True, help="Give a text."
    )
