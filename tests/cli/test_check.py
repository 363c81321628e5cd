"""`summarykit check`."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarykit.records import Report
from summarykit.reports.codec import from_builtins

Run = Callable[..., Any]


def codes_of(page: str) -> list[str]:
    """Codes of the findings on a page."""
    return [
        line[2:6]
        for line in page.splitlines()
        if line[1:2] == " " and line[2:3].isupper() and line[3:6].isdigit()
    ]


def test_a_document_by_itself(run: Run) -> None:
    ran = run("check", "2025.txt")
    assert (ran.status, ran.err) == (1, "")
    assert "  copied            not compared\n" in ran.out
    assert {"F201", "B101"} <= set(codes_of(ran.out))
    assert "39 ≠ 20 + 11 + 12 (= 43)" in ran.out
    assert "(1 high)." in ran.out.splitlines()[-1]


def test_a_document_against_an_archive(run: Run) -> None:
    ran = run("check", "2025.txt", "--against", "archive")
    assert ran.status == 1
    assert "own past years" in ran.out
    assert "largest source    archive/2024.txt" in ran.out
    assert {"C101", "F201"} <= set(codes_of(ran.out)) or {"C103", "F201"} <= set(codes_of(ran.out))


@pytest.mark.parametrize(
    ("option", "origin"),
    [("--against", "self"), ("--siblings", "unit"), ("--superior", "superior"), ("--web", "web")],
)
def test_each_option_is_an_origin(option: str, origin: str, run: Run) -> None:
    report = from_builtins(run("check", "2025.txt", option, "archive", "--format", "json").json, Report)
    assert set(report.copied) == {origin}
    assert report.compared == 1
    assert {passage.origin for passage in report.passages} >= {origin}


def test_a_file_named_twice_is_compared_once(run: Run) -> None:
    words = ["--against", "archive", "--siblings", "archive/2024.txt", "--format", "json"]
    report = run("check", "2025.txt", *words).json
    assert report["compared"] == 1
    assert set(report["copied"]) == {"self"}


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ([], 1),
        (["--fail-on", "high"], 1),
        (["--fail-on", "never"], 0),
        (["--ignore", "F"], 0),
        (["--ignore", "F", "--fail-on", "low"], 1),
        (["--select", "B,S", "--fail-on", "high"], 0),
        (["--select", "F2"], 1),
        (["--select", "B", "--select", "F201"], 1),
    ],
)
def test_what_fails(options: list[str], status: int, run: Run) -> None:
    assert run("check", "2025.txt", *options).status == status


@pytest.mark.parametrize(
    ("select", "groups"), [("F", {"F"}), ("b1", {"B"}), ("C", set()), ("F201,B", {"F", "B"})]
)
def test_only_chosen_rules_are_asked(select: str, groups: set[str], run: Run) -> None:
    ran = run("check", "2025.txt", "--select", select)
    assert {code[0] for code in codes_of(ran.out)} == groups


@pytest.mark.parametrize(("limit", "status"), [("1%", 1), ("100%", 0)])
def test_more_copied_than_allowed_fails(limit: str, status: int, run: Run) -> None:
    words = ["--against", "archive", "--max-copied", limit, "--fail-on", "never"]
    ran = run("check", "2025.txt", *words)
    assert ran.status == status
    assert ("over the limit" in ran.out) is bool(status)
    assert run("check", "2025.txt", *words, "--format", "json").status == status


def test_the_checked_file_in_the_archive_is_left_out(desk: Path, run: Run) -> None:
    shutil.copy(desk / "2025.txt", desk / "archive" / "renamed.txt")
    ran = run("check", "2025.txt", "--against", "archive")
    assert ran.codes == ["W403"]
    assert "archive/renamed.txt" in ran.err
    assert "renamed" not in ran.out


def test_nothing_but_the_file_itself_is_not_compared(desk: Path, run: Run) -> None:
    ran = run("check", "2025.txt", "--against", "2025.txt")
    assert ran.codes == ["W403"]
    assert "not compared" in ran.out


@pytest.mark.parametrize(
    ("words", "status", "codes"),
    [
        (["2025.txt", "--against", "empty.txt"], 2, ["E102", "E401"]),
        (["2025.txt", "--against", "gone", "--web", "nothing"], 2, ["E101", "E102", "E401"]),
        (["2025.txt", "--against", "empty.txt", "--against", "archive"], 3, ["E102"]),
        (["gone.txt", "--against", "archive"], 2, ["E101"]),
        (["2025.txt", "gone.txt"], 3, ["E101"]),
        (["gone.txt", "empty.txt"], 2, ["E101", "E102"]),
    ],
)
def test_what_cannot_be_read(words: list[str], status: int, codes: list[str], run: Run) -> None:
    ran = run("check", *words)
    assert (ran.status, ran.codes) == (status, codes)
    assert bool(ran.out) is (status != 2)


def test_a_folder_is_checked_file_by_file(run: Run) -> None:
    ran = run("check", ".", "--format", "json", "--fail-on", "never")
    assert ran.status == 3
    assert [line.get("document", line.get("error", {}).get("code")) for line in ran.jsons] == [
        "2025.txt",
        "archive/2024.txt",
        "E102",
        "总结.txt",
    ]


def test_several_pages_stand_apart(run: Run) -> None:
    ran = run("check", "2025.txt", "archive", "--fail-on", "never")
    assert ran.status == 0
    assert "\n\narchive/2024.txt   " in ran.out
