"""The calls to PDFium: letters with their places, ruled lines and pictures of every page."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pypdfium2.raw as pdfium

from summarykit.reading.pdf.rows import rows_of
from summarykit.reading.pdf.shapes import Glyph, Page, Printed, Rule

MAX_PAGES = 2000
"""A yearbook has a thousand pages; what has more is no single summary."""
MAX_LETTERS = 3_000_000
"""Letters of the whole file: a page full of letters has 10,000 at most."""
MAX_RULES = 4000
"""A page with more ruled lines is a drawing; a table of fifty rows has two hundred, four to each box."""
THIN = 3.0
"""Points: what is no thicker is a ruled line."""
SLANT = 5
"""Degrees: text that leans no more than this is upright."""
BOLD_FROM = 600
"""Weight of a font from which it is bold: 400 is regular, 700 bold."""
BOLD_NAMES = ("bold", "black", "heavy", "semibold", "simhei", "heiti", "-hei")
"""Parts of names of fonts that are bold by their design, of Chinese sans-serif faces too."""
PLAIN_HEI = ("microhei", "zenhei", "yahei")
"""Faces for screens that are used for whole texts, whatever their names sound like."""
FACTS = {"Title": "title", "Author": "author", "CreationDate": "created", "ModDate": "modified"}


class LockedError(Exception):
    """The file asks for a password."""


class DamagedError(Exception):
    """PDFium cannot open the file, or one of its pages."""


class TooLargeError(Exception):
    """More pages or letters than any summary has."""


def printed(data: bytes) -> Printed:
    """The pages of a PDF. Raises LockedError, DamagedError, TooLargeError."""
    _start()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise LockedError if locked else DamagedError
    try:
        count = pdfium.FPDF_GetPageCount(document)
        if count > MAX_PAGES:
            raise TooLargeError
        left = MAX_LETTERS
        pages = []
        for number in range(count):
            page, letters = _page(document, number, left)
            left -= letters
            pages.append(page)
        return Printed(pages, {fact: said for key, fact in FACTS.items() if (said := _said(document, key))})
    finally:
        pdfium.FPDF_CloseDocument(document)


@cache
def _start() -> None:
    pdfium.FPDF_InitLibrary()


def _said(document: Any, key: str) -> str:
    """A property of the document."""
    size = pdfium.FPDF_GetMetaText(document, key.encode(), None, 0)
    buffer = ctypes.create_string_buffer(min(size, 1 << 12))
    pdfium.FPDF_GetMetaText(document, key.encode(), buffer, len(buffer))
    return " ".join(buffer.raw.decode("utf-16-le", "ignore").split("\0")[0].split())


def _page(document: Any, number: int, most: int) -> tuple[Page, int]:
    """A page and the number of its letters, which may be `most`."""
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        raise DamagedError
    text = pdfium.FPDFText_LoadPage(page)
    try:
        count = pdfium.FPDFText_CountChars(text) if text else 0
        if count > most:
            raise TooLargeError
        return _read(page, text, count), count
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _read(page: Any, text: Any, count: int) -> Page:
    """What stands on an opened page."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    glyphs, turn = _upright(list(_glyphs(text, count)))
    rules, pictures = _drawings(page, turn)
    directions: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        directions.setdefault(glyph.angle, []).append(glyph)
    return Page(
        width,
        height,
        rows=rows_of(directions.pop(0, []), rules),
        asides=[piece for _, some in sorted(directions.items()) for row in rows_of(some) for piece in row],
        rules=rules,
        pictures=min(1.0, pictures / (width * height)) if width * height > 0 else 0.0,
        unknown=sum(pdfium.FPDFText_HasUnicodeMapError(text, at) == 1 for at in range(count)),
    )


class _Look:
    """Size, boldness, face and direction of a text object; asked once an object, not once a letter."""

    def __init__(self, text: Any, at: int, thing: Any) -> None:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(text, at, matrix)
        self.size = pdfium.FPDFText_GetFontSize(text, at) * (math.hypot(matrix.c, matrix.d) or 1.0)
        name = ctypes.create_string_buffer(128)
        pdfium.FPDFText_GetFontInfo(text, at, name, len(name), ctypes.c_int())
        self.face = name.value.decode("utf-8", "replace").rpartition("+")[2]
        known = self.face.lower()
        heavy = any(part in known for part in BOLD_NAMES) and not any(part in known for part in PLAIN_HEI)
        stroked = pdfium.FPDFTextObj_GetTextRenderMode(thing) == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
        self.bold = heavy or stroked or pdfium.FPDFText_GetFontWeight(text, at) >= BOLD_FROM
        self.angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360


