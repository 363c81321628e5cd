"""Quotations that say so, and which of several sources is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarykit.checks.origins import Cover, gaps, mark_common, quotations, set_formulas_aside, told_once
from summarykit.lang import get_pack
from summarykit.pipeline import analyse
from summarykit.reading import read_text
from summarykit.records import Form, Origin, Passage, Place, Span, Stock
from summarykit.records.findings import PassageKind
from summarykit.reuse import Match


@pytest.mark.parametrize(
    ("lang", "text", "quoted"),
    [
        ("en", "“Open a desk” (old.txt#3-20): opened.", ["“Open a desk” (old.txt#3-20)"]),
        ("en", "“Open a “new” desk” (a/b c.docx#3-20)", ["“Open a “new” desk” (a/b c.docx#3-20)"]),
        ("zh", "“开设窗口”（旧.txt#3-20）：已完成", ["“开设窗口”（旧.txt#3-20）"]),
        ("en", "The mayor said: “Open a desk.”", ["“Open a desk.”"]),
        ("en", "as the bureau stated, “open a desk”", ["“open a desk”"]),
        ("zh", "会议指出：“要开设窗口。”", ["“要开设窗口。”"]),
        ("en", 'In my last report I said: "Open a desk. Close two."', ['"Open a desk. Close two."']),
        (
            "en",
            'It made the following plea:\n\n"Open a desk.\n\n"Close two."',
            ['"Open a desk.\n\n"Close two."'],
        ),
        ("zh", "具体要求如下：“开设窗口。”", ["“开设窗口。”"]),
        ("en", 'a 3" pipe was laid, and "Open a desk" was sung', []),
        ("en", "the “model unit” of the year", []),
        ("zh", "开展“送书下乡”活动", []),
        ("en", "“Open a desk” (see page 3)", []),
        ("en", "“never closed (old.txt#3-20)", []),
        ("en", "“" * 3000, []),
    ],
)
def test_which_quotations_say_so(lang: str, text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in quotations(text, get_pack(lang))] == quoted


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "- **[to be filled in: loans; last year 39]**", ["[to be filled in: loans; last year 39]"]),
        ("en", "novels [to be filled in; last year 4]", ["[to be filled in; last year 4]"]),
        ("zh", "- **【待填：借阅（册）；上年39册】**", ["【待填：借阅（册）；上年39册】"]),
        ("zh", "小说【待填；上年4】、地图【待填】", ["【待填；上年4】", "【待填】"]),
        ("en", "[to be filled in: never closed\nnext line]", []),
        ("zh", "【图书】借阅39册", []),
    ],
)
def test_gaps_of_an_outline(lang: str, text: str, found: list[str]) -> None:
    assert [span.of(text) for span in gaps(text, get_pack(lang))] == found


TEXT = "x" * 200


def passage(start: int, end: int, source: str, origin: Origin = "self", score: float = 1.0) -> Passage:
    return Passage(Place("new", Span(start, end)), Place(source, Span(0, 1)), "edited", origin, score)


@pytest.mark.parametrize(
    ("passages", "told"),
    [
        ([], []),
        ([passage(0, 50, "a"), passage(60, 90, "b")], ["a", "b"]),
        ([passage(0, 50, "a"), passage(0, 50, "b")], ["a"]),
        ([passage(0, 50, "a", "web"), passage(0, 50, "b", "self")], ["b"]),
        ([passage(0, 50, "a", "self", 0.5), passage(0, 50, "b", "web")], ["b"]),
        ([passage(0, 50, "a"), passage(40, 90, "b")], ["a", "b"]),
        ([passage(0, 50, "a"), passage(20, 60, "b")], ["a"]),
        ([passage(0, 100, "a"), passage(0, 40, "b"), passage(50, 100, "c")], ["a"]),
    ],
)
def test_told_once(passages: list[Passage], told: list[str]) -> None:
    assert [one.source.document for one in told_once(passages, TEXT)] == told
    assert [one.source.document for one in told_once(passages[::-1], TEXT)] == told


@pytest.mark.parametrize(
    ("given", "origins"),
    [
        ([("a", "unit"), ("b", "unit")], ["unit", "unit"]),
        ([("a", "unit"), ("b", "superior"), ("c", "web")], ["common"] * 3),
        ([("a", "unit"), ("b", "unit"), ("c", "self")], ["unit", "unit", "self"]),
        ([("a", "unit"), ("a", "unit"), ("b", "unit")], ["unit"] * 3),
        ([("a", "self"), ("b", "self"), ("c", "self")], ["self"] * 3),
    ],
)
def test_a_formula_stands_in_many_documents_of_others(
    given: list[tuple[str, Origin]], origins: list[str]
) -> None:
    matches = [Match(passage(0, 50, source, origin), ()) for source, origin in given]
    assert [one.passage.origin for one in mark_common(matches, TEXT, 40)] == origins


def test_a_long_passage_is_no_formula() -> None:
    matches = [Match(passage(0, 180, source, "unit"), ()) for source in "abcd"]
    assert mark_common(matches, TEXT, 40) == matches


def test_only_documents_with_most_of_it_count() -> None:
    spans = [(0, 100), (60, 160), (70, 170), (80, 180)]
    matches = [Match(passage(*span, source, "unit"), ()) for span, source in zip(spans, "abcd", strict=True)]
    assert mark_common(matches, TEXT, 40)[0].passage.origin == "unit"


def test_of_sources_equally_alike_the_oldest_is_told() -> None:
    passages = [passage(0, 50, name) for name in "abc"]
    years = {"a": 2024, "b": 2019, "c": None}
    assert [one.source.document for one in told_once(passages, TEXT, years)] == ["b"]


@pytest.mark.parametrize(
    ("kind", "stock", "form", "copied", "origins"),
    [
        ("verbatim", [(0, 100)], None, (0, 100), ["stock"]),
        ("verbatim", [], (0, 100), (0, 100), ["form"]),
        ("verbatim", [(0, 90)], None, (0, 100), ["stock"]),
        ("verbatim", [(0, 50)], None, (0, 100), ["self"]),
        ("figures_only", [(0, 100)], None, (0, 100), []),
        ("figures_only", [(0, 50)], None, (0, 100), ["self"]),
        ("edited", [(0, 50)], None, (0, 60), []),
        ("edited", [(0, 50)], None, (0, 100), ["self"]),
        ("edited", [(0, 20)], None, (0, 40), ["self"]),
        ("edited", [], None, (0, 100), ["self"]),
    ],
)
def test_formulas_are_set_aside(
    kind: PassageKind,
    stock: list[tuple[int, int]],
    form: tuple[int, int] | None,
    copied: tuple[int, int],
    origins: list[Origin],
) -> None:
    """A passage of 100 characters, with turns of phrase in it, and what of it the source has."""
    analysis = replace(
        analyse(read_text(TEXT, id="new", lang="en")),
        stock=tuple(Stock(Span(*span), "", 9) for span in stock),
        forms=(Form(Span(*form), "", 9),) if form else (),
    )
    match = Match(replace(passage(0, 100, "old"), kind=kind), (Span(*copied),))
    assert [one.passage.origin for one in set_formulas_aside([match], analysis, 40)] == origins


ASKED = "Is the rota of the ferry kept up to date and shown to all?"


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        (f"{ASKED}\n- Yes.", ["form"]),
        (f"We slept well\n\n- **{ASKED}**", ["form"]),
        (
            f"{ASKED} It hangs beside the door of the harbour office, and the crew signs it on each Monday.",
            ["self"],
        ),
        (
            "See https://harbour.example/rota?day=monday for the rota of the ferry and all of its crew.",
            ["self"],
        ),
    ],
)
def test_what_a_form_asks_is_nobodys_text(text: str, origins: list[str]) -> None:
    analysis = analyse(read_text(text, id="new", lang="en"))
    whole = Span(0, len(text))
    match = Match(replace(passage(0, len(text), "old"), kind="verbatim"), (whole,))
    assert [one.passage.origin for one in set_formulas_aside([match], analysis, 40)] == origins


CHECK = "Minutes of each meeting are linked from the page of the group"


BESIDE = {
    "an address": "\n- [ ] [$group](https://harbour.example/groups/$number/minutes)\n- [ ]",
    "marks": ".)\n> **(-----------------------------------------------)**",
    "words": "\n- [ ] the rota of the ferry, the crew and the harbour office",
}


@pytest.mark.parametrize(
    ("beside", "kind", "origins"),
    [
        ("an address", "verbatim", ["stock"]),
        ("an address", "edited", []),
        ("marks", "verbatim", ["stock"]),
        ("marks", "edited", []),
        ("words", "verbatim", ["self"]),
        ("words", "edited", ["self"]),
    ],
)
def test_addresses_and_marks_beside_a_formula_say_nothing(
    beside: str, kind: PassageKind, origins: list[Origin]
) -> None:
    text = CHECK + BESIDE[beside]
    analysis = replace(
        analyse(read_text(text, id="new", lang="en")), stock=(Stock(Span(0, len(CHECK)), CHECK, 9),)
    )
    match = Match(replace(passage(0, len(text), "old"), kind=kind), (Span(0, len(text)),))
    assert [one.passage.origin for one in set_formulas_aside([match], analysis, 40)] == origins


def test_common_comes_before_stock_and_other_origins_stay() -> None:
    analysis = replace(
        analyse(read_text(TEXT, id="new", lang="en")), stock=(Stock(Span(0, 100), "", 9, common=True),)
    )
    matches = [
        Match(replace(passage(0, 100, "old", origin), kind="verbatim"), ()) for origin in ("unit", "quoted")
    ]
    told = [one.passage.origin for one in set_formulas_aside(matches, analysis, 40)]
    assert told == ["common", "quoted"]


def test_the_same_figures_are_copied_and_not_met_by_chance() -> None:
    text = (
        "A total of 1,204 boats were mended, 318 of them new, and no boat was lost in the whole of the year."
    )
    analysis = replace(
        analyse(read_text(text, id="new", lang="en")), stock=(Stock(Span(0, len(text)), "", 9),)
    )
    match = Match(replace(passage(0, len(text), "old"), kind="verbatim"), ())
    assert [one.passage.origin for one in set_formulas_aside([match], analysis, 40)] == ["self"]


@pytest.mark.parametrize(
    ("spans", "asked", "share", "rest"),
    [
        ([(0, 10)], (0, 20), 0.5, [(10, 20)]),
        ([(0, 10), (5, 15)], (5, 25), 0.5, [(15, 25)]),
        ([], (0, 20), 0.0, [(0, 20)]),
        ([(30, 40)], (0, 20), 0.0, [(0, 20)]),
        ([(5, 10)], (0, 20), 0.25, [(0, 5), (10, 20)]),
    ],
)
def test_cover(
    spans: list[tuple[int, int]], asked: tuple[int, int], share: float, rest: list[tuple[int, int]]
) -> None:
    cover = Cover([Span(*span) for span in spans], TEXT)
    assert cover.share(Span(*asked)) == pytest.approx(share)
    assert list(cover.rest(Span(*asked))) == [Span(*span) for span in rest]
