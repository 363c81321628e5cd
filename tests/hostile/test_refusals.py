"""Every hostile file alone and all of them together, through the command line in a process with limits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.hostile import making

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((ROOT / "tests/cases/hostile.yml").read_text(encoding="utf-8"))
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
PATIENCE = 60
"""Seconds after which a process hangs, however busy the machine; `limited` counts those of the processor."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither these limits nor these files"),
]


def run(
    words: Sequence[str], folder: Path, given: bytes = b"", seconds: int = 5
) -> subprocess.CompletedProcess[str]:
    """A command in a folder; `given` stands on its standard input. No LibreOffice is in its path."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("limited.py")), str(seconds), *words],
        cwd=folder,
        env={**clean, "LANG": "C.UTF-8", "COLUMNS": "100", "PYTHONPATH": str(ROOT), "PATH": "/nowhere"},
        input=given,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    out, err = (stream.decode("utf-8") for stream in (done.stdout, done.stderr))
    assert "Traceback" not in err
    assert done.returncode in {0, 1, 2, 3}, err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def skip_where_all_is_open(case: dict[str, Any]) -> None:
    if case.get("closed") and IS_ROOT:
        pytest.skip("NOT TESTED: for root nothing is closed; run the tests as another user")


def refusal(case: dict[str, Any], says: str, below: str = "") -> str:
    """The first line on standard error."""
    code, _, message = says.partition(" ")
    return f"error[{code}]: {below}{case.get('shown', case['file'])} {message}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case["file"]))
def test_one_clear_refusal(case: dict[str, Any], tmp_path: Path) -> None:
    skip_where_all_is_open(case)
    making.good(tmp_path / "good.txt", "txt")
    for other in CASES:
        if other["file"] == case.get("needs"):
            making.make(tmp_path, other)
    making.make(tmp_path, case)
    done = run(["inspect", case["file"]], tmp_path)
    assert done.stdout == ""
    first, second = done.stderr.splitlines()
    assert first == refusal(case, case["says"])
    assert second.startswith("help: ")
    assert case.get("help", "") in second
    assert done.returncode == 2


def make_all(folder: Path) -> dict[str, str]:
    """All hostile files that stand in a folder and are found there, and what is told of each there."""
    told: dict[str, str] = {}
    for case in CASES:
        in_reach = "make" in case and Path(case["file"]).suffix and not (case.get("closed") and IS_ROOT)
        if in_reach and "/" not in case["file"]:
            making.make(folder, case)
            told[case["file"]] = refusal(case, case.get("below", case["says"]), "all/")
    return {name: line for name, line in told.items() if not line.endswith(" ")}


@pytest.mark.parametrize(
    "words",
    [
        ["inspect", "all"],
        ["check", "all"],
        ["check", "good.txt", "--against", "all"],
    ],
    ids=" ".join,
)
def test_their_neighbours_are_read(words: list[str], tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    told = make_all(tmp_path / "all")
    for place in ("good.txt", "all/good.txt", "all/yet.docx"):
        making.good(tmp_path / place, place.rpartition(".")[2])
    done = run(words, tmp_path, seconds=30)
    lines = done.stderr.splitlines()
    errors = [line for line in lines if line.startswith("error[")]
    assert sorted(errors) == sorted(told.values())
    assert all(lines[lines.index(line) + 1].startswith("help: ") for line in errors)
    assert done.returncode == 3
    for good in ("all/good.txt", "all/yet.docx") if "--against" not in words else ("good.txt",):
        assert f"{good}   " in done.stdout


@pytest.mark.parametrize("command", ["inspect", "check"])
def test_three_unreadable_of_a_hundred(command: str, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(97):
        (folder / f"{number:03}.txt").write_text(making.GOOD.replace("39", str(number + 1)), encoding="utf-8")
    making.text(folder / "098.txt", "")
    making.hexed(folder / "099.txt", "0001020304050607", 64)
    making.cut(folder / "100.docx", "docx", 0.5)
    done = run([command, "reports", "--format", "json"], tmp_path, seconds=30)
    told = [line.partition(" ")[0] for line in done.stderr.splitlines() if line.startswith("error[")]
    assert told == ["error[E102]:", "error[E103]:", "error[E105]:"]
    assert [name in done.stderr for name in ("098.txt", "099.txt", "100.docx")] == [True, True, True]
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert sum("error" in row for row in rows) == 3
    assert sum("error" not in row for row in rows) == 97
    assert done.returncode == 3


@pytest.mark.parametrize("name", [case["file"] for case in CASES if case["says"].startswith("E102 has")][-7:])
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_strange_name_does_no_harm(name: str, form: str, tmp_path: Path) -> None:
    """What it holds is read, and no letter of it steers the terminal."""
    making.good(tmp_path / name, "txt")
    done = run(["inspect", "--format", form, "--", name], tmp_path)
    assert done.returncode == 0
    if form == "json":
        assert json.loads(done.stdout)["document"]["id"] == name
    else:
        assert all(sign.isprintable() or sign in "\n\u3000" for sign in done.stdout + done.stderr)
    assert "\u202e" not in done.stdout or form == "json"


STANDARD_INPUT = [
    (b"", [], 2, "error[E102]: - has nothing to read"),
    (bytes(range(256)) * 4, [], 2, "error[E103]: - is not text (binary at byte 0)"),
    (bytes(60 << 20), [], 2, "error[E109]: - is larger than 50 megabytes"),
    (b"\x89PNG\r\n\x1a\n", [], 2, "error[E104]: - is a PNG image, not a text"),
    (making.GOOD.encode(), ["--encoding", "utf-99"], 2, "error[E112]: there is no encoding 'utf-99'"),
    (
        "培训教师39人".encode("gbk"),
        ["--encoding", "utf-8"],
        2,
        "error[E103]: -:1:1 is not text in utf-8: byte 0 does not fit",
    ),
    (making.GOOD.encode(), [], 0, ""),
    (making.GOOD.encode("utf-16"), ["--encoding", "utf-16"], 0, ""),
    (making.content("docx"), [], 0, ""),
    (making.content("html"), [], 0, ""),
]


@pytest.mark.parametrize("command", ["inspect", "check"])
@pytest.mark.parametrize(
    ("given", "options", "status", "says"), STANDARD_INPUT, ids=range(len(STANDARD_INPUT))
)
def test_standard_input(
    given: bytes, options: list[str], status: int, says: str, command: str, tmp_path: Path
) -> None:
    done = run([command, "-", *options], tmp_path, given)
    assert done.returncode == status
    assert done.stderr.partition("\n")[0] == says
    assert done.stdout.startswith("-   ") == (status == 0)