def _glyphs(text: Any, count: int) -> Iterator[Glyph]:
    """The letters of a page in the order of the file; what PDFium adds (blanks, line ends) is left out."""
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    looks: dict[int, _Look] = {}
    for at in range(count):
        thing = pdfium.FPDFText_GetTextObject(text, at)
        if not thing or pdfium.FPDFText_IsGenerated(text, at) == 1:
            continue
        key = ctypes.addressof(thing.contents)
        look = looks.get(key) or looks.setdefault(key, _Look(text, at, thing))
        pdfium.FPDFText_GetLooseCharBox(text, at, box)
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        sign = _sign(pdfium.FPDFText_GetUnicode(text, at))
        if sign and math.isfinite(x.value + y.value + box.left + box.right) and look.size > 0:
            angle = look.angle
            left, right = _extent(box, angle) if angle else (box.left, box.right)
            base = -_rotated(x.value, y.value, angle)[1] if angle else -y.value
            yield Glyph(at, sign, left, right, base, look.size, look.bold, look.face, angle)


def _sign(code: int) -> str:
    """The sign of a code; PDFium writes a hyphen at a line's end as U+0002 or U+FFFE."""
    if code in {0x02, 0xFFFE}:
        return "-"
    if code < 0x20 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return ""
    return chr(code)


def _rotated(x: float, y: float, angle: int) -> tuple[float, float]:
    """A point as someone sees it who turns the page until text of this angle is upright."""
    turn = math.radians(angle)
    return x * math.cos(turn) + y * math.sin(turn), y * math.cos(turn) - x * math.sin(turn)


def _extent(box: Any, angle: int) -> tuple[float, float]:
    corners = [_rotated(x, y, angle)[0] for x in (box.left, box.right) for y in (box.bottom, box.top)]
    return min(corners), max(corners)


def _upright(glyphs: list[Glyph]) -> tuple[list[Glyph], int]:
    """Letters whose angle is counted from the direction of most of them, which is told too.

    Places are along their own direction already (see `_glyphs`).
    """
    if not glyphs:
        return glyphs, 0
    turn = Counter(glyph.angle for glyph in glyphs).most_common(1)[0][0]
    if not turn and all(glyph.angle == 0 for glyph in glyphs):
        return glyphs, 0
    return [glyph._replace(angle=_leaning(glyph.angle - turn)) for glyph in glyphs], turn


def _leaning(angle: int) -> int:
    angle %= 360
    return 0 if angle <= SLANT or angle >= 360 - SLANT else angle


def _drawings(page: Any, turn: int) -> tuple[list[Rule], float]:
    """Ruled lines, and the area that pictures cover."""
    rules: list[Rule] = []
    area = 0.0
    for thing in _things(page):
        if len(rules) > MAX_RULES:
            return [], area
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind not in {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE}:
            continue
        edges = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetBounds(thing, *edges):
            continue
        left, bottom, right, top = (edge.value for edge in edges)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            area += (right - left) * (top - bottom)
        else:
            rules += _sides(left, bottom, right, top, turn)
    return rules, area


def _things(page: Any) -> Iterator[Any]:
    for at in range(pdfium.FPDFPage_CountObjects(page)):
        yield pdfium.FPDFPage_GetObject(page, at)


def _sides(left: float, bottom: float, right: float, top: float, turn: int) -> list[Rule]:
    """A thin path as a ruled line, any other as the four sides of a box."""
    corners = [_rotated(x, y, turn) for x in (left, right) for y in (bottom, top)]
    x0, x1 = min(x for x, _ in corners), max(x for x, _ in corners)
    y0, y1 = min(-y for _, y in corners), max(-y for _, y in corners)
    if x1 - x0 <= THIN or y1 - y0 <= THIN:
        return [Rule(x0, y0, x1, y1)] if max(x1 - x0, y1 - y0) > THIN else []
    return [Rule(x0, y0, x1, y0), Rule(x0, y1, x1, y1), Rule(x0, y0, x0, y1), Rule(x1, y0, x1, y1)]
