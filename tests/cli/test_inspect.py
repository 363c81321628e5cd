"""`summarykit inspect`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from summarykit.records import Analysis
from summarykit.reports.codec import from_builtins

Run = Callable[..., Any]


def test_a_document_for_people(run: Run) -> None:
    ran = run("inspect", "2025.txt")
    assert (ran.status, ran.err) == (0, "")
    head, title, *rest = ran.out.splitlines()
    assert head.startswith("2025.txt   ")
    assert head.endswith(" characters, English, 3 sections")
    assert title == "Harbour Library: Work Summary 2025"
    assert any("1. What we did" in line for line in rest)
    assert "39 ≠ 20 + 11 + 12 (= 43)" in ran.out
    assert "Blocks" not in ran.out


@pytest.mark.parametrize("options", [[], ["--encoding", "gb18030"], ["--lang", "zh"]])
def test_a_chinese_document(options: list[str], run: Run) -> None:
    ran = run("inspect", "总结.txt", *options)
    assert ran.status == 0
    assert "Chinese, 3 sections\n青山区图书馆2025年工作总结\n" in ran.out
    assert "39 = 20 + 11 + 8 ✓" in ran.out


def test_explain_tells_why_each_block_is_what_it_is(run: Run) -> None:
    assert "\nBlocks   why each block is what it is\n" in run("inspect", "2025.txt", "--explain").out


def test_for_programs_each_document_is_one_line(run: Run) -> None:
    ran = run("inspect", "2025.txt", "empty.txt", "archive", "--format", "json")
    assert ran.status == 3
    first, failed, second = ran.jsons
    assert [from_builtins(one, Analysis).document.id for one in (first, second)] == [
        "2025.txt",
        "archive/2024.txt",
    ]
    assert failed["error"]["code"] == "E102"


@pytest.mark.parametrize(
    ("files", "status", "codes", "shown"),
    [
        (["2025.txt", "archive"], 0, [], 2),
        (["gone.txt", "2025.txt", "empty.txt"], 3, ["E101", "E102"], 1),
        (["gone.txt"], 2, ["E101"], 0),
        (["nothing"], 2, ["E102"], 0),
    ],
)
def test_what_cannot_be_read_does_not_stop_the_rest(
    files: list[str], status: int, codes: list[str], shown: int, run: Run
) -> None:
    ran = run("inspect", *files)
    assert (ran.status, ran.codes) == (status, codes)
    assert ran.out.count("\nSections\n") == shown


@pytest.mark.parametrize("options", [["--lang", "xx"], ["--encoding", "nonsense"]])
def test_a_language_or_encoding_nobody_knows(options: list[str], run: Run) -> None:
    assert run("inspect", "2025.txt", *options).status == 2
