"""Which runs of words may be themes."""

from __future__ import annotations

import pytest

from summarykit.lang import get_pack
from summarykit.lang.tokens import make_doc
from summarykit.records import Block, Document, Reason, Source, Span
from summarykit.themes.candidates import find_candidates


def phrases(text, lang="en", kind="body"):
    pack = get_pack(lang)
    doc = make_doc(Document("d", text, lang, Source("d.txt", "", "text")), pack)
    return {
        one.spans[0].of(text): one
        for one in find_candidates(doc, [Block(Span(0, len(text)), kind, Reason("x"))], pack)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the night patrol", {"night", "night patrol", "patrol"}),
        ("night. Patrol", {"night", "Patrol"}),
        ("night\n\npatrol", {"night", "patrol"}),
        ("the night.\npatrol", {"night", "patrol"}),
        ("night, patrol", {"night", "patrol"}),
        ("We strengthened patrols", {"patrols"}),
        ("quickly patrols", {"patrols"}),
        ("dear colleagues", set()),
        ("under the kind leadership of the harbour office, patrols", {"patrols"}),
        ("President Ruth Okoro of patrols", {"patrols"}),
        ("thirty-one patrols", {"patrols"}),
        ("the work", set()),
        ("work safety", {"work safety", "safety"}),
        ("", set()),
    ],
)
def test_english_candidates(text, expected):
    assert set(phrases(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("夜间巡逻", "夜间巡逻"),
        ("加强夜间巡逻", "夜间巡逻"),
        ("民主集中制", "民主集中制"),
        ("在港务局的正确领导下，夜间巡逻", "夜间巡逻"),
        ("夜间巡逻迈出步伐", "夜间巡逻"),
    ],
)
def test_chinese_candidates(text, expected):
    assert max(phrases(text, "zh"), key=len) == expected


def test_counts_places_and_whole_runs():
    found = phrases("the night patrol and the night patrol boat")
    assert (len(found["night patrol"].spans), found["night patrol"].whole) == (2, 1)
    assert (len(found["night patrol boat"].spans), found["night patrol boat"].whole) == (1, 1)


@pytest.mark.parametrize(
    ("kind", "heads", "titles"), [("body", 0, 0), ("list", 0, 0), ("heading", 1, 0), ("title", 1, 1)]
)
def test_counts_headings(kind, heads, titles):
    one = phrases("the night patrol", kind=kind)["night patrol"]
    assert (one.heads, one.titles) == (heads, titles)


@pytest.mark.parametrize(("kind", "goes_on"), [("body", True), ("list", False), ("table", False)])
def test_a_phrase_goes_on_behind_the_end_of_a_wrapped_line(kind, goes_on):
    assert ("night\npatrol" in phrases("the night\npatrol", kind=kind)) is goes_on


def test_boilerplate_holds_no_candidates():
    assert phrases("night patrol", kind="furniture") == {}


def test_places_without_the_end_of_the_run_are_told():
    found = phrases("the night patrol boat")
    assert [found[one].open for one in ("night patrol", "night patrol boat", "patrol boat")] == [1, 0, 0]
