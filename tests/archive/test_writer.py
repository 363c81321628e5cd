"""The writer: nothing is seen before it commits, and nothing is left over."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit.archive import open_archive, write_segment, writing
from summarykit.archive import writer as module
from summarykit.archive.manifest import read_manifest
from summarykit.archive.writer import is_free
from summarykit.errors import ArchiveError
from tests.archive.papers import TEXTS, archive, filed

ALL = sorted(TEXTS)


def ids(folder: Path) -> list[str]:
    return [entry.id for entry in open_archive(folder).entries]


def segments(folder: Path) -> set[str]:
    return {path.name for path in (folder / "segments").iterdir()}


def test_nothing_is_seen_before_the_commit(tmp_path: Path) -> None:
    archive(tmp_path / "a.skx", ALL[:2])
    with writing(tmp_path / "a.skx") as writer:
        writer.write(filed(ALL[2:3]))
        writer.remove(ALL[:1])
        assert ids(tmp_path / "a.skx") == ALL[:2]
        writer.commit()
        assert ids(tmp_path / "a.skx") == ALL[1:3]


def test_what_was_not_committed_is_swept_by_the_next_writer(tmp_path: Path) -> None:
    folder = tmp_path / "a.skx"
    archive(folder, ALL[:1])
    before = segments(folder)
    with writing(folder) as writer:
        writer.write(filed(ALL[1:2]))
    (folder / ".manifest.json.abc").touch()
    (folder / "segments" / ".x.seg.abc").touch()
    (folder / "segments" / "folder.seg").mkdir()
    (folder / "segments" / "notes.txt").touch()
    with writing(folder):
        assert segments(folder) == before | {"folder.seg", "notes.txt"}
        assert not list(folder.glob(".manifest*"))


def test_segments_of_a_resumed_run_are_kept(tmp_path: Path) -> None:
    for name in ("wanted", "strange"):
        write_segment(tmp_path, name, filed(ALL[:1]))
    with writing(tmp_path, keep=["wanted"]) as writer:
        assert segments(tmp_path) == {"wanted.seg"}
        writer.add("wanted")
        writer.add("wanted")
        writer.commit()
    assert ids(tmp_path) == ALL[:1]
    assert [one.name for one in read_manifest(tmp_path).segments] == ["wanted"]


def test_an_archive_that_was_never_committed_leaves_nothing(tmp_path: Path) -> None:
    with writing(tmp_path / "a.skx") as writer:
        writer.write(filed(ALL[:1]))
    assert not (tmp_path / "a.skx").exists()


@pytest.mark.parametrize("gone", [ALL[:1], ALL[:2], ALL[1:4], ALL])
def test_what_is_removed_is_gone_from_the_disk(tmp_path: Path, gone: list[str]) -> None:
    folder = tmp_path / "a.skx"
    archive(folder, ALL[:2], ALL[2:])
    with writing(folder) as writer:
        writer.remove(gone)
        writer.commit()
    left = [name for name in ALL if name not in gone]
    assert ids(folder) == left
    again = archive(tmp_path / "b.skx", left)
    assert [again.analysis(name) for name in left] == [open_archive(folder).analysis(name) for name in left]
    assert open_archive(folder).background == again.background
    assert segments(folder) == {f"{one.name}.seg" for one in read_manifest(folder).segments}


def test_removing_what_is_not_there_changes_nothing(tmp_path: Path) -> None:
    archive(tmp_path, ALL[:2])
    with writing(tmp_path) as writer:
        with pytest.raises(ArchiveError, match="nobody") as caught:
            writer.remove([ALL[0], "nobody"])
        writer.commit()
    assert caught.value.code == "E408"
    assert ids(tmp_path) == ALL[:2]


def test_adding_never_touches_a_file_that_is_there(tmp_path: Path) -> None:
    archive(tmp_path, ALL[:2])
    (old,) = (tmp_path / "segments").iterdir()
    before = old.stat()
    with writing(tmp_path) as writer:
        writer.write(filed(ALL[2:]))
        writer.tidy()
        writer.commit()
    assert (old.stat().st_ino, old.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert ids(tmp_path) == ALL


@pytest.mark.parametrize(
    ("limits", "left"),
    # Segments of two documents and of one, one, one and one: (SMALL, MANY, LARGE) and how many are left.
    [((9, 2, 9), 1), ((9, 2, 2), 3), ((2, 2, 9), 2), ((2, 2, 3), 3), ((9, 5, 9), 5), ((0, 0, 9), 5)],
)
def test_many_small_segments_are_joined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limits: tuple[int, int, int], left: int
) -> None:
    for name, limit in zip(("SMALL", "MANY", "LARGE"), limits, strict=True):
        monkeypatch.setattr(module, name, limit)
    before = archive(tmp_path, ALL[:2], *([name] for name in ALL[2:]))
    background, pairs = before.background, list(before.pairs(range(len(ALL)), least=1))
    with writing(tmp_path) as writer:
        writer.tidy()
        writer.commit()
    after = open_archive(tmp_path)
    assert len(after.segments) == len(segments(tmp_path)) == left
    assert (after.background, list(after.pairs(range(len(ALL)), least=1))) == (background, pairs)
    assert [after.analysis(name) for name in ALL] == [before.analysis(name) for name in ALL]


def test_writing_anew_over_a_damaged_archive(tmp_path: Path) -> None:
    archive(tmp_path, ALL[:1])
    (segment,) = (tmp_path / "segments").iterdir()
    segment.write_bytes(b"damaged")
    (tmp_path / "manifest.json").write_bytes(b"damaged")
    with pytest.raises(ArchiveError), writing(tmp_path):
        pass
    with writing(tmp_path, anew=True) as writer:
        writer.write(filed(ALL[:1]))
        writer.commit()
    assert ids(tmp_path) == ALL[:1]
    assert open_archive(tmp_path).analysis(ALL[0])


@pytest.mark.parametrize(
    ("files", "free"),
    [
        ([], True),
        (["lock"], True),
        (["lock", "segments/", ".manifest.json.x1"], True),
        (["lock", "segments/", "manifest.json"], False),
        (["notes.txt"], False),
    ],
)
def test_what_a_killed_first_writer_left_is_free(tmp_path: Path, files: list[str], free: bool) -> None:
    assert is_free(tmp_path / "nothing")
    for name in files:
        (tmp_path / name).mkdir() if name.endswith("/") else (tmp_path / name).touch()
    assert is_free(tmp_path) is free
    if "notes.txt" in files:
        assert not is_free(tmp_path / "notes.txt")
