"""`make demo` runs to its end, soon enough, and shows the main job."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_the_demo_shows_the_main_job(tmp_path: Path) -> None:
    for name in ("docs", "corpora"):
        shutil.copytree(ROOT / name, tmp_path / name)
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(tmp_path / "docs/demo.py")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert time.monotonic() - begun < 60
    wanted = (
        "Lakeside Vocational School",
        "C101",
        "F201",
        "8 + 21 + 12",
        "qinghe-school-2025",
        "49, up 11",
        "6 organisations",
    )
    assert not [shown for shown in wanted if shown not in done.stdout]
    made = {path.name for path in (tmp_path / "demo-output").iterdir()}
    assert made == {"2026.yml", "2026.md", "2026.trace.json", "tables"}
    assert (tmp_path / "demo-output/tables/passages.csv").stat().st_size
