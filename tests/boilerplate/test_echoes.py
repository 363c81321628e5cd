"""Copies of the title, and lists of the document's own headings."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.echoes import echoes
from summarykit.boilerplate.marks import Mark
from summarykit.boilerplate.page import Part
from summarykit.records import Reason

PARTS = {"a": Part.ABOVE, "t": Part.TITLE, "y": Part.BYLINE, "x": Part.TEXT, "b": Part.BEHIND}


def told(lines, text, parts, known):
    found = lines(text)
    marks = {at: Mark(found[at].span, "furniture", Reason("tool-bar")) for at in known}
    return echoes(found, marks, [PARTS[part] for part in parts])


@pytest.mark.parametrize(
    ("text", "parts", "known", "copies"),
    [
        ("Harbour report 2021\nWe sailed.\nPage 2\nHARBOUR REPORT: 2021\nWe fished.", "txxxx", [2], [3]),
        ("Harbour report 2021\nWe sailed.\nHarbour report 2021\nWe fished.", "txxx", [], []),
        ("Harbour report 2021\nWe sailed.\nHarbour report 2021", "txb", [], [2]),
        ("Report\nWe sailed.\nPage 2\nReport", "txxx", [2], []),
        ("港口救援站工作总结\n打印\n港口救援站工作总结\n出海两百次。", "tyyx", [1], [2]),
        ("Page 1\n## Harbour report\nWe sailed.", "xxx", [0], []),
        ("Harbour report\nPrint\n## Harbour report\nWe sailed.", "tyxx", [1], []),
    ],
)
def test_title_again(text, parts, known, copies, lines):
    marks = told(lines, text, parts, known)
    assert sorted(marks) == copies
    first = lines(text)[0].span
    assert all(mark.copy_of == first and mark.kind == "duplicate" for mark in marks.values())


@pytest.mark.parametrize(
    ("text", "parts", "known", "links"),
    [
        (
            "T\nOn this page\n1 At sea\n1.1 Boats\n2 Money\nAt sea\nBoats [edit]\nMoney",
            "tyyyyxxx",
            [1],
            [2, 3, 4],
        ),
        ("T\nOn this page\nAt sea\nBoats\nAt sea\nBoats", "tyyyxx", [1], []),
        ("T\nContents\nAt sea\nBoats\nMoney\nAt sea\nBoats\nMoney", "tyyyyxxx", [], []),
        ("T\nOn this page\nAt sea\nBoats\nMoney\nAt sea\nNets\nFees", "tyyyyxxx", [1], []),
        (
            "题\n本页内容\n一、出海\n二、船只\n三、经费\n一、出海\n二、船只\n三、经费",
            "tyyyyxxx",
            [1],
            [2, 3, 4],
        ),
        ("T\nx\nPrint\nAt sea\nBoats\nMoney\nAt sea\nBoats\nMoney", "txxxxxxxx", [2], []),
    ],
)
def test_links_to_headings(text, parts, known, links, lines):
    assert sorted(told(lines, text, parts, known)) == links


def test_rows_of_tables_are_no_echoes(lines):
    table = lines("Harbour report\nPrint\nHarbour report", kind="table")
    known = {1: Mark(table[1].span, "furniture", Reason("tool-bar"))}
    assert echoes(table, known, [Part.TITLE, Part.BYLINE, Part.BEHIND]) == {}
