"""`summarykit figures`."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest

from summarykit.messages import UI_LANGUAGES

Run = Callable[..., Any]


@pytest.fixture
def piped(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """`piped(text, "--dates")`: the command run on a text from standard input."""

    def go(text: str, *options: str) -> Any:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        return run("figures", "-", *options)

    return go


@pytest.mark.parametrize("ui", UI_LANGUAGES)
@pytest.mark.parametrize(("file", "name"), [("2025.txt", "english"), ("总结.txt", "chinese")])
def test_a_table_at_eighty_columns(
    file: str, name: str, ui: str, run: Run, golden: Callable[[str, str], None]
) -> None:
    ran = run("--ui", ui, "figures", file)
    assert (ran.status, ran.err) == (0, "")
    golden(f"figures-{ui}-{name}.txt", ran.out)


@pytest.mark.parametrize(("options", "shown"), [([], False), (["--dates"], True)])
def test_dates_are_shown_where_asked_for(options: list[str], shown: bool, piped: Run) -> None:
    assert ("March 2024" in piped("In March 2024 we lent 412 books.", *options).out) is shown


def test_for_programs_each_document_is_one_line(run: Run) -> None:
    ran = run("figures", "2025.txt", "empty.txt", "总结.txt", "--format", "json")
    assert ran.status == 3
    first, failed, second = ran.jsons
    assert failed["error"]["code"] == "E102"
    assert [first["document"], second["document"]] == ["2025.txt", "总结.txt"]
    surfaces = [one["surface"] for one in first["figures"]]
    wrong = first["breakdowns"][0]
    assert [surfaces[at] for at in (wrong["total"], *wrong["parts"])] == ["39", "20", "11", "12"]
    assert wrong["difference"] == -4


def test_for_spreadsheets_all_documents_are_one_table(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("figures", "2025.txt", "总结.txt", "--format", "csv").out)))
    assert {row["doc"] for row in rows} == {"2025.txt", "总结.txt"}
    assert ("总结.txt", "41200") in {(row["doc"], row["value"]) for row in rows}


@pytest.mark.parametrize(("files", "status"), [(["gone.txt"], 2), (["gone.txt", "2025.txt"], 3)])
def test_what_cannot_be_read(files: list[str], status: int, run: Run) -> None:
    ran = run("figures", *files)
    assert (ran.status, ran.codes) == (status, ["E101"])


def test_a_document_without_figures_says_so(piped: Run) -> None:
    ran = piped("Nothing was counted here at all, and nobody minded.")
    assert ran.out.endswith("\n  none\n")
