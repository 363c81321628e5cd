"""The manifest: which segments make up an archive."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from summarykit.archive.problems import damaged, newer, no_archive
from summarykit.errors import ReadError
from summarykit.files import write_aside
from summarykit.reading.fetch import fetch
from summarykit.reports.codec import from_builtins

NAME, FORMAT, VERSION = "manifest.json", "summarykit archive", 1


@dataclass(frozen=True, slots=True)
class Filed:
    """A segment of the archive: its name and its digest."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """One state of an archive: what is not in it is not in the archive."""

    segments: tuple[Filed, ...] = ()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Replace the manifest in one step. Raises OutputError E502 or E503; the old state then stays."""
    rows = [{"name": one.name, "digest": one.digest} for one in manifest.segments]
    told: dict[str, Any] = {"format": FORMAT, "version": VERSION, "segments": rows}
    told["checksum"] = _checksum(told)
    write_aside(folder / NAME, (json.dumps(told, indent=1) + "\n").encode())


def read_manifest(folder: Path) -> Manifest:
    """The state of an archive.

    Raises ArchiveError: E404 where there is none, E405 where it is damaged, E407 of another version;
    ReadError E502 where it is closed to us.
    """
    path = folder / NAME
    told = _read(folder, path)
    if not isinstance(told, dict) or "checksum" not in told:
        raise no_archive(folder)
    if told.pop("checksum") != _checksum(told):
        raise damaged(path, NAME)
    if told.get("format") != FORMAT:
        raise no_archive(folder)
    try:
        segments = from_builtins(told.get("segments"), tuple[Filed, ...])
    except msgspec.ValidationError as error:
        raise newer(path) from error
    if told.get("version") != VERSION:
        raise newer(path)
    return Manifest(segments)


def _read(folder: Path, path: Path) -> object:
    try:
        return json.loads(fetch(path))
    except ReadError as error:
        if error.code in {"E101", "E111"}:
            raise no_archive(folder) from error
        raise
    except (ValueError, RecursionError) as error:
        raise damaged(path, NAME) from error


def _checksum(told: dict[str, Any]) -> str:
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
