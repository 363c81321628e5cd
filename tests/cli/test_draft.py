"""`summarykit draft`."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarykit.records import Outline
from summarykit.reports.codec import from_json

Run = Callable[..., Any]

FORM = """version: 1
year: 2025
unit: {name: Harbour Library}
sections:
  - role: achievements
    title: What we did
    figures:
      - {id: books, label: books lent, value: 41200, last: 38400}
      - {id: readings, label: readings held, value: 39, parts: {children: 20, schools: 11, others: 8}}
      - {id: visits, label: visits, value: , last: 9000}
  - role: plans
    title: Plans
    plans_answered:
      - {plan: We will open on Sundays., outcome: open since May}
      - {plan: We will train volunteers., outcome: }
"""
COMPLETE = FORM.replace("value: , last: 9000", "value: 9100, last: 9000").replace(
    "outcome: }", "outcome: all trained}"
)


@pytest.fixture(autouse=True)
def form(desk: Path) -> None:
    (desk / "form.yml").write_text(FORM, encoding="utf-8")
    (desk / "complete.yml").write_text(COMPLETE, encoding="utf-8")


def test_without_a_place_the_outline_is_printed(desk: Path, run: Run) -> None:
    ran = run("draft", "form.yml")
    assert ran.status == 0
    assert ran.out.startswith("# 2025 Work Summary of Harbour Library\n")
    assert "41,200" in ran.out
    assert ran.err.splitlines()[:3] == [
        "figures    2 of 3 given · 1 missing, marked in §1",
        "answers    1 of 2 given · 1 open, marked in §2",
        "computed   1 year-on-year change, 3 shares, 1 total checked",
    ]
    assert ran.err.splitlines()[-1] == "Nothing written (2 sections)."
    assert not list(desk.glob("*.trace.json"))


@pytest.mark.parametrize("name", ["out.md", "out.markdown", "out.json", "out.docx"])
def test_the_name_tells_the_format(name: str, desk: Path, run: Run) -> None:
    ran = run("draft", "form.yml", "-o", name)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines()[-1] == f"Wrote {name} (2 sections) and out.trace.json."
    written = (desk / name).read_bytes()
    if name.endswith("docx"):
        assert zipfile.is_zipfile(desk / name)
    elif name.endswith("json"):
        assert from_json(written, Outline).year == 2025
    else:
        assert written.startswith(b"# 2025")
    assert json.loads((desk / "out.trace.json").read_bytes())["year"] == 2025


@pytest.mark.parametrize(
    ("options", "begins"),
    [(["-f", "json"], "{"), (["-f", "md"], "#"), (["-o", "-", "-f", "json"], "{"), (["-o", "-"], "#")],
)
def test_what_is_printed_can_be_chosen(options: list[str], begins: str, run: Run) -> None:
    assert run("draft", "form.yml", *options).out.startswith(begins)


def test_the_format_that_is_asked_for_wins_over_the_name(desk: Path, run: Run) -> None:
    assert run("draft", "form.yml", "-o", "out.txt", "-f", "md").status == 0
    assert (desk / "out.txt").read_bytes().startswith(b"# 2025")


def test_for_programs(run: Run) -> None:
    told = run("draft", "form.yml", "-o", "out.md", "--format", "json").json
    assert told["wrote"] == ["out.md", "out.trace.json"]
    assert (told["figures"], told["missing"], told["missing_in"]) == (3, 1, ["§1"])
    aside = run("draft", "form.yml", "--format", "json")
    assert aside.out.startswith("#")
    assert json.loads(aside.err)["wrote"] == []


def test_a_dry_run_writes_nothing(desk: Path, run: Run) -> None:
    before = set(desk.iterdir())
    ran = run("draft", "form.yml", "-o", "out.md", "--dry-run")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines()[-1] == "Nothing written (2 sections)."
    assert set(desk.iterdir()) == before


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["form.yml"], 0),
        (["form.yml", "--strict"], 1),
        (["complete.yml", "--strict"], 0),
        (["form.yml", "--strict", "--dry-run"], 1),
    ],
)
def test_strict_fails_where_something_is_missing(words: list[str], status: int, run: Run) -> None:
    assert run("draft", *words).status == status


@pytest.mark.parametrize(
    ("number", "status", "said"),
    [
        ("39", 0, "form.yml:9:"),
        ("2,800", 0, "41200 − 38400 = 2800"),
        ("2800", 0, "computed"),
        ("777", 1, "777 does not stand in the outline."),
    ],
)
def test_where_a_number_comes_from(number: str, status: int, said: str, desk: Path, run: Run) -> None:
    ran = run("draft", "form.yml", "-o", "out.md", "--explain", number)
    assert ran.status == status
    assert said in ran.out
    assert not (desk / "out.md").exists()


def test_where_a_number_comes_from_for_programs(run: Run) -> None:
    bases = run("draft", "form.yml", "--explain", "2800", "--format", "json").json
    assert [basis["kind"] for basis in bases] == ["computed"]
    assert run("draft", "form.yml", "--explain", "777", "--format", "json").json == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["gone.yml"], "E101"),
        (["empty.txt"], "E102"),
        (["bad.yml"], "E204"),
        (["form.yml", "-o", "complete.yml", "-f", "md"], "E501"),
        (["form.yml", "-o", "no/folder.md"], "E502"),
        (["form.yml", "--past", "nothing"], "E401"),
    ],
)
def test_what_cannot_be_done_leaves_nothing(words: list[str], code: str, desk: Path, run: Run) -> None:
    (desk / "bad.yml").write_text(FORM.replace("title:", "tittle:"), encoding="utf-8")
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    ran = run("draft", *words)
    assert ran.status == 2
    assert ran.codes[-1] == code
    assert ran.out == ""
    assert {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()} == before


def test_a_trace_of_another_draft_is_not_replaced_unasked(desk: Path, run: Run) -> None:
    (desk / "out.trace.json").write_text("{}", encoding="utf-8")
    assert run("draft", "form.yml", "-o", "out.md").codes == ["E501"]
    assert not (desk / "out.md").exists()
    assert run("draft", "form.yml", "-o", "out.md", "--force").status == 0


@pytest.mark.parametrize(
    ("past", "status", "codes"),
    [
        (["archive"], 0, []),
        (["archive", "empty.txt"], 3, ["E102"]),
        (["archive/2024.txt", "2025.txt"], 0, []),
    ],
)
def test_past_summaries(past: list[str], status: int, codes: list[str], run: Run) -> None:
    words = [word for path in past for word in ("--past", path)]
    ran = run("draft", "form.yml", "-o", "out.md", *words)
    assert (ran.status, ran.codes) == (status, codes)
    assert "Wrote out.md" in ran.out


def test_warnings_stand_in_the_report(desk: Path, run: Run) -> None:
    (desk / "form.yml").write_text(FORM.replace("value: 41200", "value: 384000"), encoding="utf-8")
    ran = run("draft", "form.yml", "-o", "out.md")
    assert "\nW231 form.yml:8:" in ran.out
    assert ran.status == 0


def test_a_fresh_draft_is_clean(run: Run) -> None:
    """What `init` and `draft` make of last year's summary holds no sentence of it."""
    run("init", "next.yml", "--from", "archive/2024.txt")
    run("draft", "next.yml", "--past", "archive", "-o", "next.md")
    ran = run("check", "next.md", "--against", "archive", "--format", "json", "--select", "C")
    assert ran.status == 0
    assert sum(ran.json["copied"].values()) == 0
