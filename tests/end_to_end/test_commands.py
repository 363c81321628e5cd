"""Every command as a process of its own, on good documents and on hostile ones."""

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

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "corpora/examples"
CASES = yaml.safe_load((ROOT / "tests/cases/end_to_end.yml").read_text(encoding="utf-8"))

GOOD = """\
version: 1
year: 2026
unit: {name: Hillview Archive Office}
sections:
  - role: achievements
    title: Readers
    figures:
      - {id: visitors, label: visitors received, value: 43, parts: {pupils: 9, teachers: 34}, last: 39}
    points: [the reading room was painted]
"""
HOSTILE = {
    "empty.txt": b"",
    "blank.txt": " \n\u3000\n\t".encode(),
    "binary.txt": bytes(range(256)) * 8,
    "picture.docx": b"\x89PNG\r\n\x1a\n" + bytes(64),
    "damaged.docx": (EXAMPLES / "riverbend-water-2025.docx").read_bytes()[:9000],
    "good.yml": GOOD.encode(),
    "indented.yml": b"version: 1\nyear: 2026\n  unit: {name: A}\n",
    "fullwidth.yml": "version: 1\nyear：2026\nunit: {name: A}\n".encode(),
    "twice.yml": b"version: 1\nyear: 2026\nyear: 2027\nunit: {name: A}\n",
    "unknown.yml": b"version: 1\nyear: 2026\nunti: {name: A}\nunit: {name: A}\n",
    "sum.yml": GOOD.replace("teachers: 34", "teachers: 33").encode(),
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad")
    for name, content in HOSTILE.items():
        (folder / name).write_bytes(content)
    (folder / "nothing").mkdir()
    (folder / "nothing" / "empty.txt").write_bytes(b"")
    return folder


def run(words: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "summarykit", *words],
        cwd=folder,
        env={**clean, "LANG": "C.UTF-8", "COLUMNS": "100"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_command(case: dict[str, Any], bad: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in bad.rglob("*") if path.is_file()}
    words = [word.format(examples=EXAMPLES, bad=bad) for word in case["words"]]
    done = run(words, tmp_path)
    assert done.returncode == case["status"], done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    for stream, printed in (("out", done.stdout), ("err", done.stderr)):
        missing = [word for word in case.get(stream, ()) if word not in printed]
        assert not missing, f"{missing} in std{stream}:\n{printed}"
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert left == case.get("left", [])
    assert {path: path.read_bytes() for path in bad.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["lakeside-vocational", "qinghe-school"])
def test_from_last_year_to_a_clean_outline(name: str, tmp_path: Path) -> None:
    """`init`, `draft`, then `check` of the fresh outline against the summary it came from."""
    past = str(EXAMPLES / f"{name}-2025.txt")
    assert run(["init", "form.yml", "--from", past], tmp_path).returncode == 0
    drafted = run(["draft", "form.yml", "-o", "draft.md"], tmp_path)
    assert drafted.returncode == 0, drafted.stderr
    checked = run(["check", "draft.md", "--against", past, "--format", "json"], tmp_path)
    report = json.loads(checked.stdout.splitlines()[0])
    assert report["compared"] == 1
    assert not any(report["copied"].values()), report["passages"]
    copied = [one for one in report["findings"] if one["code"].startswith("C")]
    assert {one["severity"] for one in copied} <= {"info"}, "what is set aside may be told, nothing else"


@pytest.mark.parametrize(
    "name", sorted(path.name for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".docx"})
)
def test_json_is_one_object_a_document(name: str, tmp_path: Path) -> None:
    inspected = run(["inspect", str(EXAMPLES / name), "--format", "json"], tmp_path)
    assert inspected.returncode == 0
    (line,) = inspected.stdout.splitlines()
    analysis = json.loads(line)
    assert analysis["document"]["source"]["path"].endswith(name)
    assert analysis["blocks"]


def test_the_forwarder_in_a_checkout(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "--version"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "summarykit" in done.stdout
