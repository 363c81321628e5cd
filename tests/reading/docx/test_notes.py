"""Footnotes and endnotes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from lxml import etree

from summarykit.reading.docx.notes import Notes
from summarykit.reading.package import W


def element(word: SimpleNamespace, tag: str, inside: str = "") -> Any:
    return etree.fromstring(word.part(tag, inside).encode())


def call(word: SimpleNamespace, kind: str, name: str, more: str = "") -> Any:
    return element(word, "r", f'<w:{kind}Reference w:id="{name}" {more}/>')[0]


def notes(word: SimpleNamespace, *settings: str) -> Notes:
    parts = {
        kind: element(word, f"{kind}s", "".join(f'<w:{kind} w:id="{at}"/>' for at in range(1, 5)))
        for kind in ("footnote", "endnote")
    }
    return Notes(parts, [element(word, "settings", inside) for inside in settings])


def test_marks_count_the_calls_and_notes_follow_in_that_order(word: SimpleNamespace) -> None:
    found = notes(word)
    calls = [("footnote", "3"), ("endnote", "2"), ("footnote", "1"), ("endnote", "4"), ("footnote", "3")]
    assert [found.mark(call(word, *one)) for one in calls] == ["[1]", "[i]", "[2]", "[ii]", "[1]"]
    told = [(mark, note.get(f"{W}id")) for mark, note in found.called()]
    assert told == [("[1]", "3"), ("[2]", "1"), ("[i]", "2"), ("[ii]", "4")]


@pytest.mark.parametrize(
    ("settings", "marks"),
    [
        (['<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr>'], ["[①]", "[②]"]),
        (['<w:footnotePr><w:numStart w:val="5"/></w:footnotePr>'], ["[5]", "[6]"]),
        (["<w:footnotePr/>", '<w:footnotePr><w:numStart w:val="0"/></w:footnotePr>'], ["[0]", "[1]"]),
        (["<w:footnotePr/>", '<w:footnotePr><w:numFmt w:val="upperLetter"/></w:footnotePr>'], ["[A]", "[B]"]),
        (['<w:endnotePr><w:numFmt w:val="upperLetter"/></w:endnotePr>'], ["[1]", "[2]"]),
    ],
)
def test_the_file_says_how_marks_are_numbered(
    word: SimpleNamespace, settings: list[str], marks: list[str]
) -> None:
    found = notes(word, *settings)
    assert [found.mark(call(word, "footnote", name)) for name in "12"] == marks


def test_a_mark_that_the_author_typed_is_no_number(word: SimpleNamespace) -> None:
    found = notes(word)
    assert found.mark(call(word, "footnote", "1", 'w:customMarkFollows="1"')) == ""
    assert found.mark(call(word, "footnote", "2", 'w:customMarkFollows="0"')) == "[1]"
    assert [mark for mark, _ in found.called()] == ["", "[1]"]


def test_a_call_of_nothing_has_no_mark(word: SimpleNamespace) -> None:
    found = notes(word)
    assert found.mark(call(word, "footnote", "77")) == ""
    assert list(found.called()) == []
    assert Notes({}, []).mark(call(word, "endnote", "1")) == ""


def test_notes_may_call_notes_and_even_one_another(word: SimpleNamespace) -> None:
    found = notes(word)
    found.mark(call(word, "footnote", "1"))
    told = []
    for mark, _ in found.called():
        told.append(mark)
        for one in [("endnote", "1"), ("footnote", "1"), ("footnote", "2")]:
            found.mark(call(word, *one))
    assert told == ["[1]", "[2]", "[i]"]
