"""What a file is, by its first bytes more than by its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from summarykit.errors import ReadError
from summarykit.reading.sniff import sniff

Refusal = Callable[..., ReadError]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"Report", "a.txt", "txt"),
        (b"Report", "a.MD", "md"),
        (b"Report", "a", "txt"),
        (b"Report", "a.html", "html"),
        (b"Report", "a.docx", "txt"),
        (b"PKS school", "a.txt", "txt"),
        (b"<!DOCTYPE HTML><p>x", "a.txt", "html"),
        (b"\xef\xbb\xbf \n<html lang=zh>", "a.doc", "html"),
        ("<html>".encode("utf-16"), "a.doc", "html"),
        (b"<?xml version='1.0'?>\n<!-- c --><html>", "a", "html"),
        (b"<htmlish>", "a.txt", "txt"),
        (b"Rar! ID3 GIF8: 52 teachers", "a.txt", "txt"),
        (b"MIME-Version is a header", "a.txt", "txt"),
        (b"%PDF-1.7", "a.pdf", "pdf"),
        (b"%PDF-1.7", "a.doc", "pdf"),
        (b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.7", "a.pdf", "pdf"),
        (b"What %PDF-1.7 means", "a.txt", "txt"),
        (b"{\\rtf1", "a.doc", "rtf"),
        (b" \r\n{\\rtf1", "a.rtf", "rtf"),
    ],
)
def test_kinds_of_text(data: bytes, name: str, kind: str) -> None:
    assert sniff(data, Path(name)) == kind


def test_open_document_under_another_name(word: SimpleNamespace) -> None:
    text = word.packed({"content.xml": "<x/>"})
    stored = text[:30] + b"mimetypeapplication/vnd.oasis.opendocument.text" + text[30:]
    assert sniff(stored, Path("a.zip")) == "odt"
    assert sniff(word.packed({"content.xml": "<x/>"}), Path("a.odt")) == "odt"
    assert sniff(OLE + "WordDocument".encode("utf-16-le"), Path("a.wps")) == "doc"


def test_word_under_another_name(word: SimpleNamespace) -> None:
    assert sniff(word.docx(word.para("x")), Path("report.txt")) == "docx"


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"\x89PNG\r\n\x1a\n", "a.docx", "is a PNG image, not a Word file"),
        (b"\xff\xd8\xff\xe0", "a.html", "is a JPEG image, not a web page"),
        (b"MIME-Version: 1.0", "a.doc", "is a web archive (MHTML), not a Word file"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>',
            "a.doc",
            "is a Word file in the XML of 2003, not a Word file",
        ),
        (b"\x7fELF", "a.pdf", "is a program, not a PDF file"),
        (b"\x1f\x8b\x08\x00", "a.md", "is a gzip archive, not a text"),
        (b"GIF89a\x00", "a.txt", "is a GIF image, not a text"),
        (OLE + "Workbook".encode("utf-16-le"), "a.doc", "is an old Excel workbook, not a Word file"),
    ],
)
def test_other_kinds_are_named(refusal: Refusal, data: bytes, name: str, said: str) -> None:
    error = refusal(data, name)
    assert (error.code, error.message) == ("E104", said)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("xl/workbook.xml", "Excel"),
        ("ppt/presentation.xml", "PowerPoint"),
        ("content.xml", "another OpenDocument file"),
        ("META-INF/container.xml", "EPUB"),
        ("anything.bin", "ZIP"),
    ],
)
def test_other_archives_are_named(word: SimpleNamespace, refusal: Refusal, part: str, said: str) -> None:
    error = refusal(word.packed({part: "x"}), "a.zip")
    assert error.code == "E104"
    assert said in error.message


@pytest.mark.parametrize("name", ["a.zip", "a.txt"])
def test_a_damaged_archive(refusal: Refusal, name: str) -> None:
    assert refusal(b"PK\x03\x04 and nothing more", name).code == "E104"
    assert refusal(b"PK\x03\x04 word/document.xml", name).code == "E105"


@pytest.mark.parametrize(
    ("stream", "code"),
    [("EncryptedPackage", "E106"), ("Nothing known", "E105"), ("PowerPoint Document", "E104")],
)
def test_old_office_files(refusal: Refusal, stream: str, code: str) -> None:
    assert refusal(OLE + stream.encode("utf-16-le"), "a.docx").code == code


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", "\u3000 \n".encode(), b"\xef\xbb\xbf", b"\xff\xfe \x00"])
@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.html"])
def test_nothing_to_read(refusal: Refusal, data: bytes, name: str) -> None:
    assert refusal(data, name).code == "E102"
