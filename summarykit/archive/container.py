"""A file of named parts, each with its checksum, mapped into memory: how a segment lies on the disk.

    magic (8 bytes) | length of the directory (u32, little-endian) | SHA-256 of the directory (32 bytes)
    directory: JSON {"version": ..., "size": bytes of all parts, "parts": {name: [offset, length, SHA-256]}}
    the parts, each on a border of 8 bytes; offsets are counted from the end of the padded directory

The checksum of the directory is the digest of the whole file, because the directory holds those of the
parts. A part that is not known is passed over: new kinds of parts need no new version.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from summarykit.archive.problems import closed, damaged, missing, newer
from summarykit.files import write_aside
from summarykit.reports.codec import from_json, to_json

MAGIC = b"SKXSEG\r\n"
"""The line end is damaged where a file was sent as text."""

VERSION = 3
HEAD = struct.Struct("<8sI32s")
BORDER = 8


@dataclass(frozen=True, slots=True)
class Directory:
    """What a file says of itself. Lengths and offsets in bytes, checksums in hex."""

    version: int
    size: int
    parts: dict[str, tuple[int, int, str]]


def pack(parts: Mapping[str, bytes]) -> tuple[bytes, str]:
    """The bytes of a file with these parts, and its digest. Same parts, same bytes."""
    places: dict[str, tuple[int, int, str]] = {}
    body = bytearray()
    for name, content in parts.items():
        places[name] = (len(body), len(content), sha256(content).hexdigest())
        body += content + bytes(-len(content) % BORDER)
    directory = to_json(Directory(VERSION, len(body), places)).encode()
    directory += b" " * (-(HEAD.size + len(directory)) % BORDER)
    digest = sha256(directory)
    head = HEAD.pack(MAGIC, len(directory), digest.digest())
    return head + directory + bytes(body), digest.hexdigest()


def write_container(path: Path, parts: Mapping[str, bytes]) -> None:
    """Write a file with these parts in one step. Raises OutputError E502 or E503."""
    content, _ = pack(parts)
    write_aside(path, content)


class Container:
    """The parts of a file. The directory is checked when it is opened, a part when it is first asked for."""

    def __init__(self, path: Path) -> None:
        """Raises ArchiveError E405 (missing, damaged) or E407 (another version), ReadError E502 (closed)."""
        self.path = path
        self._map = _mapped(path)
        self.digest, directory, self._begin = _opened(path, self._map)
        self._places = directory.parts
        self._sound: set[str] = set()
        if self._begin + directory.size != len(self._map):
            raise damaged(path, "size")

    def __contains__(self, name: str) -> bool:
        """There is a part of this name."""
        return name in self._places

    @property
    def names(self) -> tuple[str, ...]:
        """The parts, in their order."""
        return tuple(self._places)

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return len(self._map)

    def part(self, name: str) -> memoryview:
        """A part of the file, looked through, not copied. Raises ArchiveError E405 where it is damaged."""
        view = self.view(name)
        if name not in self._sound:
            if sha256(view).hexdigest() != self._places[name][2]:
                raise damaged(self.path, name)
            self._sound.add(name)
        return view

    def view(self, name: str) -> memoryview:
        """A part that is not looked through: what is taken from it must carry a checksum of its own."""
        if name not in self._places:
            raise damaged(self.path, name)
        offset, length, _ = self._places[name]
        return memoryview(self._map)[self._begin + offset : self._begin + offset + length]

    def array(self, name: str, kind: str, *, looked_through: bool = True) -> NDArray[Any]:
        """A part as numbers of a kind ("<u8"), not copied. Raises ArchiveError E405 as `part`, `view` do."""
        try:
            return np.frombuffer(self.part(name) if looked_through else self.view(name), dtype=kind)
        except ValueError as error:
            raise damaged(self.path, name) from error


def _mapped(path: Path) -> mmap.mmap:
    try:
        if not path.is_file():
            raise missing(path)
        with path.open("rb") as stream:
            return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
    except PermissionError as error:
        raise closed(path) from error
    except (OSError, ValueError) as error:
        raise damaged(path, "head") from error


def _opened(path: Path, content: mmap.mmap) -> tuple[str, Directory, int]:
    """Digest and directory of a file, and where its parts begin."""
    if len(content) < HEAD.size:
        raise damaged(path, "head")
    magic, length, digest = HEAD.unpack_from(content)
    begin = HEAD.size + length
    directory = content[HEAD.size : begin]
    if magic != MAGIC or sha256(directory).digest() != digest:
        raise damaged(path, "head")
    try:
        read = from_json(directory, Directory)
    except msgspec.MsgspecError as error:
        raise newer(path) from error
    if read.version != VERSION:
        raise newer(path)
    return digest.hex(), read, begin
