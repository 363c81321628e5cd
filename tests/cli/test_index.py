"""`summarykit index`: an archive is built, grows and shrinks, is looked through and checked against."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit.archive.lock import locked
from tests.cli.conftest import Run


@pytest.fixture
def past(desk: Path, run: Run) -> Path:
    """An archive of the folder of last year's summary."""
    assert run("index", "build", "archive", "-o", "past.skx").status == 0
    return desk / "past.skx"


def test_build_tells_what_it_did(desk: Path, run: Run) -> None:
    ran = run("index", "build", "archive", "总结.txt", "-o", "past.skx")
    assert (ran.status, ran.out, ran.err) == (0, "past.skx: 2 added; 2 documents.\n", "")
    again = run("index", "build", "archive", "-o", "past.skx")
    assert (again.status, again.codes) == (2, ["E501"])
    forced = run("index", "build", "archive", "-o", "past.skx", "--force", "--format", "json")
    assert (forced.status, forced.json["added"], forced.json["documents"]) == (0, ["2024.txt"], 1)


@pytest.mark.parametrize(
    ("given", "status", "codes"),
    [
        (["archive", "empty.txt"], 3, ["E102"]),
        (["archive", "missing.txt", "empty.txt"], 3, ["E101", "E102"]),
        (["nothing"], 2, ["E102"]),
        (["empty.txt"], 2, ["E102"]),
    ],
)
@pytest.mark.parametrize("output", ["text", "json"])
def test_what_cannot_be_read_is_named(
    desk: Path, run: Run, given: list[str], status: int, codes: list[str], output: str
) -> None:
    ran = run("index", "build", *given, "-o", "past.skx", "--format", output)
    assert (ran.status, ran.codes) == (status, codes)
    assert (desk / "past.skx").exists() == (status == 3)
    if output == "json":
        assert [one["code"] for one in ran.json["unread"]] == codes
    else:
        assert f"{len(codes)} not readable" in ran.out


def test_warnings_of_documents_are_told(desk: Path, run: Run) -> None:
    (desk / "odd.txt").write_bytes(b"A plain summary of a year. \x00 And one more sentence to read in it.\n")
    ran = run("index", "build", "odd.txt", "-o", "odd.skx")
    assert (ran.status, ran.codes) == (0, ["W120"])


def test_adding_and_removing(past: Path, run: Run) -> None:
    ran = run("index", "add", "past.skx", "2025.txt", "archive")
    assert ran.out == "past.skx: 1 added · 1 unchanged; 2 documents.\n"
    assert run("index", "add", "past.skx", "archive", "--format", "json").json["unchanged"] == ["2024.txt"]
    ran = run("index", "remove", "past.skx", "2024.txt")
    assert (ran.status, ran.out) == (0, "past.skx: 1 removed; 1 document.\n")
    told = run("index", "remove", "past.skx", "2025.txt", "--format", "json").json
    assert told == {"archive": "past.skx", "removed": ["2025.txt"], "documents": 0}
    assert run("index", "info", "past.skx").out.splitlines()[0] == "past.skx   0 documents"


def test_a_second_writer_is_refused_and_a_reader_is_not(past: Path, run: Run) -> None:
    with locked(past):
        for words in (["add", "past.skx", "2025.txt"], ["remove", "past.skx", "2024.txt"]):
            ran = run("index", *words)
            assert (ran.status, ran.codes) == (2, ["E406"])
        assert run("index", "verify", "past.skx").status == 0
        assert run("check", "2025.txt", "--against", "past.skx").status == 1


def test_info(past: Path, run: Run) -> None:
    ran = run("index", "info", "past.skx")
    assert ran.status == 0
    rows = [line.split() for line in ran.out.splitlines()]
    assert ["languages", "en", "1"] in rows
    assert ["years", "2024", "1"] in rows
    assert ["texts", "kept"] in rows
    (entry,) = run("index", "info", "past.skx", "--format", "json").json["entries"]
    assert (entry["id"], entry["path"], entry["lang"]) == ("2024.txt", "archive/2024.txt", "en")


