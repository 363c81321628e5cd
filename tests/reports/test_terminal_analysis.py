"""The view of `inspect`: whole pages as golden files, and what each part must hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarykit.messages import UI_LANGUAGES, speaking
from summarykit.records import Analysis, Heading, Reason, Section, Span
from summarykit.reports.terminal.analysis import (
    boilerplate_passages,
    excerpt,
    outermost,
    section_tree,
    show_analysis,
)
from summarykit.reports.terminal.layout import width
from summarykit.reports.terminal.screen import Screen

SCREENS = {"narrow": Screen(60), "wide": Screen(120), "pipe": Screen(None), "colour": Screen(80, colour=True)}


@pytest.mark.parametrize("ui", UI_LANGUAGES)
@pytest.mark.parametrize("which", ["english", "chinese"])
@pytest.mark.parametrize("screen", SCREENS)
def test_pages(
    ui: str, which: str, screen: str, request: pytest.FixtureRequest, golden: Callable[[str, str], None]
) -> None:
    analysis: Analysis = request.getfixturevalue(which)
    with speaking(ui):
        shown = show_analysis(analysis, SCREENS[screen], explain=screen == "wide")
    golden(f"inspect-{ui}-{which}-{screen}.txt", shown)


@pytest.mark.parametrize("ui", UI_LANGUAGES)
@pytest.mark.parametrize("columns", [60, 80, 100])
@pytest.mark.parametrize("which", ["english", "chinese"])
def test_no_line_is_wider_than_the_screen(
    ui: str, which: str, columns: int, request: pytest.FixtureRequest
) -> None:
    with speaking(ui):
        shown = show_analysis(request.getfixturevalue(which), Screen(columns), explain=True)
    assert all(width(line) <= columns for line in shown.splitlines())


def test_a_document_with_nothing_in_it_says_so(english: Analysis) -> None:
    bare = replace(
        english, blocks=(), headings=(), sections=(), figures=(), breakdowns=(), themes=(),
        document=replace(english.document, text="x"),
    )  # fmt: skip
    shown = show_analysis(bare, Screen())
    assert shown.count("  none\n") == 4
    assert "(no title)" in shown
    assert "1 character, English, 0 sections" in shown


def test_a_document_cannot_steer_the_terminal(english: Analysis) -> None:
    text = english.document.text.replace("What we did", "What\x1b[31m did")
    shown = show_analysis(replace(english, document=replace(english.document, text=text)), Screen())
    assert "\x1b" not in shown


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


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\n b", "a b"), ("", ""), ("x" * 160, "x" * 160), ("x" * 161, "x" * 160 + "…")],
)
def test_excerpt(text: str, shown: str) -> None:
    assert excerpt(f"--{text}--", Span(2, 2 + len(text))) == shown


def test_boilerplate_of_one_kind_in_a_row_is_one_passage(english: Analysis) -> None:
    furniture, title, *_, last = english.blocks
    passages = list(boilerplate_passages([furniture, last, title, last]))
    assert passages == [[furniture, last], [last]]


def test_outermost_sections_are_those_of_the_highest_headings(english: Analysis) -> None:
    assert [section.role for section in outermost(english)] == ["achievements", "problems"]
