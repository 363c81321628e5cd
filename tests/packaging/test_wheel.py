"""The wheel and the sdist hold what they should, and an installed wheel does the main job."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = {".toml", ".mo", ".po", ".pot", ".j2", ".json", ".typed"}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return out


def test_the_wheel_is_the_package_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    package = ROOT / "summarykit"
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in package.rglob("*")
        if path.suffix in DATA | {".py"} and "__pycache__" not in path.parts
    }
    assert held == wanted
    assert {"summarykit/py.typed", "summarykit/messages/locale/zh/LC_MESSAGES/summarykit.mo"} <= held
    assert "cli.py" not in held


def test_the_sdist_can_be_tested(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        held = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {
        "cli.py",
        "Makefile",
        "requirements.lock",
        "pyproject.toml",
        "tests/packaging/test_wheel.py",
    } <= held
    assert any(name.startswith("corpora/examples/") for name in held)


def test_an_installed_wheel_does_the_main_job(built: Path, tmp_path: Path) -> None:
    """Libraries come from the running environment (nothing is downloaded), the package from the wheel."""
    (wheel,) = built.glob("*.whl")
    venv.create(tmp_path / "env", with_pip=False)
    site = subprocess.run(
        [sys.executable, "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    unpacked = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(unpacked)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    example = ROOT / "corpora/examples/lakeside-vocational-2025.txt"
    done = subprocess.run(
        [str(python), "-m", "summarykit", "check", str(example), "--format", "json"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(unpacked), site])},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    assert '"S102"' in done.stdout


@pytest.mark.parametrize("line", (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines())
def test_the_lock_names_versions_and_no_address(line: str) -> None:
    name, _, version = line.partition("==")
    assert name
    assert version
    assert "/" not in line
    assert " " not in line
