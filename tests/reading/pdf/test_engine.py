"""What PDFium tells of a page."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from summarykit.reading.pdf import engine
from summarykit.reading.pdf.engine import DamagedError, LockedError, TooLargeError, printed


def test_letters_with_their_place_and_look(sheet: Any, make: SimpleNamespace) -> None:
    page = sheet().text(50, 100, "Report", 18, "bold").text(50, 130, "工作总结", 12)
    first, second = (row[0] for row in printed(make.pdf(page)).pages[0].rows)
    assert (first.text, first.left, first.size, first.bold) == ("Report", 50, 18, True)
    assert (second.text, second.right - second.left, second.bold) == ("工作总结", 48, False)
    assert second.base - first.base == pytest.approx(30)
    assert "Helvetica" in first.face


@pytest.mark.parametrize(
    ("name", "bold"),
    [
        ("SimHei", True),
        ("Arial-Black", True),
        ("SimSun", False),
        ("MicrosoftYaHei", False),
        ("WenQuanYiMicroHei", False),
    ],
)
def test_bold_by_the_name_of_the_font(sheet: Any, make: SimpleNamespace, name: str, bold: bool) -> None:
    font = f"<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+{name} /Encoding /WinAnsiEncoding >>"
    ((row,),) = (
        printed(make.pdf(sheet().text(50, 50, "x", font="own"), fonts={"own": font})).pages[0].rows[:1]
    )
    assert (row.face, row.bold) == (name, bold)


def test_letters_that_are_stroked_too_are_bold(sheet: Any, make: SimpleNamespace) -> None:
    """How programs make a bold letter where the font has none."""
    ((row,),) = printed(make.pdf(sheet().text(50, 50, "工", mode=2))).pages[0].rows
    assert row.bold


def test_size_is_that_on_the_page(sheet: Any, make: SimpleNamespace) -> None:
    """Some programs set letters one point high and enlarge them."""
    ((row,),) = printed(make.pdf(sheet().text(50, 50, "x", 1, matrix="12 0 0 12"))).pages[0].rows
    assert row.size == 12


def test_rules_and_sides_of_boxes(sheet: Any, make: SimpleNamespace) -> None:
    page = sheet().rule(50, 100, 150, 100)
    page.commands.append("200 600 50 40 re S")
    rules = printed(make.pdf(page)).pages[0].rules
    assert len(rules) == 5
    flat = [rule for rule in rules if rule.bottom - rule.top < 2]
    assert len(flat) == 3
    assert flat[0].right - flat[0].left == pytest.approx(100, abs=1)


def test_a_drawing_has_no_rules(sheet: Any, make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MAX_RULES", 3)
    page = sheet().grid([50, 100], [100, 120, 140])
    assert printed(make.pdf(page)).pages[0].rules == []


def test_share_of_pictures(sheet: Any, make: SimpleNamespace) -> None:
    assert printed(make.pdf(sheet(400).picture(0, 0, 200, 400))).pages[0].pictures == pytest.approx(0.25)
    assert printed(make.pdf(sheet(400).picture(-400, -400, 2000, 2000))).pages[0].pictures == 1.0


def test_directions_of_text(sheet: Any, make: SimpleNamespace) -> None:
    page = sheet().text(50, 100, "upright text").text(300, 400, "side", matrix="0 1 -1 0")
    page.text(50, 130, "leaning", matrix="1 0.05 -0.05 1")
    (found,) = printed(make.pdf(page)).pages
    assert [row[0].text for row in found.rows] == ["upright text", "leaning"]
    assert [piece.text for piece in found.asides] == ["side"]


def test_what_the_file_says_of_itself(sheet: Any, make: SimpleNamespace) -> None:
    told = printed(make.pdf(sheet(), info="/Title (A  title) /Author () /Subject (none)"))
    assert told.facts == {"title": "A title"}


def test_letters_without_a_place_are_left_out(sheet: Any, make: SimpleNamespace) -> None:
    page = sheet().text(50, 50, "x").text(50, 80, "gone", matrix="0 0 0 0").text(9e9, 9e9, "far")
    texts = [row[0].text for row in printed(make.pdf(page)).pages[0].rows]
    assert "x" in texts
    assert "gone" not in texts


@pytest.mark.parametrize(("limit", "most"), [("MAX_LETTERS", 3), ("MAX_PAGES", 1)])
def test_limits(
    sheet: Any, make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(engine, limit, most)
    with pytest.raises(TooLargeError):
        printed(make.pdf(sheet().text(50, 50, "letters"), sheet()))


def test_what_cannot_be_opened(sheet: Any, make: SimpleNamespace) -> None:
    with pytest.raises(DamagedError):
        printed(b"%PDF-1.7 no more")
    locked = make.pdf(sheet(), trailer=make.locked)
    with pytest.raises(LockedError):
        printed(locked)


@pytest.mark.parametrize(
    ("code", "sign"),
    [(0x41, "A"), (2, "-"), (0xFFFE, "-"), (0x1F, ""), (0xD800, ""), (0x110000, ""), (0x5DE5, "工")],
)
def test_signs(code: int, sign: str) -> None:
    assert engine._sign(code) == sign
