"""Archives for people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarykit.errors import Location, Warned
from summarykit.messages import UI_LANGUAGES, speaking
from summarykit.records import Indexed, Inventory, Verified
from summarykit.reports.terminal.archive import show_indexed, show_inventory, show_removed, show_verified
from summarykit.reports.terminal.layout import width
from summarykit.reports.terminal.screen import Screen

DAMAGED = Warned("E405", "is damaged (terms)", "Build it again.", Location("a.seg"))
MANY = {f"Unit {n:02}": n + 1 for n in range(14)}


def inventory(documents: int, hidden: int) -> Inventory:
    return Inventory("a.skx", documents, hidden, 1_234_567, 2, 3_400_000, {"en": 2}, {"2024": 2}, MANY, ())


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((2, 0, 0, 0), "a.skx: 2 added; 7 documents.\n"),
        ((1000, 1, 3, 0), "a.skx: 1,000 added · 1 replaced · 3 unchanged; 7 documents.\n"),
        ((0, 0, 3, 1), "a.skx: 3 unchanged · 1 not readable; 7 documents.\n"),
    ],
)
def test_what_became_of_files(counts: tuple[int, int, int, int], told: str) -> None:
    added, replaced, unchanged = (tuple(map(str, range(count))) for count in counts[:3])
    indexed = Indexed("a.skx", 7, added, replaced, unchanged, (DAMAGED,) * counts[3], ())
    assert show_indexed(indexed, Screen()) == told


@pytest.mark.parametrize(
    ("left", "told"), [(1, "a.skx: 2 removed; 1 document.\n"), (0, "a.skx: 2 removed; 0 documents.\n")]
)
def test_what_was_removed(left: int, told: str) -> None:
    assert show_removed("a.skx", 2, left) == told


@pytest.mark.parametrize(
    ("documents", "hidden", "told"),
    [(3, 0, "kept"), (3, 3, "not kept: hashes alone"), (3, 1, "of 1 document not kept"), (0, 0, "kept")],
)
def test_what_is_kept(documents: int, hidden: int, told: str) -> None:
    lines = show_inventory(inventory(documents, hidden), Screen()).splitlines()
    (line,) = (line for line in lines if line.strip().startswith("texts"))
    assert line.split("texts")[1].strip() == told


def test_the_organisations_with_most_documents() -> None:
    shown = show_inventory(inventory(3, 0), Screen())
    assert "Unit 13 14 · Unit 12 13" in shown
    assert "Unit 03" not in shown
    assert "3.4 MB · 2 segments" in shown


@pytest.mark.parametrize(("last", "told"), [(2012, "2011 1 · 2012 1"), (2025, "2011–2025"), (2010, None)])
def test_years(last: int, told: str | None) -> None:
    years = {str(year): 1 for year in range(2011, last + 1)}
    lines = show_inventory(replace(inventory(3, 0), years=years), Screen()).splitlines()
    found = [line.split("years")[1].strip() for line in lines if line.strip().startswith("years")]
    assert found == ([told] if told else [])


@pytest.mark.parametrize(
    ("damaged", "told"),
    [
        ((), "a.skx: 2 segments, every checksum holds.\n"),
        ((DAMAGED,), "a.skx: 1 part is damaged.\n"),
        ((DAMAGED,) * 2, "a.skx: 2 parts are damaged.\n"),
    ],
)
def test_whole_or_damaged(damaged: tuple[Warned, ...], told: str) -> None:
    assert show_verified(Verified("a.skx", 2, damaged), Screen()) == told


@pytest.mark.parametrize("ui", UI_LANGUAGES)
def test_it_fits_the_screen(ui: str) -> None:
    with speaking(ui):
        shown = show_inventory(inventory(3, 1), Screen(width=60))
    assert max(map(width, shown.splitlines())) <= 60
