"""What the commands share."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from summarykit.cli.common import (
    complain,
    error_json,
    nothing_to_compare_with,
    read_each,
    reading_status,
    screen_of_report,
    strongest,
    warn,
)
from summarykit.cli.main import COMMANDS
from summarykit.errors import Location, ReadError, SummarykitError, Warned
from summarykit.records import Document
from summarykit.reports.terminal.screen import screen_of


@pytest.mark.parametrize(
    ("given", "wins"), [([], 0), ([0, 1], 1), ([1, 3], 3), ([3, 2], 2), ([2, 4], 4), ([4, 130, 0], 130)]
)
def test_the_strongest_status_wins(given: list[int], wins: int) -> None:
    assert strongest(given) == wins


@pytest.mark.parametrize(
    ("read", "failed", "status"), [(0, 0, 0), (3, 0, 0), (3, 1, 3), (0, 1, 2), (0, 9, 2)]
)
def test_what_was_not_read_never_passes(read: int, failed: int, status: int) -> None:
    assert reading_status(read, failed) == status


def test_errors_and_warnings_have_one_form(capsys: pytest.CaptureFixture[str]) -> None:
    complain(ReadError("E101", "is gone", help="look", at="a.txt"))
    warn(Warned("W120", "read as latin-1", "name it", Location("b.txt", 3, 4)))
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "error[E101]: a.txt is gone",
        "help: look",
        "warning[W120]: b.txt:3:4 read as latin-1",
        "help: name it",
    ]


def test_an_error_for_programs_is_one_line() -> None:
    told = error_json(ReadError("E101", "fort\nist weg", help="such", at=Location("ä.txt", 3)))
    assert "\n" not in told
    assert json.loads(told) == {
        "error": {"code": "E101", "message": "fort\nist weg", "help": "such", "at": "ä.txt:3"}
    }
    assert json.loads(error_json(ReadError("E101", "x", help="")))["error"]["at"] == ""


@pytest.mark.parametrize(("lost", "said"), [(1, "(1 file, skipped)"), (3, "(3 files, all skipped)")])
def test_nothing_to_compare_with(lost: int, said: str) -> None:
    error = nothing_to_compare_with(lost)
    assert error.code == "E401"
    assert said in error.message


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["2025.txt"], ["2025.txt"]),
        (["archive"], ["archive/2024.txt"]),
        (["archive", "2025.txt"], ["archive/2024.txt", "2025.txt"]),
        (["empty.txt", "2025.txt"], ["E102", "2025.txt"]),
        (["nothing"], ["E102"]),
        (["gone.txt"], ["E101"]),
        ([], []),
    ],
)
def test_documents_are_read_in_the_order_given(desk: Path, paths: list[str], found: list[str]) -> None:
    outcomes = list(read_each(map(Path, paths), lang=None, encoding=None))
    assert [one.code if isinstance(one, SummarykitError) else one.id for one in outcomes] == found


def test_a_folder_closed_to_us_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands beside it is read all the same."""
    closed = ReadError("E502", "closed", help="ask", at="archive/2023")
    monkeypatch.setattr(
        "summarykit.reading.folder.look_through", lambda folder: [closed, folder / "2024.txt"]
    )
    error, document = read_each([Path("archive")], lang=None, encoding=None)
    assert error is closed
    assert isinstance(document, Document)


def test_a_report_of_a_run_goes_where_the_output_does_not() -> None:
    assert screen_of_report(aside=True) == screen_of(sys.stderr)
    assert screen_of_report(aside=False) == screen_of(sys.stdout)


def test_no_command_lets_click_test_its_files() -> None:
    """click would refuse what is closed to us in words of its own, before a reader can say E502."""
    commands = [import_module(f"summarykit.cli.{name}").command for name in COMMANDS]
    while commands:
        command = commands.pop()
        commands += getattr(command, "commands", {}).values()
        paths = [one.type for one in command.params if isinstance(one.type, click.Path)]
        assert not [one for one in paths if one.readable or one.exists], command.name
