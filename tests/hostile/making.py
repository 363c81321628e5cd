"""Hostile files, made when a test runs: a maker takes the file's place and what `hostile.yml` says of it."""

from __future__ import annotations

import io
import os
import random
import socket
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.reading.conftest import docx, packed, para, wordml
from tests.reading.odt.conftest import odt, part
from tests.reading.pdf.conftest import LOCKED, Sheet, bomb, file_of, pdf
from tests.reading.test_ole import container

GOOD = "Work summary 2025\n\nFirst, teaching\n\nWe trained 39 teachers and 12 masters.\n"
PAGE = f"<html><body><h1>Work summary 2025</h1><p>{GOOD}</p></body></html>"
MEGABYTE = 1 << 20

MAKERS: dict[str, Callable[..., None]] = {}


def maker(function: Callable[..., None]) -> Callable[..., None]:
    """Put a function among the makers, under its name."""
    MAKERS[function.__name__] = function
    return function


def make(folder: Path, case: dict[str, Any]) -> Path:
    """The hostile file of a case, in a folder."""
    path = folder / case["file"]
    if "make" in case:
        name, *arguments = case["make"]
        path.parent.mkdir(parents=True, exist_ok=True)
        MAKERS[name](path, *arguments)
    return path


def content(kind: str) -> bytes:
    """A good file of a kind."""
    if kind == "docx":
        return docx("".join(map(para, GOOD.splitlines())))
    if kind == "pdf":
        return pdf(Sheet().lines(50, 50, GOOD))
    if kind == "odt":
        return odt("".join(f"<text:p>{line}</text:p>" for line in GOOD.splitlines()))
    if kind == "rtf":
        return ("{\\rtf1 " + GOOD.replace("\n", "\\par ") + "}").encode()
    return (PAGE if kind == "html" else GOOD).encode()


# --- bytes ---


@maker
def text(path: Path, *parts: str | list[Any], encoding: str = "utf-8") -> None:
    """Texts one behind the other; `[text, n]` stands n times."""
    whole = (one if isinstance(one, str) else one[0] * one[1] for one in parts)
    path.write_bytes("".join(whole).encode(encoding))


@maker
def encoded(path: Path, encoding: str, *parts: str | list[Any]) -> None:
    """Texts in an encoding."""
    text(path, *parts, encoding=encoding)


@maker
def hexed(path: Path, data: str, filled: int = 0) -> None:
    """Bytes in hex, and so many noughts behind."""
    path.write_bytes(bytes.fromhex(data) + bytes(filled))


@maker
def noise(path: Path, count: int, head: str = "") -> None:
    """So many bytes by chance, always the same."""
    path.write_bytes(bytes.fromhex(head) + random.Random(count).randbytes(count))  # noqa: S311


@maker
def sparse(path: Path, megabytes: int, head: str = "") -> None:
    """A large file that takes no room on the disk."""
    path.write_bytes(head.encode())
    os.truncate(path, megabytes * MEGABYTE)


@maker
def good(path: Path, kind: str) -> None:
    """A good file of a kind, under any name."""
    path.write_bytes(content(kind))


@maker
def cut(path: Path, kind: str, share: float) -> None:
    """The first part of a good file."""
    whole = content(kind)
    path.write_bytes(whole[: int(share * len(whole))])


# --- archives ---


@maker
def word(path: Path, body: str, times: int = 1, close: str = "") -> None:
    """A Word file of this body; `body` stands so many times, then `close`."""
    path.write_bytes(docx(body * times + close * times))


@maker
def parts(path: Path, *names: str) -> None:
    """An archive with parts of these names."""
    path.write_bytes(packed(dict.fromkeys(names, "<x/>")))


@maker
def many_parts(path: Path, count: int) -> None:
    """A Word file with so many parts beside its own."""
    files = {f"word/media/{n}.xml": "" for n in range(count)}
    path.write_bytes(
        packed(files | {"word/document.xml": wordml("document", f"<w:body>{para(GOOD)}</w:body>")})
    )


