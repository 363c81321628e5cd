"""The words of `init` and `draft`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarykit.errors import Warned
from summarykit.messages import UI_LANGUAGES, speaking
from summarykit.records import Basis, Inputs, Outline
from summarykit.reports.terminal.drafting import (
    DraftMade,
    count_draft,
    count_form,
    show_bases,
    show_draft,
    show_form,
)
from summarykit.reports.terminal.screen import Screen

SCREENS = {"narrow": Screen(60), "wide": Screen(120), "colour": Screen(80, colour=True)}


@pytest.fixture
def made(inputs: Inputs, outline: Outline, warned: tuple[Warned, ...]) -> DraftMade:
    return count_draft(
        inputs, outline, name="2026.yml", warnings=warned, wrote=("2026.docx", "2026.trace.json")
    )


@pytest.mark.parametrize("ui", UI_LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_pages(
    ui: str, screen: str, made: DraftMade, inputs: Inputs, golden: Callable[[str, str], None]
) -> None:
    form = count_form(inputs, read="archive/2025.docx", wrote="2026.yml", sections=5)
    with speaking(ui):
        golden(f"draft-{ui}-{screen}.txt", show_draft(made, SCREENS[screen]))
        golden(f"init-{ui}-{screen}.txt", show_form(form, SCREENS[screen]))


def test_what_is_counted(made: DraftMade) -> None:
    counted = {name: getattr(made, name) for name in ("sections", "figures", "missing", "answers", "open")}
    assert counted == {"sections": 3, "figures": 3, "missing": 2, "answers": 3, "open": 2}
    assert (made.missing_in, made.open_in) == (("§1",), ("§2",))
    assert (made.changes, made.shares, made.totals) == (1, 2, 1)
    assert not made.is_complete


def test_a_form_without_breakdowns_says_nothing_of_them(inputs: Inputs) -> None:
    form = count_form(replace(inputs, sections=()), read="a.txt", wrote="b.yml", sections=1)
    assert (
        show_form(form, Screen(None)).splitlines()[0] == "Read a.txt: 1 section, 0 figures, 0 plans for 2026."
    )


@pytest.mark.parametrize(
    ("wrote", "last"),
    [
        ((), "Nothing written (3 sections)."),
        (("a.md",), "Wrote a.md (3 sections)."),
        (("a.md", "a.trace.json"), "Wrote a.md (3 sections) and a.trace.json."),
    ],
)
def test_the_last_line_names_the_files(wrote: tuple[str, ...], last: str, made: DraftMade) -> None:
    assert show_draft(replace(made, wrote=wrote), Screen(None)).splitlines()[-1] == last


@pytest.mark.parametrize(
    ("places", "told"), [(("§1",), "§1"), (("§1", "§2"), "§1 and §2"), (("§1", "§2", "§4"), "§1, §2 and §4")]
)
def test_places_are_listed(places: tuple[str, ...], told: str, made: DraftMade) -> None:
    shown = show_draft(replace(made, missing_in=places), Screen(None)).splitlines()[0]
    assert shown == f"figures    1 of 3 given · 2 missing, marked in {told}"


@pytest.mark.parametrize("open_answers", [0, 1])
def test_a_complete_form(open_answers: int, made: DraftMade) -> None:
    complete = replace(made, missing=0, open=open_answers)
    assert complete.is_complete is (not open_answers)
    shown = show_draft(complete, Screen(None))
    assert "missing" not in shown
    assert ("open" in shown) is bool(open_answers)


@pytest.mark.parametrize(
    ("counts", "told"),
    [((0, 0, 0), "nothing"), ((1, 0, 2), "1 year-on-year change, 2 totals checked"), ((0, 3, 0), "3 shares")],
)
def test_what_was_computed(counts: tuple[int, int, int], told: str, made: DraftMade) -> None:
    changes, shares, totals = counts
    shown = show_draft(replace(made, changes=changes, shares=shares, totals=totals), Screen(None))
    assert f"\ncomputed   {told}\n" in shown


def test_no_line_for_answers_where_nothing_was_asked(made: DraftMade) -> None:
    assert "answers" not in show_draft(replace(made, answers=0), Screen(None))


def test_bases_are_listed_with_their_kind_and_place() -> None:
    bases = [
        Basis("computed", "2026.yml:4:7", "43 − 39"),
        Basis("past", "2025.txt#3-9"),
        Basis("given", "2026.yml:4:7"),
    ]
    assert show_bases("4", bases, Screen(80)).splitlines() == [
        "4",
        "  computed      2026.yml:4:7  43 − 39",
        "  past summary  2025.txt#3-9",
        "  given         2026.yml:4:7",
    ]
