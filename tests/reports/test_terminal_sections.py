"""The view of `sections`: whole pages as golden files, and how sections are numbered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarykit.messages import UI_LANGUAGES, speaking
from summarykit.records import Analysis, Heading, Reason, Section, Span
from summarykit.reports.terminal.layout import width
from summarykit.reports.terminal.screen import Screen
from summarykit.reports.terminal.sections import outermost, section_tree, show_sections

SCREENS = {"narrow": Screen(60), "pipe": Screen(None), "colour": Screen(80, colour=True)}


@pytest.mark.parametrize("ui", UI_LANGUAGES)
@pytest.mark.parametrize("which", ["english", "chinese"])
@pytest.mark.parametrize("screen", SCREENS)
def test_pages(
    ui: str, which: str, screen: str, request: pytest.FixtureRequest, golden: Callable[[str, str], None]
) -> None:
    with speaking(ui):
        shown = show_sections(request.getfixturevalue(which), SCREENS[screen])
    golden(f"sections-{ui}-{which}-{screen}.txt", shown)


@pytest.mark.parametrize("columns", [60, 80, 100])
@pytest.mark.parametrize("which", ["english", "chinese"])
def test_no_line_is_wider_than_the_screen(which: str, columns: int, request: pytest.FixtureRequest) -> None:
    shown = show_sections(request.getfixturevalue(which), Screen(columns))
    assert all(width(line) <= columns for line in shown.splitlines())


def test_a_document_without_sections_says_so(english: Analysis) -> None:
    assert show_sections(replace(english, sections=()), Screen()).endswith("\nSections\n  none\n")


def tree(*parents: tuple[bool, int | None]) -> list[Section]:
    """Sections with (True) or without a heading, each with its parent."""

    heading = Heading(Span(0, 1), "t", 1, Reason("r"))
    return [
        Section(Span(0, 9), heading if headed else None, "plans", 1, parent) for headed, parent in parents
    ]


@pytest.mark.parametrize(
    ("sections", "labels"),
    [
        ([(True, None), (True, 0), (True, 0), (True, None)], ["§1", "§1.1", "§1.2", "§2"]),
        ([(False, None), (True, None), (False, 1), (True, 1)], ["§0", "§1", "¶", "§1.1"]),
        ([(True, None), (False, None)], ["§1", "¶"]),
        ([(False, None), (True, 0)], ["§0", "§0.1"]),
        ([(True, None), (False, 0), (True, 1)], ["§1", "¶", "§1"]),
        ([], []),
    ],
)
def test_sections_are_numbered_as_a_tree(sections: list[tuple[bool, int | None]], labels: list[str]) -> None:
    assert [label for _, _, label in section_tree(tree(*sections))] == labels


def test_outermost_sections_are_those_of_the_highest_headings(english: Analysis) -> None:
    assert [section.role for section in outermost(english)] == ["achievements", "problems"]