@maker
def lying(path: Path) -> None:
    """A Word file whose list of parts tells wrong sizes."""
    data = bytearray(content("docx"))
    at = data.rindex(b"PK\x01\x02")
    data[at + 20 : at + 28] = (7).to_bytes(4, "little") * 2
    path.write_bytes(bytes(data))


@maker
def declared(path: Path, doctype: str, inside: str) -> None:
    """A Word file whose text has a document type of its own."""
    part = wordml("document", f"<w:body>{para(inside)}</w:body>")
    path.write_bytes(packed({"word/document.xml": part.replace("<w:document", f"{doctype}<w:document", 1)}))


@maker
def flagged(path: Path) -> None:
    """A Word file whose parts are locked with the password of a ZIP archive."""
    data = bytearray(content("docx"))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    path.write_bytes(bytes(data))


@maker
def tags(path: Path, count: int) -> None:
    """A page with an element of so many attributes."""
    path.write_text(
        "<p " + " ".join(f'a{n}="x"' for n in range(count)) + ">39 teachers</p>", encoding="utf-8"
    )


@maker
def nested_zip(path: Path, depth: int) -> None:
    """Archives in archives."""
    data = content("docx")
    for _ in range(depth):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("inner.zip", data)
        data = stream.getvalue()
    path.write_bytes(data)


@maker
def compound(path: Path, *streams: str) -> None:
    """An old Office file with streams of these names."""
    path.write_bytes(container(*streams))


@maker
def compound_locked(path: Path) -> None:
    """An old Word file whose flags tell of a password."""
    path.write_bytes(container("WordDocument", data=bytes(10) + (0x0100).to_bytes(2, "little")))


@maker
def odf(path: Path, body: str, times: int = 1) -> None:
    """An OpenDocument text of this body."""
    path.write_bytes(odt(body * times))


@maker
def odf_content(path: Path, content: str) -> None:
    """An OpenDocument text whose main part is this."""
    path.write_bytes(odt("", content=content))


@maker
def odf_locked(path: Path) -> None:
    """An OpenDocument text with a password."""
    entry = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    path.write_bytes(odt("x", **{"META-INF_manifest": part("manifest:manifest", entry)}))


# --- PDF ---


@maker
def scan(path: Path) -> None:
    """A page with a picture of a text."""
    path.write_bytes(pdf(Sheet().picture(0, 0, 340, 800)))


@maker
def pdf_locked(path: Path) -> None:
    """A file with a password."""
    path.write_bytes(pdf(Sheet().text(50, 50, GOOD[:17]), trailer=LOCKED))


@maker
def pdf_bomb(path: Path, megabytes: int) -> None:
    """A page that unpacks to more than anybody can read."""
    path.write_bytes(bomb(megabytes))


@maker
def pdf_of(path: Path, *objects: str) -> None:
    """A file of these objects, the catalogue before them."""
    path.write_bytes(file_of(["<< /Type /Catalog /Pages 2 0 R >>", *objects]))


@maker
def pdf_pages(path: Path, count: int) -> None:
    """One page so many times."""
    pages = f"<< /Kids [{'3 0 R ' * count}] /Count {count} >>"
    pdf_of(path, pages, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>")


# --- not files ---


@maker
def folder(path: Path) -> None:
    """A folder, by a name that a file might have."""
    path.mkdir()


@maker
def link(path: Path, target: str) -> None:
    """A link."""
    path.symlink_to(target)


@maker
def link_pair(path: Path, other: str) -> None:
    """Two links to each other."""
    path.symlink_to(other)
    path.with_name(other).symlink_to(path.name)


@maker
def pipe(path: Path) -> None:
    """A pipe with a name."""
    os.mkfifo(path)


@maker
def listening(path: Path) -> None:
    """A socket. Its full path may be too long for the system."""
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(before)


@maker
def closed(path: Path) -> None:
    """A file that nobody may read."""
    path.write_bytes(content("txt"))
    path.chmod(0)


@maker
def closed_folder(path: Path) -> None:
    """A folder that nobody may look into."""
    path.mkdir()
    (path / "inside.txt").write_bytes(content("txt"))
    path.chmod(0)
