"""`summarykit init`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarykit.drafting import read_inputs

Run = Callable[..., Any]


def test_a_form_is_written_and_told(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    ran = run("init", "2025.yml", "--from", "archive/2024.txt")
    assert (ran.status, ran.err) == (0, "")
    form = read_inputs(desk / "2025.yml")
    figures = sum(len(section.figures) for section in form.sections)
    plans = sum(len(section.plans_answered) for section in form.sections)
    assert form.year == 2025
    assert figures >= 2
    assert plans == 2
    read, wrote, step = ran.out.splitlines()
    assert read.startswith(f"Read archive/2024.txt: 3 sections, {figures} figures")
    assert read.endswith("2 plans for 2025.")
    assert wrote.startswith(f"Wrote 2025.yml: {figures} figures and 2 plans to answer")
    assert step == "Next: fill it in, then  summarykit draft 2025.yml"


def test_the_form_can_be_printed(desk: Path, run: Run) -> None:
    written = run("init", "form.yml", "--from", "2025.txt")
    printed = run("init", "-", "--from", "2025.txt")
    assert printed.out == (desk / "form.yml").read_text(encoding="utf-8")
    assert printed.err.splitlines()[0] == written.out.splitlines()[0]
    assert not (desk / "-").exists()


def test_for_programs(run: Run) -> None:
    told = run("init", "form.yml", "--from", "2025.txt", "--format", "json").json
    assert (told["read"], told["wrote"], told["year"], told["sections"]) == ("2025.txt", "form.yml", 2026, 3)
    assert told["plans"] == 1
    assert json.loads(run("init", "-", "--from", "2025.txt", "--format", "json").err)["wrote"] == "-"


def test_the_year_can_be_given(desk: Path, run: Run) -> None:
    run("init", "form.yml", "--from", "2025.txt", "--year", "2031")
    assert read_inputs(desk / "form.yml").year == 2031


def test_a_chinese_form(desk: Path, run: Run) -> None:
    assert run("init", "表.yml", "--from", "总结.txt").status == 0
    form = read_inputs(desk / "表.yml")
    assert (form.lang, form.year) == ("zh", 2026)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["2025.txt", "--from", "archive/2024.txt"], "E501"),
        (["no/such/folder.yml", "--from", "2025.txt"], "E502"),
        (["form.yml", "--from", "gone.txt"], "E101"),
        (["form.yml", "--from", "empty.txt"], "E102"),
        (["form.yml", "--from", "archive"], "E111"),
        (["form.yml", "--from", "2025.txt", "--lang", "xx"], "E402"),
    ],
)
def test_what_cannot_be_done_is_not_begun(words: list[str], code: str, desk: Path, run: Run) -> None:
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    ran = run("init", *words)
    assert (ran.status, ran.codes, ran.out) == (2, [code], "")
    assert {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()} == before


def test_force_replaces(desk: Path, run: Run) -> None:
    (desk / "form.yml").write_text("old", encoding="utf-8")
    assert run("init", "form.yml", "--from", "2025.txt", "--force").status == 0
    assert read_inputs(desk / "form.yml").year == 2026


def test_warnings_of_reading_are_told(desk: Path, run: Run) -> None:
    (desk / "odd.txt").write_bytes((desk / "2025.txt").read_bytes() + b"One NUL: \x00\n")
    assert run("init", "form.yml", "--from", "odd.txt").codes == ["W120"]
