"""Only regular files of sensible size are opened."""

from __future__ import annotations

import errno
import io
import os
import socket
import sys
from pathlib import Path

import pytest

from summarykit.errors import ReadError
from summarykit.reading import fetch as module
from summarykit.reading.fetch import fetch, identity, shown


def refused(path: Path) -> ReadError:
    with pytest.raises(ReadError) as caught:
        fetch(path)
    assert caught.value.help
    return caught.value


@pytest.mark.parametrize("name", ["工作 总结.txt", "two\nlines.txt", " blank .txt", "a'b\"c.txt", "-"])
def test_awkward_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"52")
    assert fetch(path) == b"52"
    assert identity(path) == path.as_posix()
    assert shown(path).isprintable()


def test_a_name_that_no_encoding_can_write(tmp_path: Path) -> None:
    path = Path(os.fsdecode(bytes(tmp_path) + b"/\xff\xfe.txt"))
    assert refused(path).code == "E101"
    assert str(refused(path)).encode()
    assert identity(path).encode()


@pytest.mark.parametrize(
    ("asked", "meant"),
    [("raport.txt", "report.txt"), ("REPORT.txt", "report.txt"), ("reprot.TXT", "report.txt")],
)
def test_a_near_name_is_offered(tmp_path: Path, asked: str, meant: str) -> None:
    (tmp_path / meant).touch()
    (tmp_path / "other.md").touch()
    error = refused(tmp_path / asked)
    assert error.code == "E101"
    assert meant in error.help


@pytest.mark.parametrize("path", ["nothing/like/it.txt", "zzz.txt", "x" * 300, "report.txt/below", "a\0b"])
def test_nothing_there(tmp_path: Path, path: str) -> None:
    (tmp_path / "report.txt").touch()
    assert refused(tmp_path / path).code == "E101"


def test_links(tmp_path: Path) -> None:
    (tmp_path / "itself").symlink_to(tmp_path / "itself")
    (tmp_path / "dangling").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "there.txt").write_bytes(b"52")
    (tmp_path / "good").symlink_to("there.txt")
    assert refused(tmp_path / "itself").code == "E110"
    assert refused(tmp_path / "dangling").code == "E101"
    assert "gone.txt" in refused(tmp_path / "dangling").help
    assert fetch(tmp_path / "good") == b"52"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with a name")
def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    error = refused(tmp_path / "pipe.txt")
    assert (error.code, error.message) == ("E111", "is a pipe, not a file")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no such device")
def test_a_device_is_never_opened() -> None:
    assert refused(Path("/dev/zero")).code == "E111"


def test_a_folder_and_a_socket_are_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(tmp_path).message == "is a folder, not a file"
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(tmp_path)  # the full path may be too long for a socket
        server.bind("s")
        assert refused(tmp_path / "s").code == "E111"


def test_large_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    monkeypatch.setattr(module, "MAX_BYTES", 1 << 20)
    path.write_bytes(b"x" * (1 << 20))
    assert len(fetch(path)) == 1 << 20
    path.write_bytes(b"x" * ((1 << 20) + 1))
    assert refused(path).code == "E109"
    assert "1 megabyte" in refused(path).message


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.EACCES, "E502"), (errno.EPERM, "E502"), (errno.EIO, "E101"), (errno.ELOOP, "E110")],
)
@pytest.mark.parametrize("step", ["stat", "open"])
def test_what_the_system_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, code: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    path = tmp_path / "a.txt"
    path.write_bytes(b"52")
    monkeypatch.setattr(Path, step, fail)
    with pytest.raises(ReadError) as caught:
        fetch(path)
    assert caught.value.code == code


@pytest.mark.parametrize("data", [b"", b"52 teachers", "培训".encode("gbk")])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert fetch(Path("-")) == data


def test_standard_input_has_the_limit_of_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 3)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"52 t")))
    assert refused(Path("-")).code == "E109"


def test_standard_input_may_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert refused(Path("-")).code == "E101"
