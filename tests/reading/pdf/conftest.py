"""PDF files written byte by byte: pages of text at given places, ruled lines and pictures."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from summarykit.reading.pdf import read
from summarykit.reading.pdf.engine import printed
from summarykit.reading.pdf.shapes import Glyph, Piece
from summarykit.reading.results import File, Reading

HEIGHT = 800
FONTS = {
    "plain": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "bold": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    "chinese": "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
    "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo "
    "<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor "
    "/FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 850 /Descent -150 "
    "/CapHeight 850 /StemV 90 >> >>] >>",
}


@dataclass
class Sheet:
    """A page; `y` is measured from the top, as a reader sees it."""

    width: float = 340
    turn: int = 0
    commands: list[str] = field(default_factory=list)
    resources: str = ""

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 10,
        font: str = "",
        matrix: str = "1 0 0 1",
        mode: int = 0,
    ) -> Sheet:
        """One line of text."""
        font = font or ("plain" if text.isascii() else "chinese")
        code = "utf-16-be" if font == "chinese" else "cp1252"
        shown = f"<{text.encode(code, 'replace').hex()}>"
        self.commands.append(f"BT /{font} {size} Tf {mode} Tr {matrix} {x} {HEIGHT - y} Tm {shown} Tj ET")
        return self

    def lines(
        self, x: float, y: float, text: str, size: float = 10, step: float = 14, font: str = ""
    ) -> Sheet:
        """Lines below each other."""
        for at, line in enumerate(text.strip("\n").split("\n")):
            indent = len(line) - len(line.lstrip(" "))
            self.text(x + indent * size / 2, y + at * step, line.strip(), size, font)
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Sheet:
        """A ruled line."""
        self.commands.append(f"0.5 w {x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S")
        return self

    def grid(self, xs: list[float], ys: list[float]) -> Sheet:
        """A ruled table."""
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        return self

    def picture(self, x: float, y: float, width: float, height: float) -> Sheet:
        """A picture, a single grey dot stretched."""
        self.commands.append(
            f"q {width} 0 0 {height} {x} {HEIGHT - y - height} cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q"
        )
        return self


def pdf(*sheets: Sheet, info: str = "", trailer: str = "", fonts: dict[str, str] | None = None) -> bytes:
    """A file with these pages."""
    own = FONTS | (fonts or {})
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    numbers = {}
    for name, font in own.items():
        objects.append(font)
        numbers[name] = len(objects)
    used = " ".join(f"/{name} {number} 0 R" for name, number in numbers.items())
    kids = []
    for sheet in sheets:
        stream = "\n".join(sheet.commands)
        objects.append(f"<< /Length {len(stream.encode('latin-1'))} >> stream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.width} {HEIGHT}] /Rotate {sheet.turn} "
            f"/Resources << /Font << {used} >> {sheet.resources} >> /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    if info:
        objects.append(f"<< {info} >>")
        trailer += f" /Info {len(objects)} 0 R"
    return file_of(objects, trailer)


def file_of(objects: list[str], trailer: str = "") -> bytes:
    """A file of numbered objects; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(out)


def bomb(count: int) -> bytes:
    """A page whose content unpacks to `count` megabytes."""
    packed = zlib.compress(b" " * (count << 20), 9).decode("latin-1")
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"
    stream = f"<< /Length {len(packed)} /Filter /FlateDecode >> stream\n{packed}\nendstream"
    pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return file_of(["<< /Type /Catalog /Pages 2 0 R >>", pages, page, stream])


def piece(
    text: str, left: float = 0, base: float = 0, size: float = 10, right: float = -1, **look: object
) -> Piece:
    """A piece of a line, half as wide as high a letter."""
    end = right if right >= 0 else left + len(text) * size / 2
    return Piece(text, left, end, base, size, bool(look.get("bold")), "Face", table=bool(look.get("table")))


def glyphs(text: str, left: float = 0, base: float = 0, size: float = 10, at: int = 0) -> list[Glyph]:
    """The letters of a text, half as wide as high."""
    return [
        Glyph(at + n, sign, left + n * size / 2, left + (n + 1) * size / 2, base, size, False, "Face", 0)
        for n, sign in enumerate(text)
    ]


@pytest.fixture
def sheet() -> type[Sheet]:
    """A page to be filled."""
    return Sheet


LOCKED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'00' * 32}> >> /ID [<00> <00>]"
"""Part of a trailer: the file asks for a password."""


@pytest.fixture
def make() -> SimpleNamespace:
    """The builders above."""
    return SimpleNamespace(pdf=pdf, file_of=file_of, bomb=bomb, piece=piece, glyphs=glyphs, locked=LOCKED)


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Reading]:
    """`reading(sheet, ...)`: what the reader makes of pages; PDFium runs in this process, for speed."""
    monkeypatch.setattr("summarykit.reading.pdf.document.extract", lambda file: printed(file.data))
    return lambda *sheets, **told: read(File("a.pdf", pdf(*sheets, **told)))
