"""Damage of every kind: one clear error when the archive is used, and all of it named by verify."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from summarykit.archive import container, manifest, open_archive
from summarykit.archive.container import Container, write_container
from summarykit.archive.manifest import read_manifest
from summarykit.archive.verify import verify
from summarykit.errors import ArchiveError
from tests.archive.papers import TEXTS, archive, filed, paper

ALL = sorted(TEXTS)
Damage = Callable[[Path], None]


def segments(folder: Path) -> list[Path]:
    return sorted((folder / "segments").iterdir())


def flip(part: str) -> Damage:
    """Change a byte in the middle of a part of the first segment."""

    def damage(folder: Path) -> None:
        path = segments(folder)[0]
        content = bytearray(path.read_bytes())
        at = content.find(bytes(Container(path).part(part))) + len(Container(path).part(part)) // 2
        content[at] ^= 16
        path.write_bytes(content)

    return damage


def cut(folder: Path) -> None:
    path = segments(folder)[0]
    path.write_bytes(path.read_bytes()[:-100])


def swap(folder: Path) -> None:
    one, other = segments(folder)
    one.rename(folder / "aside")
    other.rename(one)
    (folder / "aside").rename(other)


def foreign(folder: Path) -> None:
    segments(folder)[1].write_text("a text\n" * 100)


def lose(folder: Path) -> None:
    segments(folder)[1].unlink()


def other_parts(folder: Path) -> None:
    write_container(segments(folder)[0], {"rows": b"of another kind of file"})


def use(folder: Path) -> None:
    """Everything that reads an archive."""
    opened = open_archive(folder)
    for name in ALL:
        opened.related(paper(name), least=20)
        opened.analysis(name)
        opened.tokens(name)
    assert opened.background
    assert opened.units


DAMAGES: dict[str, tuple[Damage, int]] = {
    **{
        part: (flip(part), 1)
        for part in ("entries", "names", "analyses", "analyses.ends", "fingerprints", "terms.documents")
    },
    "cut short": (cut, 1),
    "swapped": (swap, 2),
    "foreign": (foreign, 1),
    "missing": (lose, 1),
    "another kind of file": (other_parts, 1),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_is_one_clear_error_and_named(tmp_path: Path, name: str) -> None:
    damage, parts = DAMAGES[name]
    archive(tmp_path, ALL[:3], ALL[3:])
    damage(tmp_path)
    with pytest.raises(ArchiveError) as caught:
        use(tmp_path)
    assert caught.value.code == "E405"
    assert ".seg" in str(caught.value)
    assert caught.value.help
    found = verify(tmp_path).damaged
    assert [one.code for one in found] == ["E405"] * parts
    assert all(".seg" in one.at.file for one in found)


def test_every_damaged_part_is_named(tmp_path: Path) -> None:
    archive(tmp_path, ALL[:3], ALL[3:])
    for damage in (flip("names"), flip("terms"), lose):
        damage(tmp_path)
    verified = verify(tmp_path)
    assert verified.segments == 2
    assert [one.message.split("(")[-1] for one in verified.damaged] == [
        "names)",
        "terms)",
        "is missing from the archive",
    ]


@pytest.mark.parametrize("keep_text", [True, False])
def test_a_sound_archive(tmp_path: Path, keep_text: bool) -> None:
    archive(tmp_path, ALL[:3], ALL[3:], keep_text=keep_text)
    use(tmp_path)
    assert verify(tmp_path).damaged == ()


def test_a_damaged_manifest(tmp_path: Path) -> None:
    archive(tmp_path)
    path = tmp_path / "manifest.json"
    path.write_bytes(path.read_bytes()[:-9])
    (found,) = verify(tmp_path).damaged
    assert (found.code, Path(found.at.file).name) == ("E405", "manifest.json")


def test_no_archive_at_all(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as caught:
        verify(tmp_path)
    assert caught.value.code == "E404"


@pytest.mark.parametrize("module", [manifest, container])
def test_an_archive_of_a_later_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: object
) -> None:
    monkeypatch.setattr(module, "VERSION", 99)
    archive(tmp_path)
    monkeypatch.undo()
    with pytest.raises(ArchiveError) as caught:
        use(tmp_path)
    assert caught.value.code == "E407"


def test_segments_of_another_archive(tmp_path: Path) -> None:
    """A file with the right name and all checksums right, and yet not the one that was written."""
    archive(tmp_path / "a", ALL[:3])
    archive(tmp_path / "b", ALL[3:])
    (name,) = (one.name for one in read_manifest(tmp_path / "a").segments)
    shutil.copy(segments(tmp_path / "b")[0], tmp_path / "a" / "segments" / f"{name}.seg")
    with pytest.raises(ArchiveError, match="digest"):
        open_archive(tmp_path / "a")


def test_a_folder_that_cannot_be_written_can_be_read(tmp_path: Path) -> None:
    archive(tmp_path, ALL)
    for path in [*tmp_path.rglob("*"), tmp_path]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    use(tmp_path)
    assert [entry.id for entry in open_archive(tmp_path).entries] == [a.document.id for a, _ in filed(ALL)]
    for path in [tmp_path, *tmp_path.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
