"""The view of `inspect`: whole pages as golden files, and what each part must hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarykit.messages import UI_LANGUAGES, speaking
from summarykit.records import Analysis
from summarykit.reports.terminal.analysis import boilerplate_passages, show_analysis
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


def test_boilerplate_of_one_kind_in_a_row_is_one_passage(english: Analysis) -> None:
    furniture, title, *_, last = english.blocks
    passages = list(boilerplate_passages([furniture, last, title, last]))
    assert passages == [[furniture, last], [last]]