@pytest.mark.parametrize("given", [["archive"], ["archive", "2025.txt"]])
def test_verify_a_sound_archive(desk: Path, run: Run, given: list[str]) -> None:
    run("index", "build", *given, "-o", "past.skx")
    ran = run("index", "verify", "past.skx")
    assert (ran.status, ran.out, ran.err) == (0, "past.skx: 1 segment, every checksum holds.\n", "")
    assert run("index", "verify", "past.skx", "--format", "json").json["damaged"] == []


def test_verify_names_every_damaged_part_and_exits_with_1(past: Path, run: Run) -> None:
    (segment,) = (past / "segments").iterdir()
    content = bytearray(segment.read_bytes())
    content[-1] ^= 1
    content[content.index(b"2024.txt", 500)] ^= 1
    segment.write_bytes(content)
    ran = run("index", "verify", "past.skx")
    assert (ran.status, ran.codes) == (1, ["E405", "E405"])
    assert ran.out == "past.skx: 2 parts are damaged.\n"
    told = run("index", "verify", "past.skx", "--format", "json")
    assert (told.status, len(told.json["damaged"])) == (1, 2)
    checked = run("check", "2025.txt", "--against", "past.skx")
    assert (checked.status, checked.codes, checked.out) == (2, ["E405"], "")


@pytest.mark.parametrize(
    "words",
    [
        ["index", "info", "nothing"],
        ["index", "verify", "2025.txt"],
        ["index", "add", "archive", "2025.txt"],
        ["index", "remove", "missing.skx", "2024.txt"],
    ],
)
def test_what_is_no_archive(run: Run, words: list[str]) -> None:
    ran = run(*words)
    assert (ran.status, ran.codes, ran.out) == (2, ["E404"], "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["index"], "Usage: summarykit index"),
        (["index", "--help"], "verify"),
        (["index", "buidl"], "did you mean build?"),
        (["index", "build", "archive"], "missing: -o"),
        (["index", "remove", "past.skx"], "missing: NAME..."),
    ],
)
def test_the_command_line(run: Run, words: list[str], told: str) -> None:
    ran = run(*words)
    assert told in ran.out + ran.err
    assert ran.status == (0 if "--help" in words else 2)


@pytest.mark.parametrize("option", ["--against", "--siblings", "--superior", "--web"])
def test_checking_against_an_archive_and_against_the_folder(
    past: Path, run: Run, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    folder = run("check", "2025.txt", option, "archive")
    shelved = run("check", "2025.txt", option, "past.skx")
    assert shelved.status == folder.status == 1
    assert shelved.out == folder.out.replace("archive/2024.txt", "past.skx/2024.txt")


def test_an_archive_beside_other_sources(past: Path, run: Run) -> None:
    ran = run("check", "2025.txt", "--against", "past.skx", "--siblings", "empty.txt", "--format", "json")
    assert (ran.status, ran.codes, ran.json["compared"]) == (3, ["E102"], 1)


def test_without_text(desk: Path, run: Run) -> None:
    run("index", "build", "archive", "-o", "bare.skx", "--no-text")
    assert "not kept: hashes alone" in run("index", "info", "bare.skx").out
    run("index", "add", "bare.skx", "2025.txt")
    assert "of 1 document" not in run("index", "info", "bare.skx").out
    ran = run("check", "2025.txt", "--against", "bare.skx")
    assert (ran.status, ran.codes) == (1, ["W403", "W404"])
    assert "characters ≈ 2024.txt §1 ¶1" in " ".join(ran.out.split())
    assert "→" not in ran.out
    content = b"".join(path.read_bytes() for path in (desk / "bare.skx" / "segments").iterdir())
    assert b"reading room" not in content
