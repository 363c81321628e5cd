"""Containers of Office before 2007. They are written here sector by sector."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reading.ole import MARK, content

FREE, LAST, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def entry(
    name: str, kind: int, child: int = FREE, right: int = FREE, start: int = LAST, size: int = 0
) -> bytes:
    """An entry of the directory; kind 1 is a folder, 2 a stream, 5 the root."""
    letters = (name + "\0").encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIQ", letters, len(letters), kind, 1, FREE, right, child, b"", 0, 0, 0, start, size
    )


def container(*names: str, data: bytes = b"") -> bytes:
    """A container with streams of these names, each of `data` filled up to 4096 bytes."""
    size = 4096
    head = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII", MARK, b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, 1, 1, 0, 4096, LAST, 0, LAST, 0
    )
    head += struct.pack("<109I", 0, *[FREE] * 108)
    entries = [entry("Root Entry", 5, child=1 if names else FREE)]
    for at, name in enumerate(names, start=1):
        entries.append(entry(name, 2, right=at + 1 if at < len(names) else FREE, start=10, size=size))
    entries += [b"\0" * 128] * (-len(entries) % 4)
    folders = len(entries) // 4
    table = [FAT, *range(2, folders + 1), LAST]
    table += [FREE] * (10 - len(table)) + [*range(11, 10 + size // 512), LAST]
    sectors = [struct.pack("<128I", *table, *[FREE] * (128 - len(table))), *_cut(b"".join(entries))]
    sectors += [b"\0" * 512] * (10 - len(sectors)) + _cut(data.ljust(size, b"\0"))
    return head + b"".join(sectors)


def _cut(data: bytes) -> list[bytes]:
    return [data[at : at + 512] for at in range(0, len(data), 512)]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["WordDocument", "1Table"], "word"),
        (["MatOST"], "word"),
        (["Workbook"], "an old Excel workbook"),
        (["Book"], "an old Excel workbook"),
        (["PowerPoint Document"], "an old PowerPoint presentation"),
        (["__properties_version1.0"], "an Outlook message"),
        (["EncryptedPackage", "EncryptionInfo"], "locked"),
        (["WordDocument", "EncryptionInfo"], "locked"),
        (["Something"], "damaged"),
        ([], "damaged"),
    ],
)
def test_contents(names: list[str], found: str) -> None:
    assert content(container(*names)) == found


@pytest.mark.parametrize(("flags", "found"), [(0x0000, "word"), (0x0100, "locked"), (0x1200, "word")])
def test_a_text_with_a_password(flags: int, found: str) -> None:
    head = b"\xec\xa5\xc1\0" + b"\0" * 6 + flags.to_bytes(2, "little")
    assert content(container("WordDocument", data=head)) == found


def test_a_large_workbook_is_not_taken_for_a_text() -> None:
    """A text may have a workbook inside, in a folder of its own: only the outermost streams count."""
    whole = container("WordDocument", data="Workbook".encode("utf-16-le"))
    assert content(whole) == "word"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("WordDocument", "word"),
        ("EncryptedPackage", "locked"),
        ("Workbook", "an old Excel workbook"),
        ("Xyz", "damaged"),
    ],
)
def test_a_container_cut_short_tells_what_it_was(name: str, found: str) -> None:
    assert content(container(name)[:1600]) == found


@given(st.binary(max_size=100), st.integers(0, 6000), st.integers(0, 5000))
def test_any_damage(data: bytes, place: int, end: int) -> None:
    whole = bytearray(container("WordDocument", "1Table"))
    whole[place : place + len(data)] = data
    assert isinstance(content(MARK + bytes(whole[8 : 512 + end])), str)
