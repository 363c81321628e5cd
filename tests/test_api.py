"""The library: every function takes a document, its analysis, or the path of its file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import summarykit as sk
from summarykit.errors import InputsError, ReadError
from summarykit.records import Report

LAST_YEAR = """Annual Summary 2024 of the Harbour Clinic

1. Results

In 2024 the clinic held 24 training days, and 1,260 residents of the harbour came to the open evenings.

2. Plans

In 2025 we will open a second desk for the residents of the east quay.
"""
THIS_YEAR = (
    LAST_YEAR.replace("2025", "2026")
    .replace("2024", "2025")
    .replace("1,260", "1,310")
    .replace(" 24 ", " 26 ")
)

FORM = """version: 1
year: 2026
unit: {name: Harbour Clinic}
sections:
  - role: achievements
    title: Results
    figures:
      - {id: training, label: training days, value: 31, last: 26}
    points: [the desk at the east quay opened in May]
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "2024.txt").write_text(LAST_YEAR, encoding="utf-8")
    (tmp_path / "2025.txt").write_text(THIS_YEAR, encoding="utf-8")
    return folder


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings}


GIVE: dict[str, Callable[[Path], object]] = {
    "path": lambda path: path,
    "string": str,
    "document": sk.read,
    "analysis": lambda path: sk.analyse(sk.read(path)),
}


@pytest.mark.parametrize("give", GIVE.values(), ids=list(GIVE))
def test_check_takes_what_is_at_hand(give: Callable[[Path], object], archive: Path) -> None:
    report = sk.check(give(archive.parent / "2025.txt"), [give(archive / "2024.txt")])
    assert report.compared == 1
    assert "C101" in codes(report)
    assert report.copied["self"] > 50


@pytest.mark.parametrize("against", [str, Path])
def test_check_reads_a_folder(against: Callable[[Path], object], archive: Path) -> None:
    report = sk.check(archive.parent / "2025.txt", against(archive), origin="unit")
    assert set(report.copied) == {"unit"}


def test_each_source_may_have_its_own_origin(archive: Path) -> None:
    report = sk.check(archive.parent / "2025.txt", [(archive, "web")])
    assert set(report.copied) == {"web"}


def test_a_check_without_sources_compares_with_nothing(archive: Path) -> None:
    report = sk.check(archive / "2024.txt")
    assert report.compared == 0
    assert not report.passages


def test_a_source_that_cannot_be_read_is_told(archive: Path) -> None:
    with pytest.raises(ReadError) as caught:
        sk.check(archive / "2024.txt", archive / "2023.txt")
    assert caught.value.code == "E101"


def test_analyse_takes_a_string() -> None:
    assert [str(figure.value) for figure in sk.analyse("We trained 39 nurses.").figures] == ["39"]


@pytest.mark.parametrize("give", GIVE.values(), ids=list(GIVE))
def test_a_form_becomes_an_outline(give: Callable[[Path], object], archive: Path, tmp_path: Path) -> None:
    form = tmp_path / "2026.yml"
    form.write_text(FORM, encoding="utf-8")
    outline = sk.draft(form, past=[give(archive.parent / "2025.txt")])
    told = " ".join(point.text for section in outline.sections for point in section.points)
    assert "31" in told
    assert "the desk at the east quay opened in May" in told


@pytest.mark.parametrize("give", GIVE.values(), ids=list(GIVE))
def test_last_years_summary_becomes_a_form(
    give: Callable[[Path], object], archive: Path, tmp_path: Path
) -> None:
    form = tmp_path / "2026.yml"
    form.write_text(sk.prefill(give(archive.parent / "2025.txt")), encoding="utf-8")
    assert sk.draft(form).year == 2026


def test_a_form_that_is_none_is_told(tmp_path: Path) -> None:
    form = tmp_path / "2026.yml"
    form.write_text("- a list\n", encoding="utf-8")
    with pytest.raises(InputsError, match=r"2026\.yml:1:1"):
        sk.draft(form)


def test_an_archive_takes_the_place_of_a_folder(tmp_path: Path) -> None:
    past, archive = tmp_path / "past", tmp_path / "past.skx"
    past.mkdir()
    (past / "2024.txt").write_text(LAST_YEAR, encoding="utf-8")
    assert sk.build_index(past, archive).added == ("2024.txt",)
    report = sk.check(sk.analyse(THIS_YEAR), against=archive)
    plain = sk.check(sk.analyse(THIS_YEAR), against=past)
    assert (report.copied, report.compared) == (plain.copied, plain.compared)
    assert {one.source.document for one in report.passages} == {f"{archive.as_posix()}/2024.txt"}
    form = tmp_path / "form.yml"
    form.write_text(FORM, encoding="utf-8")
    assert sk.draft(form, past=[archive]).sections == sk.draft(form, past=[past]).sections
    assert sk.build_index([past], archive, force=True, keep_text=False).documents == 1
    assert sk.check(sk.analyse(THIS_YEAR), against=[(archive, "unit")]).copied.keys() == {"unit"}


def test_analyse_corpus(tmp_path: Path) -> None:
    corpus, out = tmp_path / "reports", tmp_path / "out"
    corpus.mkdir()
    (corpus / "2024.txt").write_text(LAST_YEAR, encoding="utf-8")
    (corpus / "2025.txt").write_text(THIS_YEAR, encoding="utf-8")
    seen: list[tuple[str, int, int]] = []
    run = sk.analyse_corpus(str(corpus), out, watch=lambda *told: seen.append(told))
    assert (run.documents, run.years, run.is_fresh) == (2, (2024, 2025), True)
    assert seen[-1] == ("compare", 2, 2)
    assert sk.check(corpus / "2025.txt", against=out / "archive").copied
    assert not sk.analyse_corpus(corpus, str(out)).is_fresh
    assert sk.analyse_corpus(corpus, out, name_pattern="{year}", force=True).organisations == 1
