"""A file of named parts: what is written is read, and no changed byte passes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.archive import container
from summarykit.archive.container import HEAD, Container, pack, write_container
from summarykit.errors import ArchiveError

PARTS = {"entries": b"[]", "empty": b"", "numbers": bytes(range(40))}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_container(tmp_path / "one.seg", PARTS)
    return tmp_path / "one.seg"


def read_all(path: Path) -> dict[str, bytes]:
    opened = Container(path)
    return {name: bytes(opened.part(name)) for name in opened.names}


@given(st.dictionaries(st.text(min_size=1, max_size=9), st.binary(max_size=50), max_size=6))
def test_what_is_packed_is_there(tmp_path_factory: pytest.TempPathFactory, parts: dict[str, bytes]) -> None:
    path = tmp_path_factory.mktemp("packed") / "a.seg"
    write_container(path, parts)
    assert read_all(path) == parts
    assert pack(parts) == (path.read_bytes(), Container(path).digest)


def test_parts_begin_on_borders_of_numbers(path: Path) -> None:
    opened = Container(path)
    assert opened.array("numbers", "<u8").tolist()[0] == int.from_bytes(bytes(range(8)), "little")
    assert opened.size == path.stat().st_size
    assert "numbers" in opened
    assert "words" not in opened


def test_every_flipped_bit_is_noticed(path: Path) -> None:
    whole = path.read_bytes()
    padding = set(range(len(whole))) - covered(path)
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        if at in padding:
            assert read_all(path) == PARTS
            continue
        with pytest.raises(ArchiveError) as caught:
            read_all(path)
        assert caught.value.code == "E405"


def covered(path: Path) -> set[int]:
    """The bytes that are not padding between parts."""
    opened = Container(path)
    begin = path.stat().st_size - sum(len(part) + -len(part) % 8 for part in PARTS.values())
    found = set(range(begin))
    for part in PARTS.values():
        found |= set(range(begin, begin + len(part)))
        begin += len(part) + -len(part) % 8
    assert opened.size == begin
    return found


@pytest.mark.parametrize("length", [0, 1, HEAD.size - 1, HEAD.size, HEAD.size + 10, -1])
def test_a_file_cut_short_is_noticed_when_it_is_opened(path: Path, length: int) -> None:
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(ArchiveError, match="damaged") as caught:
        Container(path)
    assert caught.value.code == "E405"


@pytest.mark.parametrize("content", [b"a text\n" * 20, b"PK\x03\x04" + bytes(100), b"\x00" * 60])
def test_a_foreign_file_is_told(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match="damaged"):
        Container(path)


def test_what_is_missing_or_no_file(path: Path) -> None:
    for other in (path.with_name("two.seg"), path.parent):
        with pytest.raises(ArchiveError, match="missing") as caught:
            Container(other)
        assert caught.value.code == "E405"
    with pytest.raises(ArchiveError, match="words"):
        Container(path).part("words")


def test_a_file_that_is_closed_to_us(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(Exception, match="no permission") as caught:
        Container(path)
    assert getattr(caught.value, "code", "") == "E502"


@pytest.mark.parametrize("version", [0, 1, 99])
def test_another_version_is_told(path: Path, monkeypatch: pytest.MonkeyPatch, version: int) -> None:
    monkeypatch.setattr(container, "VERSION", version)
    write_container(path, PARTS)
    monkeypatch.undo()
    with pytest.raises(ArchiveError) as caught:
        Container(path)
    assert caught.value.code == "E407"
