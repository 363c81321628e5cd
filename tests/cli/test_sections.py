"""`summarykit sections`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


def test_a_document_for_people(run: Run) -> None:
    ran = run("sections", "2025.txt")
    assert (ran.status, ran.err) == (0, "")
    head, title, blank, name, *rows = ran.out.splitlines()
    assert head.startswith("2025.txt   ")
    assert (title, blank, name) == ("Harbour Library: Work Summary 2025", "", "Sections")
    assert any("§1" in row and "1. What we did" in row for row in rows)


def test_for_programs_each_section_is_one_line(run: Run) -> None:
    ran = run("sections", "2025.txt", "empty.txt", "总结.txt", "--format", "json")
    assert ran.status == 3
    rows = ran.jsons
    assert {row["doc"] for row in rows if "doc" in row} == {"2025.txt", "总结.txt"}
    assert [row["error"]["code"] for row in rows if "error" in row] == ["E102"]
    assert {"start", "end", "title", "level", "role", "parent", "evidence", "confidence", "text"} < set(
        rows[0]
    )
    assert {row["role"] for row in rows if "role" in row} >= {"front", "achievements"}


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
    ran = run("sections", *files)
    assert (ran.status, ran.codes) == (status, codes)
    assert ran.out.count("\nSections\n") == shown
