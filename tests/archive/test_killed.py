"""Killed at any moment, an archive holds the old state or the new one, and the next writer clears up."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from summarykit.cli.main import main
from tests.archive.papers import TEXTS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="no fork and no SIGKILL there"),
]
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two folders of papers, and archives of the first: one of one segment, one of very many."""
    place = tmp_path_factory.mktemp("killed")
    for name, (_, text) in TEXTS.items():
        folder = place / ("new" if name.endswith("2025") else "old")
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    main(["index", "build", str(place / "old"), "-o", str(place / "one.skx")])
    main(["index", "build", str(place / "old"), "-o", str(place / "many.skx")])
    for number in range(7):
        folder = place / "piece"
        folder.mkdir(exist_ok=True)
        (folder / f"piece-{number}.txt").write_text(f"Annual summary\n\nPiece {number}.\n", encoding="utf-8")
        main(["index", "add", str(place / "many.skx"), str(folder)])
    return place


COMMANDS: dict[str, tuple[str | None, list[str], int]] = {
    # name: archive before, command, least number of calls that change the disk. Those that come after a
    # successful one to an error are not repeated.
    "build": (None, ["index", "build", "old", "-o", "a.skx"], 10),
    "rebuild": ("one.skx", ["index", "build", "new", "-o", "a.skx", "--force"], 9),
    "add": ("one.skx", ["index", "add", "a.skx", "new"], 8),
    "add and merge": ("many.skx", ["index", "add", "a.skx", "new"], 15),
    "remove": ("one.skx", ["index", "remove", "a.skx", "library-2024.txt"], 8),
    "remove all": ("one.skx", ["index", "remove", "a.skx", "library-2024.txt", "bridge-2024.txt"], 5),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_killed_at_every_call_that_changes_the_disk(place: Path, name: str) -> None:
    before, command, least = COMMANDS[name]
    words = [str(place / word) if (place / word).exists() or word == "a.skx" else word for word in command]
    job = {
        "archive": str(place / "a.skx"),
        "before": before and str(place / before),
        "command": words,
        "once": name not in {"rebuild", "add", "add and merge"},
    }
    told = kill_everywhere(place, job)
    assert told[0] == {"ended": 0, "changed": True}
    assert told[-1] == {"calls": len(told) - 2, "ended": 0}
    killed = told[1:-1]
    assert len(killed) >= least
    assert {"write", "fsync", "replace"} <= {one["call"] for one in killed}
    assert {one["state"] for one in killed} == {"old", "new"}
    for one in killed:
        assert not one.get("damaged"), one
        assert not one.get("missing"), one
        assert (one["again"], one["after"], one["left"]) == (0, "new", []), one


def kill_everywhere(place: Path, job: dict[str, Any]) -> list[dict[str, Any]]:
    path = place / "job.json"
    path.write_text(json.dumps(job), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.archive.kill_at", str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
