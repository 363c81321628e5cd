"""The check of one document: what is compared, measured and told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.checks import Source, prepare, run, select
from summarykit.checks.registry import GROUP_ORDER
from summarykit.pipeline import analyse
from summarykit.records import Analysis, Document
from tests.checks.checking import NEW, OLD, document, report

ORDER = [*GROUP_ORDER]


def test_a_report_tells_size_and_comparison() -> None:
    found = report(NEW, [(OLD, "self")])
    assert (found.document, found.compared, found.sections) == ("new", 1, 2)
    assert found.characters == len("".join(NEW.split()))
    assert set(found.copied) == {"self"}
    assert 10 < found.copied["self"] < 50
    assert found.sources[0].document == "old0"


def test_nothing_to_compare_with() -> None:
    found = report(NEW)
    assert (found.compared, found.copied, found.passages, found.sources) == (0, {}, (), ())


@pytest.mark.parametrize("kind", ["document", "analysis", "source"])
def test_a_source_in_any_state_gives_the_same_report(kind: str) -> None:
    old = document(OLD, name="old0")
    given_as: dict[str, Document | Analysis | Source] = {
        "document": old,
        "analysis": analyse(old),
        "source": prepare(old, "self"),
    }
    assert run(analyse(document(NEW)), [(given_as[kind], "self")]) == report(NEW, [(OLD, "self")])


def test_a_prepared_source_serves_many_documents() -> None:
    source = prepare(document(OLD, name="old0"), "self")
    reports = [run(analyse(document(text)), [(source, "unit")]) for text in (NEW, NEW + "\nMore.")]
    assert [one.passages[0].origin for one in reports] == ["unit", "unit"]
    assert source.origin == "self"


def test_the_document_itself_is_left_out_with_a_warning() -> None:
    found = report(NEW, [(NEW, "self"), (OLD, "self")])
    assert found.compared == 1
    assert [one.code for one in found.warnings] == ["W403"]
    assert {one.source.document for one in found.passages} == {"old1"}


def test_only_the_chosen_rules_are_asked() -> None:
    analysis, source = analyse(document(NEW)), prepare(document(OLD, name="old0"), "self")
    asked = run(analysis, [(source, "self")], select(("C101",)))
    assert {one.code for one in asked.findings} == {"C101"}
    assert run(analysis, [(source, "self")], ()).findings == ()
    assert asked.passages


def test_findings_come_by_group_and_place() -> None:
    text = (
        f"Home > Documents > Summaries\n\n{NEW}\nThis sample is for reference only, please do not copy it.\n"
    )
    found = report(text, [(OLD, "self")]).findings
    keys = [(ORDER.index(one.code[0]), one.at.span) for one in found]
    assert keys == sorted(keys)
    assert {one.code[0] for one in found} >= {"C", "B"}


def test_boilerplate_of_both_sides_is_not_copied() -> None:
    footer = "This sample is for reference only, please do not copy it, or ask the editors of the site first."
    found = report(f"{NEW}\n{footer}\n", [(f"{OLD}\n{footer}\n", "self")])
    assert not any("reference" in one.at.span.of(f"{NEW}\n{footer}\n") for one in found.passages)


TITLE = "Reading rooms for night workers and the crews of the ships in the old harbour"


def test_own_title_and_headings_are_set_aside() -> None:
    new, old = (f"{TITLE}\n\n1. Reading room\n\n{body}\n" for body in ("Nobody came.", "Rain fell."))
    found = report(new, [(old, "self")])
    assert [one.origin for one in found.passages] == ["form"]
    assert found.copied == {}
    assert found.set_aside["form"] > 50
    assert {one.severity for one in found.findings if one.code == "C102"} == {"info"}


PLAN = "we will scan the letters of the shipyard and put them on the server of the town archive"


@pytest.mark.parametrize(
    "quoted",
    [
        f"“In 2025 {PLAN}.” (archive/2024.txt#310-402): done in May.",
        f"The plan of last year said: “In 2025 {PLAN}.” It was done in May.",
    ],
)
def test_a_quotation_that_says_so_is_set_aside(quoted: str) -> None:
    found = report(f"Annual summary 2025\n\n{quoted}\n", [(OLD, "self")])
    assert [one.origin for one in found.passages] == ["quoted"]
    assert found.copied == {}
    assert all(one.severity == "info" for one in found.findings if one.code.startswith("C"))


def test_a_chinese_quotation_with_its_place_is_set_aside() -> None:
    plan = "明年将扫描造船厂的往来信件，并且存放在本单位自己的服务器上供读者查阅"
    old = f"图书馆2024年工作总结\n\n今年下雨很多。{plan}。\n"
    new = f"图书馆2025年工作总结\n\n“{plan}。”（档案/2024.txt#15-49）：已于五月完成。\n"
    assert [one.origin for one in report(new, [(old, "self")], "zh").passages] == ["quoted"]


def test_marks_alone_do_not_make_a_quotation() -> None:
    found = report(f"Annual summary 2025\n\nRain. “In 2025 {PLAN}.” Snow.\n", [(OLD, "self")])
    assert [one.origin for one in found.passages] == ["self"]


def test_a_passage_of_two_sources_is_told_once() -> None:
    line = "Volunteers carried every damaged map to the dry cellar before the autumn storms began."
    found = report(
        f"Summary\n\nRain. {line}", [(f"One\n\nSnow. {line}", "web"), (f"Two\n\nIce. {line}", "self")]
    )
    assert len(found.passages) == 2
    told = [one for one in found.findings if one.code == "C102"]
    assert [one.source.document for one in told if one.source] == ["old1"]
    assert list(found.copied) == ["self", "web"]
    assert found.copied["web"] == 0


def test_equal_findings_get_fingerprints_of_their_own() -> None:
    text = "Summary 2024\n\nIn 2020 we will open.\n\nIn 2020 we will open.\n"
    told = [one.fingerprint for one in report(text).findings if one.code == "D102"]
    assert len(told) == len(set(told)) == 2


UNRELATED = "Through the window one saw the harbour, and the gulls above it were loud in the wind."


@settings(max_examples=15, deadline=None)
@given(st.integers(0, len(NEW.splitlines())))
def test_fingerprints_outlive_an_unrelated_paragraph(at: int) -> None:
    lines = NEW.splitlines()
    longer = "\n".join([*lines[:at], "", UNRELATED, "", *lines[at:]])
    before, after = report(NEW, [(OLD, "self")]), report(longer, [(OLD, "self")])
    kept = {one.fingerprint for one in after.findings}
    assert {one.fingerprint for one in before.findings if one.code[0] == "C"} <= kept


@settings(max_examples=25, deadline=None)
@given(st.text(st.sampled_from("a1.\n 年一、“”（）#-"), max_size=80), st.sampled_from(["en", "zh"]))
def test_any_text_gets_a_report(text: str, lang: str) -> None:
    found = report(text, [(OLD, "self")], lang)
    assert all(0 <= one.at.span.end <= len(text) for one in found.findings)
    assert len({one.fingerprint for one in found.findings}) == len(found.findings)
