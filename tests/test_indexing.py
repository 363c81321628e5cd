"""Files into archives: new, changed, unchanged, unreadable, of one name."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit import indexing
from summarykit.archive import open_archive
from summarykit.errors import SummarykitError
from summarykit.indexing import How, add, build, remove
from summarykit.records import Meta
from tests.archive.papers import TEXTS

ALL = sorted(TEXTS)


@pytest.fixture
def past(tmp_path: Path) -> Path:
    """A folder of papers, one of them in a folder of its own."""
    for name, (_, text) in TEXTS.items():
        path = tmp_path / "past" / ("far" if name.startswith("forest") else "") / f"{name}.txt"
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "past"


IDS = sorted("far/forest-2025.txt" if name.startswith("forest") else f"{name}.txt" for name in TEXTS)


def entries(archive: Path) -> dict[str, Meta]:
    return {entry.id: entry.meta for entry in open_archive(archive).entries}


def test_a_folder_is_named_by_the_paths_in_it(past: Path, tmp_path: Path) -> None:
    done = build([past], tmp_path / "a.skx", How())
    assert list(done.added) == IDS
    assert (done.documents, done.unread, done.archive) == (6, (), f"{tmp_path}/a.skx")
    assert sorted(entries(tmp_path / "a.skx")) == IDS
    assert open_archive(tmp_path / "a.skx").entry("bridge-2024.txt").path == f"{past}/bridge-2024.txt"


def test_files_are_named_by_their_path_as_given(past: Path, tmp_path: Path) -> None:
    file = past / "bridge-2024.txt"
    assert build([file, file], tmp_path / "a.skx", How()).added == (file.as_posix(),)


def test_same_documents_same_bytes_in_however_many_batches(
    past: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / "one.skx", tmp_path / "two.skx"
    build([past], one, How())
    build([past], two, How())
    assert (one / "manifest.json").read_bytes() == (two / "manifest.json").read_bytes()
    monkeypatch.setattr(indexing, "BATCH", 1)
    build([past], two, How(force=True))
    assert len(open_archive(two).segments) == 6
    assert open_archive(one).entries == open_archive(two).entries


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            "file,organisation,year,title\nbridge-2024.txt,Bridge Club,2023,Our bridges\n",
            Meta("Bridge Club", 2023, "Our bridges"),
        ),
        (
            "file,year\nbridge-2024.txt,2023\n",
            Meta("河西镇志愿者协会", 2023, "河西镇志愿者协会2024年工作总结"),
        ),
        ("", Meta("河西镇志愿者协会", 2024, "河西镇志愿者协会2024年工作总结")),
    ],
)
def test_metadata_and_what_the_document_tells(past: Path, tmp_path: Path, table: str, said: Meta) -> None:
    if table:
        (past / "metadata.csv").write_text(table, encoding="utf-8")
    build([past], tmp_path / "a.skx", How())
    assert entries(tmp_path / "a.skx")["bridge-2024.txt"] == said


def test_without_text_only_metadata_is_kept(past: Path, tmp_path: Path) -> None:
    (past / "metadata.csv").write_text("file,organisation\nbridge-2024.txt,Bridge Club\n", encoding="utf-8")
    build([past], tmp_path / "a.skx", How(keep_text=False))
    said = entries(tmp_path / "a.skx")
    assert said["bridge-2024.txt"] == Meta("Bridge Club", None, None)
    assert said["rowing-2025.txt"] == Meta()
    content = b"".join(path.read_bytes() for path in (tmp_path / "a.skx" / "segments").iterdir())
    assert "志愿".encode() not in content
    assert b"Harbour" not in content


def test_adding_what_is_new_and_what_has_changed(past: Path, tmp_path: Path) -> None:
    archive = tmp_path / "a.skx"
    (past / "bridge-2025.txt").rename(tmp_path / "later.txt")
    build([past], archive, How())
    before = (archive / "manifest.json").read_bytes()
    assert add([past], archive, How()).unchanged == tuple(name for name in IDS if name != "bridge-2025.txt")
    assert (archive / "manifest.json").read_bytes() == before
    (tmp_path / "later.txt").rename(past / "bridge-2025.txt")
    (past / "rowing-2025.txt").write_text("Annual summary\n\nWe rowed to the sea.\n", encoding="utf-8")
    done = add([past], archive, How())
    assert (done.added, done.replaced, len(done.unchanged)) == (("bridge-2025.txt",), ("rowing-2025.txt",), 4)
    assert (done.documents, len(entries(archive))) == (6, 6)
    assert "to the sea" in open_archive(archive).analysis("rowing-2025.txt").document.text


def test_progress_is_told(past: Path, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    (past / "empty.txt").touch()
    build([past], tmp_path / "a.skx", How(watch=lambda *one: told.append(one)))
    assert told == [("read", done, 7) for done in range(1, 8)]


def test_changed_metadata_is_a_change(past: Path, tmp_path: Path) -> None:
    build([past], tmp_path / "a.skx", How())
    (past / "metadata.csv").write_text("file,year\nrowing-2025.txt,1999\n", encoding="utf-8")
    assert add([past], tmp_path / "a.skx", How()).replaced == ("rowing-2025.txt",)
    assert entries(tmp_path / "a.skx")["rowing-2025.txt"].year == 1999


def test_an_archive_without_texts_stays_one(past: Path, tmp_path: Path) -> None:
    archive = tmp_path / "a.skx"
    build([past / "bridge-2024.txt"], archive, How(keep_text=False))
    add([past], archive, How())
    assert not any(entry.readable for entry in open_archive(archive).entries)


def test_two_files_of_one_name(past: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "bridge-2024.txt").write_text(TEXTS["rowing-2025"][1], encoding="utf-8")
    with pytest.raises(SummarykitError, match="other/bridge-2024") as caught:
        build([past, other], tmp_path / "a.skx", How())
    assert caught.value.code == "E409"
    assert not (tmp_path / "a.skx").exists()
    build([past], tmp_path / "a.skx", How())
    with pytest.raises(SummarykitError, match="past/bridge-2024") as caught:
        add([other], tmp_path / "a.skx", How())
    assert caught.value.code == "E409"
    assert add([other], tmp_path / "a.skx", How(force=True)).replaced == ("bridge-2024.txt",)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "E102"),
        ("noise.txt", bytes(range(256)) * 9, "E103"),
        ("old.doc", b"\xd0\xcf\x11\xe0" * 99, ""),
    ],
)
def test_what_cannot_be_read_is_named(
    past: Path, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    (past / name).write_bytes(content)
    done = build([past], tmp_path / "a.skx", How())
    (problem,) = done.unread
    assert Path(problem.at.file).name == name
    assert problem.code == (code or problem.code)
    assert done.documents == 6


def test_where_nothing_can_be_read_nothing_is_made(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    done = build([tmp_path / "none", tmp_path / "nothing.txt"], tmp_path / "a.skx", How())
    assert [one.code for one in done.unread] == ["E102", "E101"]
    assert not (tmp_path / "a.skx").exists()


@pytest.mark.parametrize("force", [True, False])
@pytest.mark.parametrize("taken", ["folder", "file", "archive", "no parent"])
def test_the_place_of_an_archive(past: Path, tmp_path: Path, taken: str, force: bool) -> None:
    archive = tmp_path / "a.skx"
    if taken == "folder":
        archive.mkdir()
        (archive / "notes.txt").touch()
    elif taken == "file":
        archive.touch()
    elif taken == "archive":
        build([past / "bridge-2024.txt"], archive, How())
    else:
        archive = tmp_path / "nowhere" / "a.skx"
    if taken == "archive" and force:
        assert build([past], archive, How(force=True)).documents == 6
        return
    with pytest.raises(SummarykitError) as caught:
        build([past], archive, How(force=force))
    assert caught.value.code == ("E502" if taken == "no parent" else "E501")
    assert (archive / "notes.txt").exists() == (taken == "folder")


def test_a_damaged_archive_is_built_again(past: Path, tmp_path: Path) -> None:
    archive = tmp_path / "a.skx"
    build([past], archive, How())
    (archive / "manifest.json").write_text("{")
    with pytest.raises(SummarykitError, match="damaged"):
        add([past], archive, How())
    assert build([past], archive, How(force=True)).documents == 6
    assert sorted(entries(archive)) == IDS


def test_removing(past: Path, tmp_path: Path) -> None:
    build([past], tmp_path / "a.skx", How())
    assert remove([IDS[0], IDS[1], IDS[0]], tmp_path / "a.skx") == 4
    assert sorted(entries(tmp_path / "a.skx")) == IDS[2:]


@pytest.mark.parametrize(
    "what", [lambda place: add([place], place / "a.skx", How()), lambda place: remove(["x"], place / "a.skx")]
)
def test_what_is_no_archive_is_not_made_one(tmp_path: Path, what: object) -> None:
    with pytest.raises(SummarykitError) as caught:
        what(tmp_path)  # type: ignore[operator]
    assert caught.value.code == "E404"
    assert not (tmp_path / "a.skx").exists()
