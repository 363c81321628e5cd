"""PDF files read as a whole: their text in reading order, what is told beside it, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from summarykit.errors import ReadError
from summarykit.reading import read_file
from summarykit.reading.pdf import read
from summarykit.reading.results import File, Reading
from summarykit.records import Span

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases/reading_pdf.yml").read_text(encoding="utf-8"))
Read = Callable[..., Reading]


def filled(sheet: Any, items: list[Any]) -> Any:
    """A page with the items of a case."""
    for item in items:
        if isinstance(item, list):
            sheet.text(*item)
        else:
            for what, where in item.items():
                getattr(sheet, what)(*where)
    return sheet


def said(reading: Reading, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(reading.text) for span in spans]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_pages(sheet: Any, reading: Read, case: dict[str, Any]) -> None:
    found = reading(*(filled(sheet(case.get("width", 340)), page) for page in case["pages"]))
    assert found.text == case["text"]
    headings = [[hint.span.of(found.text), hint.level] for hint in found.hints.headings]
    assert headings == case.get("headings", headings if "title" in case["name"] else [])
    assert said(found, found.hints.tables) == case.get("tables", [])
    assert said(found, found.hints.furniture) == case.get("furniture", [])
    assert said(found, found.hints.notes) == case.get("notes", [])


def test_facts(sheet: Any, reading: Read) -> None:
    info = "/Title (Report) /Author <FEFF738B> /CreationDate (D:20250203040506+08'00') /ModDate (D:20250204)"
    facts = reading(sheet().text(50, 50, "x"), info=info).facts
    assert (facts.title, facts.author) == ("Report", "王")
    assert (facts.created, facts.modified) == ("2025-02-03T04:05:06", "2025-02-04")


def test_a_turned_page_is_read_upright(sheet: Any, reading: Read) -> None:
    turned = sheet(600, turn=90)
    for at, line in enumerate(["The harbour saw twelve hundred ships in the year", "and lost none."]):
        turned.text(100 + 14 * at, 510, line, matrix="0 1 -1 0")
    assert reading(turned).text == "The harbour saw twelve hundred ships in the year and lost none.\n"


def test_text_across_the_page_is_furniture(sheet: Any, reading: Read) -> None:
    page = sheet().lines(50, 100, "Nobody left.\nNobody came.")
    page.text(100, 600, "DRAFT", size=60, matrix="0.7 0.7 -0.7 0.7")
    found = reading(page)
    assert found.text == "Nobody left.\nNobody came.\nDRAFT\n"
    assert said(found, found.hints.furniture) == ["DRAFT"]


def test_text_under_a_picture_is_read(sheet: Any, reading: Read) -> None:
    """Programs for text recognition write an invisible text under the picture of the page."""
    page = sheet().picture(0, 0, 340, 800).text(50, 100, "Nobody left.", mode=3)
    assert reading(page).text == "Nobody left.\n"
    assert reading(page).warnings == ()


def test_pages_that_are_pictures_are_told(sheet: Any, reading: Read) -> None:
    pages = [sheet().text(50, 100, "Nobody left."), *(sheet().picture(0, 0, 340, 800) for _ in range(2))]
    (warned,) = reading(*pages).warnings
    assert warned.code == "W125"
    assert "2, 3" in warned.message


@pytest.mark.parametrize(
    ("linearized", "is_read"),
    [("/Linearized 1 /L 900", True), ("/Linearized 1 /L 90000", False), ("/L 90000", True)],
)
def test_a_file_that_tells_its_length(
    sheet: Any, make: SimpleNamespace, linearized: str, is_read: bool
) -> None:
    head = b"%PDF-1.7\n99 0 obj << " + linearized.encode() + b" >> endobj\n"
    data = make.pdf(sheet().text(50, 50, "Nobody left.")).replace(b"%PDF-1.7\n", head)
    if is_read:
        assert read(File("a.pdf", data)).text == "Nobody left.\n"
        return
    with pytest.raises(ReadError) as caught:
        read(File("a.pdf", data))
    assert caught.value.code == "E105"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_no_part_of_a_file_passes_for_the_whole(sheet: Any, make: SimpleNamespace, share: float) -> None:
    whole = make.pdf(*(sheet().text(50, 50, f"Page {n} of many.") for n in range(9)))
    with pytest.raises(ReadError) as caught:
        read(File("a.pdf", whole[: int(share * len(whole))]))
    assert caught.value.code == "E105"


@pytest.mark.parametrize(
    ("inside", "code"), [("", "E102"), ("picture", "E108"), ("rule", "E102"), ("unknown", "E108")]
)
def test_no_text(sheet: Any, make: SimpleNamespace, inside: str, code: str) -> None:
    page = sheet()
    fonts = {}
    if inside == "picture":
        page.picture(10, 10, 200, 200)
    elif inside == "rule":
        page.rule(10, 10, 100, 10)
    elif inside == "unknown":
        fonts["odd"] = (
            "<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H "
            "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /CIDSystemInfo "
            "<< /Registry (Adobe) /Ordering (Identity) "
            "/Supplement 0 >> /DW 500 >>] >>"
        )
        page.commands.append("BT /odd 12 Tf 50 500 Td <00500051005200530054> Tj ET")
    with pytest.raises(ReadError) as caught:
        read(File("a.pdf", make.pdf(page, fonts=fonts)))
    assert caught.value.code == code
    assert caught.value.help


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("cut", "E105"),
        ("head", "E105"),
        ("locked", "E106"),
        ("pages", "E109"),
        ("bomb", "E109"),
        ("circle", "E105"),
    ],
)
def test_refused(tmp_path: Path, sheet: Any, make: SimpleNamespace, name: str, code: str) -> None:
    whole = make.pdf(sheet().text(50, 50, "Nobody left."))
    kid = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    data = {
        "cut": lambda: whole[:200],
        "head": lambda: b"%PDF-1.7 and nothing more",
        "locked": lambda: make.pdf(sheet().text(50, 50, "x"), trailer=make.locked),
        "pages": lambda: make.file_of(
            ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Kids [{'3 0 R ' * 2001}] /Count 2001 >>", kid]
        ),
        "bomb": lambda: make.bomb(1500),
        "circle": lambda: make.file_of(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [2 0 R] /Count 1 >>"]),
    }[name]()
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert caught.value.code == code
    assert caught.value.at is not None
    assert caught.value.at.file == path.as_posix()
