"""What a file is, by its first bytes more than by its name; what is no text is refused here."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Literal

from summarykit.errors import ReadError
from summarykit.messages import msg, say
from summarykit.reading import ole
from summarykit.reading.fetch import shown, too_large

Kind = Literal["txt", "md", "html", "docx", "pdf", "rtf", "odt", "doc"]

READ: tuple[tuple[bytes, Kind], ...] = ((b"%PDF-", "pdf"), (b"{\\rtf", "rtf"))
"""First bytes of kinds that are read, whatever their name."""

MAGIC = (
    (b"\x89PNG", msg("a PNG image")),
    (b"\xff\xd8\xff", msg("a JPEG image")),
    (b"GIF87a", msg("a GIF image")),
    (b"GIF89a", msg("a GIF image")),
    (b"II*\0", msg("a TIFF image")),
    (b"MM\0*", msg("a TIFF image")),
    (b"Rar!\x1a", msg("a RAR archive")),
    (b"7z\xbc\xaf", msg("a 7z archive")),
    (b"\x1f\x8b", msg("a gzip archive")),
    (b"BZh91AY&SY", msg("a bzip2 archive")),
    (b"\xfd7zXZ", msg("an xz archive")),
    (b"SQLite format 3\0", msg("a database")),
    (b"\x7fELF", msg("a program")),
    (b"MZ\x90", msg("a program")),
    (b"ID3\x03", msg("a sound file")),
    (b"OggS", msg("a sound file")),
    (b"MIME-Version:", msg("a web archive (MHTML)")),
)
"""First bytes of what is no text; none can begin a text."""

IN_ZIP = (
    ("xl/", msg("an Excel workbook")),
    ("ppt/", msg("a PowerPoint presentation")),
    ("META-INF/container.xml", msg("an e-book (EPUB)")),
    ("content.xml", msg("another OpenDocument file than a text")),
)
"""Names of parts that tell what an archive without Word's parts is."""

EXPECTED = {
    ".docx": msg("a Word file"),
    ".docm": msg("a Word file"),
    ".doc": msg("a Word file"),
    ".wps": msg("a WPS file"),
    ".odt": msg("an OpenDocument text"),
    ".rtf": msg("an RTF file"),
    ".pdf": msg("a PDF file"),
    ".html": msg("a web page"),
    ".htm": msg("a web page"),
    ".txt": msg("a text"),
    ".md": msg("a text"),
}

