"""The manifest: read back whole, or refused with the reason."""

from __future__ import annotations

import contextlib
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.archive.manifest import FORMAT, NAME, Filed, Manifest, read_manifest, write_manifest
from summarykit.errors import ArchiveError, SummarykitError

NAMES = st.text(alphabet="0123456789abcdef-河", min_size=1, max_size=8)
SIGNED = Manifest((Filed("a", "00"), Filed("b", "11")))


@given(st.lists(st.builds(Filed, NAMES, NAMES), max_size=4))
def test_round_trip(tmp_path_factory: pytest.TempPathFactory, segments: list[Filed]) -> None:
    folder = tmp_path_factory.mktemp("manifest")
    manifest = Manifest(tuple(segments))
    write_manifest(folder, manifest)
    assert read_manifest(folder) == manifest
    assert [path.name for path in folder.iterdir()] == [NAME]


def signed(**changes: Any) -> bytes:
    """A manifest with a right checksum, whatever it says."""
    told = {"format": FORMAT, "version": 1, "segments": []} | changes
    told = {key: value for key, value in told.items() if value is not None}
    told["checksum"] = sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
    return json.dumps(told).encode()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "E405"),
        (b"{", "E405"),
        (b"\xff\xfe{}", "E405"),
        (b"[" * 100_000, "E405"),
        (b"[]", "E404"),
        (b"{}", "E404"),
        (b'{"name": "a web application", "icons": []}', "E404"),
        (b'{"checksum": "00", "format": "summarykit archive"}', "E405"),
        (signed(format="another archive"), "E404"),
        (signed(format=None), "E404"),
        (signed(version=2), "E407"),
        (signed(version=None), "E407"),
        (signed(segments=None), "E407"),
        (signed(segments=[{"name": 1}]), "E407"),
        (signed(version=2, segments={"a": "b"}), "E407"),
    ],
)
def test_what_is_no_manifest_of_ours(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(SummarykitError) as caught:
        read_manifest(tmp_path)
    assert caught.value.code == code
    assert caught.value.help


def test_every_changed_byte_is_noticed(tmp_path: Path) -> None:
    write_manifest(tmp_path, SIGNED)
    whole = (tmp_path / NAME).read_bytes()
    for at in range(len(whole)):
        (tmp_path / NAME).write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        # A blank between two words of JSON may become another blank.
        told = SIGNED if whole[at : at + 1].isspace() else None
        with contextlib.suppress(ArchiveError):
            assert read_manifest(tmp_path) == told


def test_nothing_there_or_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SummarykitError, match="no archive"):
        read_manifest(tmp_path)
    (tmp_path / NAME).mkdir()
    with pytest.raises(SummarykitError, match="no archive"):
        read_manifest(tmp_path)


def test_closed_to_us(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    write_manifest(tmp_path, SIGNED)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SummarykitError) as caught:
        read_manifest(tmp_path)
    assert caught.value.code == "E502"
