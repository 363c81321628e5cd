"""Every set, on tiny data of its shape: what is written, and that it is the same each time."""

from __future__ import annotations

from decimal import Decimal

import pytest

import summarykit
from benchmarks.sets import SETS
from benchmarks.sets.figures import breakdown_row, figure_row, plain
from summarykit.reading import read_text
from summarykit.records import Breakdown, Change, Figure, Span
from tests.benchmarks.conftest import MAKERS, PLAN, REPORT, SUMMARY


def test_every_set_is_tried():
    assert set(MAKERS) == set(SETS)


@pytest.mark.parametrize(
    ("name", "workers"), [*((name, "1") for name in SETS), ("copy", "2"), ("figures", "2")]
)
def test_the_same_bytes_each_time_from_any_number_of_workers(name, workers, data, predicted, tmp_path):
    folder = data(name)
    seen = set()
    for options in ((), ("-j", workers)):
        status, rows = predicted(name, folder, *options)
        assert status == 0
        assert rows
        seen.add((tmp_path / "pred.jsonl").read_bytes())
    assert len(seen) == 1


def test_copy(data, predicted):
    _, [row] = predicted("copy", data("copy"))
    susp, src = f"Mine.\n\n{PLAN}\n", f"Theirs, all.\n{PLAN}\nEnd.\n"
    assert (row["susp"], row["src"], row["kind"]) == ("s1.txt", "o1.txt", "verbatim")
    assert susp[row["susp_offset"] :][: row["susp_length"]] == PLAN
    assert src[row["src_offset"] :][: row["src_length"]] == PLAN
    assert row["changed"] == {"figures": [], "years": [], "names": [], "words": []}


def test_copy_tells_what_was_changed(data, predicted):
    folder = data("copy")
    (folder / "susp/s1.txt").write_text(PLAN.replace("nine", "eleven"), encoding="utf-8")
    _, [row] = predicted("copy", folder)
    assert [(one["old"], one["new"]) for part in row["changed"].values() for one in part] == [
        ("nine", "eleven")
    ]


def test_figures(data, predicted):
    _, rows = predicted("figures", data("figures"))
    english, chinese, empty, found_out = rows
    assert [row["id"] for row in rows] == ["a", "b", "c", "d"]
    for row, text in ((english, REPORT), (chinese, SUMMARY)):
        assert all(text[one["start"] : one["end"]] == one["surface"] for one in row["figures"])
    money = next(one for one in english["figures"] if one["kind"] == "money")
    assert (money["value"], money["unit"]) == (3_200_000, "USD")
    share = next(one for one in english["figures"] if one["kind"] == "percent")
    assert (share["change"]["direction"], share["change"]["amount"]) == ("up", 5)
    [breakdown] = chinese["breakdown"]
    assert [chinese["figures"][at]["value"] for at in [breakdown["total"], *breakdown["parts"]]] == [
        52,
        30,
        22,
    ]
    assert empty == {"id": "c", "figures": [], "breakdown": [], "slips": []}
    assert {**found_out, "id": "b"} == chinese


def test_figures_tell_slips_in_sums(data, predicted, tmp_path):
    folder = tmp_path / "sums.jsonl"
    folder.write_text('{"id": "a", "lang": "zh", "text": "教师共52人：男30人，女32人。"}\n', encoding="utf-8")
    _, [row] = predicted("figures", folder)
    assert [slip["code"] for slip in row["slips"]] == ["F201"]


@pytest.mark.parametrize(
    ("value", "written"),
    [("3", "3"), ("3.0", "3"), ("3.25", "3.25"), ("-2", "-2"), ("6.8E8", "680000000"), ("0", "0")],
)
def test_plain_numbers(value, written):
    assert repr(plain(Decimal(value))) == written


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"kind": "count", "value": Decimal(3)}, 3),
        ({"kind": "range", "value": Decimal(3), "upper": Decimal("4.5")}, [3, 4.5]),
        ({"kind": "date", "value": None, "label": "2023-Q3"}, "2023-Q3"),
    ],
)
def test_values(fields, value):
    assert figure_row(Figure(span=Span(0, 3), rule="r", **fields), "abc")["value"] == value


def test_a_change_without_amount():
    change = Change("down", None, None, "prev_year")
    figure = Figure(span=Span(0, 1), kind="percent", value=Decimal(1), rule="r", change=change, target=True)
    row = figure_row(figure, "1%")
    assert row["change"] == {"direction": "down", "amount": None, "unit": None, "base_period": "prev_year"}
    assert row["target"] is True
    assert "concept" not in row


@pytest.mark.parametrize(
    ("exhaustive", "difference", "adds_up"), [(True, 0, True), (True, 2, False), (False, 2, None)]
)
def test_only_what_claims_all_parts_adds_up(exhaustive, difference, adds_up):
    analysis = summarykit.analyse(read_text("9 rooms: 4 halls and 3 labs", id="a", lang="en"))
    breakdown = Breakdown(0, (1, 2), exhaustive, Decimal(difference))
    assert breakdown_row(breakdown, analysis) == {
        "total": 0,
        "parts": [1, 2],
        "exhaustive": exhaustive,
        "adds_up": adds_up,
    }


def test_structure(data, predicted):
    _, rows = predicted("structure", data("structure"))
    assert [row["doc"] for row in rows] == ["a", "b"]
    for row, text in zip(rows, (REPORT, SUMMARY), strict=True):
        stored = text.replace("\n", "\r\n")
        headings = [stored[one["start"] : one["end"]] for one in row["blocks"] if one["kind"] == "heading"]
        assert headings == [
            line for line in text.splitlines() if line[:2] in {"1.", "2.", "3.", "一、", "二、"}
        ]
        assert all(one["level"] == 1 for one in row["blocks"] if one["kind"] == "heading")
        assert "problems" in {one.get("section") for one in row["blocks"]}


def test_web(data, predicted):
    _, [row] = predicted("web", data("web"))
    assert row["doc"] == "p.1"
    assert PLAN in row["text"]
    assert "About us" not in row["text"]


def test_themes(data, predicted):
    _, rows = predicted("themes", data("themes"))
    assert "skippers" in rows[0]["keyphrases"]
    assert rows[2] == {"id": "c", "keyphrases": []}


def test_reading(data, predicted):
    _, rows = predicted("reading", data("reading"))
    empty, gbk, report = rows
    assert empty == {"file": "empty.txt", "error": "E102"}
    assert (gbk["text"], gbk["encoding"], gbk["warnings"]) == (SUMMARY, "gb18030", [])
    assert "Home > Reports" in report["text"]
    assert "Home > Reports" not in report["content"]