HTML_NAMES = frozenset({".html", ".htm", ".xhtml"})
ZIP_NAMES = frozenset({".docx", ".docm", ".dotx", ".odt"})
"""Names of documents that are ZIP archives: one that is none is damaged."""
_HTML = re.compile(
    rb"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*+<(?:!doctype html|html|head|body|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_OWN_ENTITIES = re.compile(rb"<!doctype\b[^<>\[]*\[", re.IGNORECASE)
"""A document type with declarations inside it: no page needs one, and what it declares may be a bomb."""
MAX_PARTS = 10_000
"""A report with a picture on each of a thousand pages has about 1,100 parts."""
_ENTRY = b"PK\x01\x02"
"""What each entry in the list of an archive begins with."""
_WORD_XML = b'progid="Word.Document"'
_ODF_TEXT = b"application/vnd.oasis.opendocument.text"
PDF_HEAD = 1024
"""Bytes in which a PDF file may begin, as Adobe's programs take it."""


_MAGICS = tuple(magic for magic, _ in MAGIC)


def sniff(data: bytes, path: Path) -> Kind:
    """The kind of a file.

    Raises ReadError: E102 nothing but blanks, E104 another kind of file, E105 a damaged archive or a page
    that defines entities, E106 locked with a password.
    """
    if not data or data.isspace():
        raise nothing_to_read(shown(path))
    if data.startswith(ole.MARK):
        return _old_office(data, path)
    if data.startswith(b"PK"):
        return _archive(data, path)
    if data.startswith(_MAGICS):
        raise _wrong_kind(path, next(what for magic, what in MAGIC if data.startswith(magic)))
    return _marked_kind(data, path) or _text_kind(data, path)


def _marked_kind(data: bytes, path: Path) -> Kind | None:
    """A kind that tells itself by its first bytes."""
    head = data[:PDF_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if path.suffix.lower() == ".pdf" and b"%PDF-" in head:
        return "pdf"
    return next((kind for magic, kind in READ if head.startswith(magic)), None)


def _text_kind(data: bytes, path: Path) -> Kind:
    # Without NUL and mark, the head of a UTF-16 page reads like that of any other.
    head = data[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    suffix = path.suffix.lower()
    if _WORD_XML in head:
        raise _wrong_kind(path, msg("a Word file in the XML of 2003"))
    if suffix in HTML_NAMES or _HTML.match(head):
        if _OWN_ENTITIES.search(head):
            raise damaged(shown(path), say("it defines its own entities"))
        return "html"
    if head.startswith(b"<?xml"):
        raise _wrong_kind(path, msg("an XML file"))
    return "md" if suffix in {".md", ".markdown"} else "txt"


def _archive(data: bytes, path: Path) -> Kind:
    try:
        names = [plain_name(name) for name in open_zip(data, shown(path)).namelist()]
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError) as error:
        if path.suffix.lower() in ZIP_NAMES or b"word/document.xml" in data:
            raise damaged(shown(path), say("the archive ends early or is broken")) from error
        if not data.startswith(b"PK\x03\x04"):
            return _text_kind(data, path)
        raise _wrong_kind(path, msg("a damaged ZIP archive")) from error
    return _kind_of_parts(names, data, path)


def _kind_of_parts(names: list[str], data: bytes, path: Path) -> Kind:
    if any(name.lower().startswith("word/") for name in names):
        return "docx"
    if "content.xml" in names and (_ODF_TEXT in data[:PDF_HEAD] or path.suffix.lower() == ".odt"):
        return "odt"
    raise _other_archive(names, path)


def open_zip(data: bytes, name: str) -> zipfile.ZipFile:
    """An archive with its list of parts, which is not even read where it is longer than any document's.

    Raises ReadError E109, and what zipfile raises on a damaged archive.
    """
    if data.count(_ENTRY) > MAX_PARTS:
        raise too_large(name, say("has more than {n} parts", n=MAX_PARTS))
    return zipfile.ZipFile(io.BytesIO(data))


def _other_archive(names: list[str], path: Path) -> ReadError:
    for part, what in IN_ZIP:
        if any(name.startswith(part) for name in names):
            return _wrong_kind(path, what)
    if path.suffix.lower() in ZIP_NAMES:
        return damaged(shown(path), say("the part with the text is missing"))
    return _wrong_kind(path, msg("a ZIP archive"))


def plain_name(part: str) -> str:
    """The name of a part as the standard writes it, whatever the program that packed it thought."""
    return part.replace("\\", "/").lstrip("/")


def _old_office(data: bytes, path: Path) -> Kind:
    found = ole.content(data)
    if found == "word":
        return "doc"
    if found == "locked":
        raise locked(shown(path))
    if found == "damaged":
        raise damaged(shown(path), say("there is no text in it"))
    raise _wrong_kind(path, found)


def _wrong_kind(path: Path, what: str) -> ReadError:
    expected = EXPECTED.get(path.suffix.lower(), msg("a text"))
    return ReadError(
        "E104",
        say("is {found}, not {expected}", found=say(what), expected=say(expected)),
        help=say("Save the document as .docx, .odt, .pdf, .html, .md or .txt and read that."),
        at=shown(path),
    )


def nothing_to_read(name: str) -> ReadError:
    """E102: no ink in it."""
    return ReadError("E102", say("has nothing to read"), help=say("Give a file with a text in it."), at=name)


def damaged(name: str, why: str) -> ReadError:
    """E105: a Word file with broken insides."""
    return ReadError(
        "E105",
        say("is damaged: {why}", why=why),
        help=say("Open it in Word, WPS or LibreOffice, save it anew, or fetch it once more."),
        at=name,
    )


def locked(name: str) -> ReadError:
    """E106: a Word file behind a password."""
    return ReadError(
        "E106",
        say("is locked with a password"),
        help=say("Open it with its password and save it without one."),
        at=name,
    )
