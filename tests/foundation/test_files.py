"""A reader of a file sees the old content or the new, never half."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from summarykit.errors import OutputError
from summarykit.files import check_writable, write_aside


def test_the_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    target = tmp_path / "出 力.md"
    write_aside(target, b"old")
    write_aside(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "E503"), (errno.EACCES, "E502")])
def test_the_old_file_survives_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, code: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    target = tmp_path / "draft.md"
    target.write_bytes(b"old")
    monkeypatch.setattr(*((os, "fsync", fail) if step == "fsync" else (Path, "replace", fail)))
    with pytest.raises(OutputError) as caught:
        write_aside(target, b"new")
    assert caught.value.code == code
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_an_existing_output_is_not_replaced_unasked(tmp_path: Path) -> None:
    target = tmp_path / "draft.md"
    target.touch()
    with pytest.raises(OutputError, match="exists") as caught:
        check_writable(target, force=False)
    assert caught.value.code == "E501"
    check_writable(target, force=True)


@pytest.mark.parametrize("place", ["missing/draft.md", "."])
def test_an_unusable_place_is_told_before_the_work(tmp_path: Path, place: str) -> None:
    with pytest.raises(OutputError) as caught:
        check_writable(tmp_path / place, force=True)
    assert caught.value.code == "E502"
