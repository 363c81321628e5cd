"""`summarykit analyse`: what it prints, and its status."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarykit.cli import analyse
from summarykit.cli.main import COMMANDS, LazyGroup
from summarykit.corpus import maps

Run = Callable[..., Any]


@pytest.fixture
def corpus(desk: Path) -> Path:
    """The documents of the desk as a corpus, and one that is empty."""
    folder = desk / "corpus"
    folder.mkdir()
    for name in ("2025.txt", "总结.txt", "empty.txt", "archive/2024.txt"):
        (desk / name).rename(folder / Path(name).name)
    (folder / "README.md").write_text("What this is.")
    return folder


def test_tables_and_what_could_not_be_read(corpus: Path, run: Run) -> None:
    ran = run("analyse", "corpus", "-o", "out", "-j", "1")
    assert ran.status == 3
    assert ran.err.splitlines() == [
        "error[E102]: corpus/empty.txt has nothing to read",
        "help: Give a file with a text in it.",
    ]
    lines = ran.out.splitlines()
    assert lines[0] == "corpus   3 documents (en 2 · zh 1), 2 organisations, 2024–2025"
    assert "  documents    3" in lines
    assert "1 file could not be read; 1 other is no document (out/skipped.csv)" in lines
    assert lines[-1].startswith("Wrote out: every table as .jsonl and .csv")
    assert (corpus.parent / "out/figures.csv").exists()


def test_where_all_was_read(corpus: Path, run: Run) -> None:
    (corpus / "empty.txt").unlink()
    (corpus / "README.md").unlink()
    ran = run("analyse", "corpus", "-o", "out", "-j", "1")
    assert (ran.status, ran.err) == (0, "")
    assert "skipped" not in ran.out


def test_a_second_run_says_that_there_was_nothing_to_do(corpus: Path, run: Run) -> None:
    run("analyse", "corpus", "-o", "out", "-j", "1")
    ran = run("analyse", "corpus", "-o", "out")
    assert ran.status == 3
    assert ran.out.splitlines()[-1] == "out is up to date: nothing has changed since the last run."
    assert ran.codes == ["E102"]


def test_for_programs(corpus: Path, run: Run) -> None:
    ran = run("analyse", "corpus", "-o", "out", "-j", "1", "--format", "json")
    assert ran.json["documents"] == 3
    assert ran.json["unread"][0]["file"] == "empty.txt"
    assert ran.json["tables"]["documents"] == 3


def test_the_other_spelling(corpus: Path, run: Run) -> None:
    assert run("analyze", "corpus", "-o", "out", "-j", "1").status == 3
    assert "analyze" not in COMMANDS
    assert "analyze" not in run("--help").out
    assert LazyGroup("x").get_command(None, "analyze") is analyse.command  # type: ignore[arg-type]


def test_what_the_names_tell(corpus: Path, run: Run) -> None:
    ran = run("analyse", "corpus", "-o", "out", "-j", "1", "--name-pattern", "{year}")
    assert ran.codes == ["W506", "E102"]
    assert "2 names are not of the pattern, the first empty.txt" in ran.err
    [row] = [row for row in _rows("documents") if row["doc"] == "2024.txt"]
    assert row["year"] == 2024


def _rows(table: str) -> list[dict[str, Any]]:
    return [
        json.loads(line) for line in Path("out", f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (["nowhere", "-o", "out"], 2, "E101"),
        (["nothing", "-o", "out"], 2, "E102"),
        (["2025.txt", "-o", "out"], 2, "E111"),
        (["corpus"], 2, "E001"),
        (["corpus", "-o", "out", "-j", "0"], 2, "E001"),
        (["corpus", "-o", "corpus"], 2, "E501"),
        (["corpus", "-o", "out", "--name-pattern", "x"], 2, "E509"),
        (["corpus", "-o", "out", "--lang", "xx"], 2, "E402"),
    ],
)
def test_what_cannot_be_done(words: list[str], status: int, code: str, desk: Path, run: Run) -> None:
    (desk / "corpus").mkdir()
    (desk / "corpus/a.txt").write_text("We lent many books this year to all who came.")
    ran = run("analyse", *words)
    assert (ran.status, ran.codes) == (status, [code])
    assert not (desk / "out").exists()


def test_nothing_could_be_read(desk: Path, run: Run) -> None:
    (desk / "corpus").mkdir()
    (desk / "empty.txt").rename(desk / "corpus/empty.txt")
    assert run("analyse", "corpus", "-o", "out").status == 2


def test_interrupted(corpus: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(maps, "read_shard", stop)
    ran = run("analyse", "corpus", "-o", "out", "-j", "1")
    assert ran.status == 130
    assert ran.err.splitlines()[:2] == [
        "error[E601]: interrupted at 0 of 4 documents read",
        "help: Run the same command again: it goes on from there.",
    ]


def test_a_name_does_not_steer_the_terminal(corpus: Path, run: Run) -> None:
    (corpus / "empty.txt").rename(corpus / "\x1b[2J\n.txt")
    ran = run("analyse", "corpus", "-o", "out", "-j", "1")
    assert "\x1b" not in ran.err
    assert ran.err.splitlines()[0] == r"error[E102]: corpus/\x1b[2J\n.txt has nothing to read"


def test_a_flood_of_errors_is_cut(corpus: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyse, "TOLD", 2)
    for number in range(3):
        (corpus / f"empty-{number}.txt").touch()
    ran = run("analyse", "corpus", "-o", "out", "-j", "1")
    assert ran.codes == ["E102", "E102"]
    assert ran.err.splitlines()[-1] == "… and 2 more"
